package dk.betroet.office.platform.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log-ins as rows. One person has at most one. Every method works in the transaction it is
 * given; looking somebody up before it is known who they are takes a transaction of the house.
 */
@Component
public class Logins {

    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9æøå._@-]{3,60}");
    private static final int HANDLE_BYTES = 32;
    private static final String COLUMNS = """
            select login_id, authority_id, person_id, user_name, password_hash, totp_on,
                   passkey_handle, demo, disabled_at
            from login
            """;

    private final SecureRandom random;
    private final Clock clock;
    private final AccessLog log;
    private final Passwords passwords;

    Logins(SecureRandom random, Clock clock, AccessLog log, Passwords passwords) {
        this.random = random;
        this.passwords = passwords;
        this.clock = clock;
        this.log = log;
    }

    /** What came of making a login. */
    public sealed interface Made {}

    /** It is there. */
    public record Done(UUID login) implements Made {}

    /** It could not be made. */
    public record Refused(Reason reason) implements Made {}

    /** Why a login could not be made, in the order they are found. */
    public enum Reason {
        /** 3 to 60 letters, digits, dots, hyphens, underscores or at signs. */
        USER_NAME_UNUSABLE,
        /** Somebody has it, or the person has a login already. */
        USER_NAME_TAKEN;

        /** The stable id, used in messages and the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was taken from a person by {@link #revokeAll}: how many of each. */
    public record Revoked(boolean login, int sessions, int tokens, int passkeys,
            int brokerLinks, int invitations) {}

    /** A user name as it is kept and looked up: stripped and in lower case. */
    static String normal(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a user name may be used at all, taken or not. */
    static boolean usable(String userName) {
        return USER_NAME.matcher(normal(userName)).matches();
    }

    /**
     * Makes the login of a person.
     *
     * @param passwordHash the hash of a password, or null when it is to have none
     * @param demo whether it is to work in demos only
     */
    public Made create(JdbcClient sql, UUID person, String userName,
            @Nullable String passwordHash, boolean demo) {
        String name = normal(userName);
        if (!usable(name)) {
            return new Refused(Reason.USER_NAME_UNUSABLE);
        }
        UUID id = UUID.randomUUID();
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        int made = sql.sql("""
                insert into login (login_id, person_id, user_name, password_hash, passkey_handle,
                                   demo, created_at)
                values (:id, :person, :name, :hash, :handle, :demo, :now)
                on conflict do nothing
                """)
                .param("id", id)
                .param("person", person)
                .param("name", name)
                .param("hash", passwordHash)
                .param("handle", handle)
                .param("demo", demo)
                .param("now", Moments.of(clock.instant()))
                .update();
        if (made == 0) {
            return new Refused(Reason.USER_NAME_TAKEN);
        }
        log.note(sql, find(sql, id).orElseThrow(), AccessLog.What.LOGIN_MADE);
        return new Done(id);
    }

    /** Makes a login that works in a demo only, with a password that everybody is told. */
    public Made createForDemo(JdbcClient sql, UUID person, String userName, String password) {
        return create(sql, person, userName, passwords.hash(password), true);
    }

    /** Whether a person has a login that works. */
    public boolean has(JdbcClient sql, UUID person) {
        return ofPerson(sql, person).filter(login -> login.disabledAt() == null).isPresent();
    }

    /**
     * Makes a person's login open nothing, from their next request on. It stays as a row, since
     * the log refers to it.
     *
     * @return false when there was none, or none that worked
     */
    public boolean disable(JdbcClient sql, UUID person) {
        Optional<Login> login = ofPerson(sql, person).filter(found -> found.disabledAt() == null);
        login.ifPresent(found -> {
            sql.sql("update login set disabled_at = :now where login_id = :id")
                    .param("now", Moments.of(clock.instant()))
                    .param("id", found.id())
                    .update();
            log.note(sql, found, AccessLog.What.LOGIN_DISABLED);
        });
        return login.isPresent();
    }

    /** Takes from a person everything that opens a door, as when they leave; says what it was. */
    public Revoked revokeAll(JdbcClient sql, UUID person) {
        boolean disabled = disable(sql, person);
        int links = sql.sql("""
                update one_time_link set used_at = :now
                where person_id = :person and used_at is null
                """)
                .param("now", Moments.of(clock.instant()))
                .param("person", person)
                .update();
        Optional<Login> login = ofPerson(sql, person);
        if (login.isEmpty()) {
            return new Revoked(false, 0, 0, 0, 0, links);
        }
        UUID id = login.get().id();
        int tokens = sql.sql("""
                update access_token set revoked_at = :now
                where login_id = :id and revoked_at is null
                """)
                .param("now", Moments.of(clock.instant()))
                .param("id", id)
                .update();
        return new Revoked(disabled, endSessions(sql, id), tokens, remove(sql, "passkey", id),
                remove(sql, "external_login", id), links);
    }

    /** Ends every session of a login, on every device. */
    int endSessions(JdbcClient sql, UUID login) {
        return sql.sql("delete from spring_session where principal_name = :login")
                .param("login", login.toString())
                .update();
    }

    private static int remove(JdbcClient sql, String table, UUID login) {
        return sql.sql("delete from " + table + " where login_id = :login")
                .param("login", login)
                .update();
    }

    Optional<Login> find(JdbcClient sql, UUID login) {
        return one(sql, "login_id", login);
    }

    Optional<Login> ofPerson(JdbcClient sql, UUID person) {
        return one(sql, "person_id", person);
    }

    Optional<Login> byUserName(JdbcClient sql, String userName) {
        return one(sql, "user_name", normal(userName));
    }

    Optional<Login> byHandle(JdbcClient sql, byte[] handle) {
        return one(sql, "passkey_handle", handle);
    }

    private static Optional<Login> one(JdbcClient sql, String column, Object value) {
        return sql.sql(COLUMNS + "where " + column + " = :value")
                .param("value", value)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whether a login has something besides a password: only then is a password half a log-in. */
    boolean enrolled(JdbcClient sql, Login login) {
        return login.totp() || sql.sql("""
                select exists (select 1 from passkey where login_id = :id)
                    or exists (select 1 from external_login where login_id = :id)
                """)
                .param("id", login.id())
                .query(Boolean.class)
                .single();
    }

    void setPassword(JdbcClient sql, Login login, String passwordHash) {
        sql.sql("update login set password_hash = :hash where login_id = :id")
                .param("hash", passwordHash)
                .param("id", login.id())
                .update();
        log.note(sql, login, AccessLog.What.PASSWORD_CHANGED);
    }

    /**
     * Opens a login again after an invitation: a new password, and the second factor is to be set
     * up anew, since whoever lost one has often lost both.
     */
    void reopen(JdbcClient sql, Login login, @Nullable String passwordHash) {
        sql.sql("""
                update login set disabled_at = null, totp_on = false, totp_sealed = null,
                       totp_next = null,
                       password_hash = coalesce(:hash, password_hash)
                where login_id = :id
                """)
                .param("hash", passwordHash)
                .param("id", login.id())
                .update();
        remove(sql, "recovery_code", login.id());
        remove(sql, "passkey", login.id());
        endSessions(sql, login.id());
        log.note(sql, login, AccessLog.What.PASSWORD_CHANGED);
    }

    /** Takes password, second factor and sessions from a log-in; only an invitation reopens it. */
    void forgetFactors(JdbcClient sql, Login login) {
        sql.sql("""
                update login set password_hash = null, totp_on = false, totp_sealed = null,
                       totp_next = null
                where login_id = :id
                """)
                .param("id", login.id())
                .update();
        remove(sql, "recovery_code", login.id());
        remove(sql, "passkey", login.id());
        endSessions(sql, login.id());
    }

    /** Links a login to a person at a broker; false when somebody else is linked to them. */
    boolean link(JdbcClient sql, Login login, String issuer, String subject) {
        boolean linked = sql.sql("""
                insert into external_login (issuer, subject, login_id, linked_at)
                values (:issuer, :subject, :id, :now)
                on conflict do nothing
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("id", login.id())
                .param("now", Moments.of(clock.instant()))
                .update() == 1;
        if (linked) {
            log.note(sql, login, AccessLog.What.BROKER_LINKED);
        }
        return linked;
    }

    /** The login linked to a person at a broker. A transaction of the house. */
    Optional<Login> byBroker(JdbcClient sql, String issuer, String subject) {
        return sql.sql(COLUMNS + """
                where login_id = (select login_id from external_login
                                  where issuer = :issuer and subject = :subject)
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The brokers that a login is linked to, by issuer. */
    List<String> issuers(JdbcClient sql, Login login) {
        return sql.sql("select issuer from external_login where login_id = :id order by issuer")
                .param("id", login.id())
                .query(String.class)
                .list();
    }

    static Login read(ResultSet row) throws SQLException {
        return new Login(
                row.getObject("login_id", UUID.class),
                row.getObject("authority_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("user_name"),
                row.getString("password_hash"),
                row.getBoolean("totp_on"),
                row.getBytes("passkey_handle"),
                row.getBoolean("demo"),
                Moments.readOrNull(row, "disabled_at"));
    }
}
