package dk.betroet.office.platform.calendar;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.operation.Ids;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret addresses of people's own calendars. A calendar program cannot log in, so whoever has
 * the address reads the calendar; it is shown once, kept as a hash, and can be revoked. A person
 * has one at a time: making another revokes the one before.
 */
@Component
public class CalendarLinks {

    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    CalendarLinks(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whose calendar it is. */
    public record Owner(UUID authority, UUID person) {}

    /** Makes the address of a person's calendar; its secret part, which is never shown again. */
    public String make(UUID authority, UUID person) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.writing(new Tenant.Whole(authority), sql -> {
            revoke(sql, person);
            sql.sql("""
                    insert into calendar_link (link_id, authority_id, person_id, hash, made_at)
                    values (?, ?, ?, ?, ?)""")
                    .params(ids.next(), authority, person, hash(secret), now()).update();
        });
        return secret;
    }

    /** Revokes the address of a person's calendar; false when there is none. */
    public boolean revoke(UUID authority, UUID person) {
        return database.write(new Tenant.Whole(authority), sql -> revoke(sql, person) > 0);
    }

    private int revoke(JdbcClient sql, UUID person) {
        return sql.sql("""
                update calendar_link set revoked_at = ?
                where person_id = ? and revoked_at is null""")
                .params(now(), person).update();
    }

    /** Since when a person has an address; empty when they have none. */
    public Optional<Instant> since(UUID authority, UUID person) {
        return database.read(new Tenant.Whole(authority), sql -> sql.sql("""
                select made_at from calendar_link where person_id = ? and revoked_at is null""")
                .param(person).query(OffsetDateTime.class).optional())
                .map(OffsetDateTime::toInstant);
    }

    /** Whose calendar an address is of; empty when there is none or it was revoked. */
    public Optional<Owner> owner(String secret) {
        return database.read(new Tenant.House(), sql -> sql.sql("""
                select authority_id, person_id from calendar_link
                where hash = ? and revoked_at is null""")
                .param(hash(secret))
                .query((row, n) -> new Owner(row.getObject("authority_id", UUID.class),
                        row.getObject("person_id", UUID.class))).optional());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static byte[] hash(String secret) {
        return Sha256.hash(secret.getBytes(StandardCharsets.UTF_8)).toBytes();
    }
}
