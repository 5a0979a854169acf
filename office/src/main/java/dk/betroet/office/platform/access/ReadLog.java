package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who read about whom, when, what and why: one row for each person shown, appended and never
 * changed. The person themselves, and whoever is tied to them, can see it (GDPR article 15 as the
 * Court of Justice read it in C-579/21).
 *
 * <p>What somebody reads about themselves is not noted.
 */
@Component
public class ReadLog {

    private static final int LENGTH_MAX = 120;
    private static final int WHY_MAX = 200;

    private final Database database;
    private final Clock clock;

    ReadLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One reading.
     *
     * @param reader who read, or null when the system did
     * @param what the page or operation, such as {@code account.statement}
     * @param why the purpose, as a key or the reader's own words
     */
    public record Reading(long id, @Nullable UUID reader, UUID subject, String what, String why,
            Instant at) {}

    /** Notes that the caller was shown one person's data, in a transaction of its own. */
    public void note(Caller caller, UUID subject, @Nullable UUID unit, String what, String why) {
        note(caller, Set.of(subject), unit, what, why);
    }

    /** Notes that the caller was shown these persons' data, in a transaction of its own. */
    public void note(Caller caller, Collection<UUID> subjects, @Nullable UUID unit, String what,
            String why) {
        database.writing(new Tenant.Whole(caller.authority()),
                sql -> note(sql, caller, subjects, unit, what, why));
    }

    /**
     * Notes a reading in the transaction that reads, which must be one that writes.
     *
     * @param unit the unit in which it was read, or null when it belongs to none
     */
    public void note(JdbcClient sql, Caller caller, Collection<UUID> subjects,
            @Nullable UUID unit, String what, String why) {
        if (what.isBlank() || what.length() > LENGTH_MAX || why.isBlank()
                || why.length() > WHY_MAX) {
            throw new IllegalArgumentException("what and why must be given, and short");
        }
        UUID[] others = subjects.stream().distinct()
                .filter(subject -> !subject.equals(caller.person()))
                .toArray(UUID[]::new);
        if (others.length == 0) {
            return;
        }
        sql.sql("""
                insert into read_log (unit_id, reader_id, subject_id, what, why, at)
                select :unit, :reader, subject, :what, :why, :at
                from unnest(:subjects) as subject
                """)
                .param("unit", unit, Types.OTHER)
                .param("reader", caller.person(), Types.OTHER)
                .param("what", what)
                .param("why", why)
                .param("at", Moments.of(clock.instant()))
                .param("subjects", others)
                .update();
    }

    /**
     * Who looked at a person, newest first.
     *
     * @param before only readings with a smaller id, to page on; {@link Long#MAX_VALUE} to begin
     * @param max how many, at most 500
     */
    public List<Reading> about(JdbcClient sql, UUID subject, long before, int max) {
        return sql.sql("""
                select read_id, reader_id, subject_id, what, why, at from read_log
                where subject_id = :subject and read_id < :before
                order by read_id desc limit :max
                """)
                .param("subject", subject)
                .param("before", before)
                .param("max", Math.min(max, 500))
                .query((row, number) -> new Reading(
                        row.getLong("read_id"),
                        row.getObject("reader_id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getString("what"),
                        row.getString("why"),
                        Moments.read(row, "at")))
                .list();
    }
}
