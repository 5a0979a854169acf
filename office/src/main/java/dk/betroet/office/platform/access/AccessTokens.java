package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Part;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Roles;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Personal access tokens: a person lets a program act as them in the API, with fewer powers and
 * until a day. Shown once, kept as a hash, revocable at any time. A token never has more than its
 * owner, whose roles are looked up at every use.
 */
@Component
class AccessTokens {

    /** The longest life of a token. */
    static final Duration LASTS_MAX = Duration.ofDays(366);

    static final int NAME_MAX = 60;

    /** How many working tokens one person may have. */
    static final int TOKENS_MAX = 20;

    private static final Tenant HOUSE = new Tenant.House();
    private static final String PREFIX = "betroet_";
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    /** A token as its owner sees it in the list; never the word itself. */
    record Token(UUID id, String name, Set<Caller.Scope> scopes, Instant created,
            Instant expires, @Nullable Instant revoked, @Nullable Instant used) {

        boolean works(Instant now) {
            return revoked == null && now.isBefore(expires);
        }
    }

    /** A token in use, with the login that it belongs to and what its person is today. */
    record InUse(Set<Caller.Scope> scopes, Login login, List<Roles.Held> roles) {}

    /** What came of making one. */
    sealed interface Made {}

    /** The word to show once. */
    record Done(String word) implements Made {}

    /** What is wrong, in the order of the form. */
    record Refused(List<Reason> reasons) implements Made {}

    /** Why a token cannot be made, in the order they are found. */
    enum Reason {
        TOKEN_NAME_MISSING, TOKEN_NAME_TOO_LONG, TOKEN_SCOPE_MISSING, TOKEN_EXPIRY_WRONG,
        TOKEN_TOO_MANY;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Database database;
    private final SecureRandom random;
    private final Clock clock;
    private final AccessLog log;
    private final Roles roles;

    AccessTokens(Database database, SecureRandom random, Clock clock, AccessLog log,
            Roles roles) {
        this.database = database;
        this.random = random;
        this.clock = clock;
        this.log = log;
        this.roles = roles;
    }

    /** Makes a token that ends at the given moment, at most a year away. */
    Made make(Login login, String name, Set<Caller.Scope> scopes, Instant expires) {
        Instant now = clock.instant();
        List<Reason> reasons = new ArrayList<>();
        if (name.isBlank()) {
            reasons.add(Reason.TOKEN_NAME_MISSING);
        } else if (name.strip().length() > NAME_MAX) {
            reasons.add(Reason.TOKEN_NAME_TOO_LONG);
        }
        if (scopes.isEmpty()) {
            reasons.add(Reason.TOKEN_SCOPE_MISSING);
        }
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LASTS_MAX))) {
            reasons.add(Reason.TOKEN_EXPIRY_WRONG);
        }
        long working = list(login).stream().filter(token -> token.works(now)).count();
        if (working >= TOKENS_MAX) {
            reasons.add(Reason.TOKEN_TOO_MANY);
        }
        return reasons.isEmpty() ? store(login, name.strip(), scopes, now, expires)
                : new Refused(List.copyOf(reasons));
    }

    private Made store(Login login, String name, Set<Caller.Scope> scopes, Instant now,
            Instant expires) {
        String word = PREFIX + Secrets.link(random);
        database.writing(new Tenant.Whole(login.authority()), sql -> {
            sql.sql("""
                    insert into access_token (token_id, login_id, name, hash, scopes, created_at,
                                              expires_at)
                    values (:id, :login, :name, :hash, :scopes, :now, :expires)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("login", login.id())
                    .param("name", name)
                    .param("hash", Secrets.hash(word))
                    .param("scopes", scopes.stream().map(Caller.Scope::id).sorted()
                            .toArray(String[]::new))
                    .param("now", Moments.of(now))
                    .param("expires", Moments.of(expires))
                    .update();
            log.note(sql, login, AccessLog.What.TOKEN_MADE);
        });
        return new Done(word);
    }

    /** Every token of a login, newest first, also those that have ended. */
    List<Token> list(Login login) {
        return database.read(new Tenant.Whole(login.authority()), sql -> sql.sql("""
                select token_id, name, scopes, created_at, expires_at, revoked_at, used_at
                from access_token where login_id = :login order by created_at desc, token_id
                """)
                .param("login", login.id())
                .query((row, number) -> new Token(
                        row.getObject("token_id", UUID.class),
                        row.getString("name"),
                        scopes(row.getArray("scopes")),
                        Moments.read(row, "created_at"),
                        Moments.read(row, "expires_at"),
                        Moments.readOrNull(row, "revoked_at"),
                        Moments.readOrNull(row, "used_at")))
                .list());
    }

    /** Ends a token of a login; false when it is not theirs or has been revoked. */
    boolean revoke(Login login, UUID token) {
        return database.write(new Tenant.Whole(login.authority()), sql -> {
            boolean revoked = sql.sql("""
                    update access_token set revoked_at = :now
                    where token_id = :token and login_id = :login and revoked_at is null
                    """)
                    .param("now", Moments.of(clock.instant()))
                    .param("token", token)
                    .param("login", login.id())
                    .update() == 1;
            if (revoked) {
                log.note(sql, login, AccessLog.What.TOKEN_REVOKED);
            }
            return revoked;
        });
    }

    /** Whose token this word is, if it works; notes its use, at most once a minute. */
    Optional<InUse> use(String word) {
        if (!word.startsWith(PREFIX) || word.length() > 100) {
            return Optional.empty();
        }
        byte[] hash = Secrets.hash(word);
        Instant now = clock.instant();
        List<Found> found = new ArrayList<>();
        Optional<InUse> token = database.lookUp(HOUSE, _ -> List.of(Part.of("""
                select t.scopes, t.used_at, l.* from access_token t join login l using (login_id)
                where t.hash = ? and t.revoked_at is null and t.expires_at > ?""",
                hash, Moments.of(now)).reading(row -> found.add(new Found(
                        scopes(row.getArray("scopes")), Logins.read(row),
                        Moments.readOrNull(row, "used_at"))))),
                sql -> found.stream().findFirst().map(one -> new InUse(one.scopes(), one.login(),
                        roles.of(sql, one.login().person(),
                                LocalDate.ofInstant(now, clock.getZone())))));
        Instant before = now.minus(USE_NOTED_EVERY);
        if (found.stream().anyMatch(one -> one.used() == null || one.used().isBefore(before))) {
            noteUse(hash, now);
        }
        return token;
    }

    private record Found(Set<Caller.Scope> scopes, Login login, @Nullable Instant used) {}

    private void noteUse(byte[] hash, Instant now) {
        database.writing(HOUSE, sql -> sql.sql("""
                update access_token set used_at = :now
                where hash = :hash and (used_at is null or used_at < :before)
                """)
                .param("now", Moments.of(now))
                .param("hash", hash)
                .param("before", Moments.of(now.minus(USE_NOTED_EVERY)))
                .update());
    }

    private static Set<Caller.Scope> scopes(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(id -> Caller.Scope.ofId(id).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }
}
