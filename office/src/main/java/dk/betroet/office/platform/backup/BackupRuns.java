package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The backups of the nights, and whether the last good one is young enough. */
@Component
public class BackupRuns {

    /** A backup every night, and two hours for a slow one. */
    static final Duration OLD = Duration.ofHours(26);

    private static final Tenant HOUSE = new Tenant.House();

    private final Database database;
    private final BackupSettings settings;
    private final Clock clock;
    private final Instant startedAt;

    BackupRuns(Database database, BackupSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /**
     * One of them.
     *
     * @param file its name in the folder
     * @param fault the id of a {@link BackupFault.Reason}; empty for a good one
     * @param removedAt when it was thrown away; null while it is kept
     */
    public record Run(Instant begunAt, Instant endedAt, String file, String fault, long bytes,
            long rows, @Nullable Instant removedAt) {

        /** Whether it was read back and found whole. */
        public boolean isGood() {
            return fault.isEmpty();
        }
    }

    /** How it stands with the backups. */
    public enum State {
        /** The last one is good and young. */
        GOOD,
        /** None are asked for on the command line: the operator has other ways, or none. */
        NOT_SCHEDULED,
        /** They are asked for, and the first is still to come. */
        NONE_YET,
        /** The last one failed; the one before it may still be young. */
        FAILED,
        /** The last good one is too old. */
        OLD;

        /** Whether somebody must do something. */
        public boolean isAlarm() {
            return this == FAILED || this == OLD;
        }
    }

    /** The newest runs, newest first. */
    public List<Run> newest(int count) {
        return database.read(HOUSE, sql -> sql
                .sql("select * from backup_run order by begun_at desc, backup_id desc limit ?")
                .param(count)
                .query((row, n) -> new Run(
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        row.getString("file"), row.getString("fault"), row.getLong("bytes"),
                        row.getLong("rows"),
                        Optional.ofNullable(row.getObject("removed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant).orElse(null)))
                .list());
    }

    /** When the last good one was begun. */
    public Optional<Instant> lastGood() {
        return database.read(HOUSE, sql -> sql
                .sql("select max(begun_at) as at from backup_run where fault = ''")
                .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single());
    }

    /** How it stands now. */
    public State state() {
        if (settings.folder() == null) {
            return State.NOT_SCHEDULED;
        }
        Instant young = clock.instant().minus(OLD);
        List<Run> last = newest(1);
        if (last.isEmpty()) {
            return startedAt.isAfter(young) ? State.NONE_YET : State.OLD;
        }
        if (!last.getFirst().isGood()) {
            return State.FAILED;
        }
        return last.getFirst().begunAt().isAfter(young) ? State.GOOD : State.OLD;
    }

    void note(UUID id, Instant begun, Instant ended, String file, String fault, long bytes,
            long rows) {
        database.writing(HOUSE, sql -> sql.sql("""
                insert into backup_run (backup_id, begun_at, ended_at, file, fault, bytes, rows)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, at(begun), at(ended), file, fault, bytes, rows)
                .update());
    }

    void removed(String file, Instant when) {
        database.writing(HOUSE, sql -> sql.sql("""
                update backup_run set removed_at = ?
                where file = ? and fault = '' and removed_at is null""")
                .params(at(when), file)
                .update());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
