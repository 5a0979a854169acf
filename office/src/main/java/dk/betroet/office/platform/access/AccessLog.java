package dk.betroet.office.platform.access;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened at the door, for the person themselves and the auditor: appended, never changed.
 * Holds no user names, passwords or addresses; of a device no more than a keyed
 * fingerprint.
 */
@Component
class AccessLog {

    /** The things noted. */
    enum What {
        LOGGED_IN_PASSWORD, LOGGED_IN_PASSKEY, LOGGED_IN_BROKER, LOGGED_OUT, LOGGED_OUT_EVERYWHERE,
        LOG_IN_REFUSED, SECOND_FACTOR_REFUSED, LEVEL_TOO_LOW, CONFIRMED, CONFIRM_REFUSED,
        LOGIN_MADE, LOGIN_DISABLED, PASSWORD_CHANGED, TOTP_ON, RECOVERY_CODE_USED,
        PASSKEY_ADDED, PASSKEY_REMOVED, BROKER_LINKED, TOKEN_MADE, TOKEN_REVOKED, INVITED,
        INVITATION_WITHDRAWN, SECOND_FACTOR_RESET;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One thing that happened. */
    record Fact(What what, Instant at) {}

    private final Clock clock;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    /** Notes something about a login. */
    void note(JdbcClient sql, Login login, What what) {
        note(sql, login.authority(), login.id(), what);
    }

    /** Notes something; authority and login are null for a user name that nobody has. */
    void note(JdbcClient sql, @Nullable UUID authority, @Nullable UUID login, What what) {
        note(sql, authority, login, what, null);
    }

    /**
     * Notes that somebody came in.
     *
     * @param device keyed fingerprint of the device, 32 bytes
     */
    void cameIn(JdbcClient sql, Login login, What how, byte[] device) {
        note(sql, login.authority(), login.id(), how, device);
    }

    private void note(JdbcClient sql, @Nullable UUID authority, @Nullable UUID login, What what,
            byte @Nullable [] device) {
        sql.sql("""
                insert into access_fact (authority_id, login_id, what, at, device)
                values (:authority, :login, :what, :at, :device)
                """)
                .param("device", device, Types.BINARY)
                .param("authority", authority)
                .param("login", login)
                .param("what", what.id())
                .param("at", Moments.of(clock.instant()))
                .update();
    }

    /** The latest facts about a login, newest first. */
    List<Fact> latest(JdbcClient sql, UUID login, int max) {
        return sql.sql("""
                select what, at from access_fact where login_id = :login
                order by fact_id desc limit :max
                """)
                .param("login", login)
                .param("max", max)
                .query((row, number) -> new Fact(
                        What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                        Moments.read(row, "at")))
                .list();
    }
}
