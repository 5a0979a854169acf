package dk.betroet.office.platform.access;

import java.net.URI;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has a way in, and of what kind, for those who look after log-ins; and what they may do about
 * it. It shows no password, code or token, since none is kept readable.
 *
 * <p>These are no operations: what happens at the door stands in the access log and not in a
 * unit's book, and the one-time link that comes of most of it must never be recorded.
 */
@Component
public class Doors {

    private final Clock clock;
    private final Logins logins;
    private final Invitations invitations;
    private final AccessLog log;
    private final AccessSettings settings;

    Doors(Clock clock, Logins logins, Invitations invitations, AccessLog log,
            AccessSettings settings) {
        this.clock = clock;
        this.logins = logins;
        this.invitations = invitations;
        this.log = log;
        this.settings = settings;
    }

    /**
     * A person's way in.
     *
     * @param userName the name of their log-in; null when they have none
     * @param disabled whether the log-in opens nothing any more
     * @param application whether an application makes codes for it
     * @param passkeys how many passkeys it has
     * @param broker whether it is linked to a person at the broker
     * @param invitedUntil when an open invitation ends; null when there is none
     * @param lastIn when they last came in; null for never
     */
    public record Way(UUID person, @Nullable String userName, boolean disabled,
            boolean application, int passkeys, boolean broker, @Nullable Instant invitedUntil,
            @Nullable Instant lastIn) {

        /** Whether they can come in. */
        public boolean open() {
            return userName != null && !disabled;
        }

        /** Whether there is something besides a password. */
        public boolean secondFactor() {
            return application || passkeys > 0 || broker;
        }
    }

    /** The ways in of these persons, by person; those with none of anything included. */
    public Map<UUID, Way> of(JdbcClient sql, Collection<UUID> persons) {
        return sql.sql("""
                select p.person_id, l.user_name, l.disabled_at is not null as disabled,
                       coalesce(l.totp_on, false) as totp,
                       (select count(*) from passkey k where k.login_id = l.login_id) as passkeys,
                       exists (select 1 from external_login e where e.login_id = l.login_id)
                           as broker,
                       (select max(o.expires_at) from one_time_link o
                        where o.person_id = p.person_id and o.used_at is null
                          and o.expires_at > :now) as invited,
                       (select max(f.at) from access_fact f where f.login_id = l.login_id
                          and f.what in ('logged_in_password', 'logged_in_passkey',
                                         'logged_in_broker')) as last_in
                from person p left join login l using (person_id)
                where p.person_id = any(:persons)
                """)
                .param("now", Moments.of(clock.instant()))
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> new Way(
                        row.getObject("person_id", UUID.class),
                        row.getString("user_name"),
                        row.getBoolean("disabled"),
                        row.getBoolean("totp"),
                        row.getInt("passkeys"),
                        row.getBoolean("broker"),
                        Moments.readOrNull(row, "invited"),
                        Moments.readOrNull(row, "last_in")))
                .stream()
                .collect(Collectors.toMap(Way::person, Function.identity()));
    }

    /** Makes an open invitation worthless; false when there was none. */
    public boolean withdraw(JdbcClient sql, UUID authority, UUID person) {
        boolean withdrawn = sql.sql("""
                update one_time_link set used_at = :now
                where person_id = :person and used_at is null and expires_at > :now
                """)
                .param("now", Moments.of(clock.instant()))
                .param("person", person)
                .update() > 0;
        if (withdrawn) {
            log.note(sql, authority, logins.ofPerson(sql, person).map(Login::id).orElse(null),
                    AccessLog.What.INVITATION_WITHDRAWN);
        }
        return withdrawn;
    }

    /**
     * For somebody who has lost their second factor. The password goes with it, since a password
     * alone must never be enough to choose a new second factor; sessions and passkeys end; and
     * the link that is made lets them choose both anew. A link to a broker stays.
     *
     * @return the link to hand over; empty when the person has no log-in
     */
    public Optional<URI> startAnew(JdbcClient sql, Caller by, UUID person) {
        Optional<Login> login = logins.ofPerson(sql, person);
        login.ifPresent(found -> {
            logins.forgetFactors(sql, found);
            log.note(sql, found, AccessLog.What.SECOND_FACTOR_RESET);
        });
        return login.map(found ->
                invitations.create(sql, by.authority(), person, by.person()));
    }

    /**
     * Somebody's access token, as the overview shows it.
     *
     * @param person whose it is
     * @param scopes what it may be used for, as ids
     * @param used when it was last used; null for never
     * @param works whether it still opens anything
     */
    public record TokenInUse(UUID id, UUID person, String name, List<String> scopes,
            Instant created, Instant expires, @Nullable Instant used, boolean works) {}

    /** The access tokens of everybody in the authority, newest first; the latest 500. */
    public List<TokenInUse> tokens(JdbcClient sql) {
        Instant now = clock.instant();
        return sql.sql("""
                select t.token_id, l.person_id, t.name, t.scopes, t.created_at, t.expires_at,
                       t.revoked_at, t.used_at
                from access_token t join login l using (login_id)
                order by t.created_at desc, t.token_id limit 500
                """)
                .query((row, n) -> new TokenInUse(
                        row.getObject("token_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        scopes(row.getArray("scopes")),
                        Moments.read(row, "created_at"),
                        Moments.read(row, "expires_at"),
                        Moments.readOrNull(row, "used_at"),
                        Moments.readOrNull(row, "revoked_at") == null
                                && now.isBefore(Moments.read(row, "expires_at"))))
                .list();
    }

    /** Ends somebody's token; false when there is none that works. */
    public boolean revoke(JdbcClient sql, UUID token) {
        Optional<UUID> login = sql.sql("""
                update access_token set revoked_at = :now
                where token_id = :token and revoked_at is null returning login_id
                """)
                .param("now", Moments.of(clock.instant()))
                .param("token", token)
                .query(UUID.class)
                .optional();
        login.flatMap(id -> logins.find(sql, id))
                .ifPresent(found -> log.note(sql, found, AccessLog.What.TOKEN_REVOKED));
        return login.isPresent();
    }

    /** The broker for log-in with MitID and the like, when one is set up. */
    public Optional<AccessSettings.Oidc> broker() {
        return Optional.ofNullable(settings.oidc());
    }

    private static List<String> scopes(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).sorted().toList();
    }
}
