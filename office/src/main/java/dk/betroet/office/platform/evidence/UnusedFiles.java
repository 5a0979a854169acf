package dk.betroet.office.platform.evidence;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes files that were uploaded with a form that was never finished. Kept are those that any
 * row refers to, that any fact of the unit names, and all of somebody who still has a request
 * waiting there, since it may name them. That a file was removed, whose it was and its hash stay.
 * A file that was let go after it had been used is made unreadable after the same time.
 */
@Component
public class UnusedFiles {

    /** How long a form may lie unfinished. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(UnusedFiles.class);

    private final Database database;
    private final Vault vault;
    private final Clock clock;

    UnusedFiles(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** Looks through every authority; one that fails does not keep the others from it. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Copenhagen")
    void atNight() {
        List<UUID> authorities = database.read(new Tenant.House(),
                sql -> sql.sql("select authority_id from authority").query(UUID.class).list());
        for (UUID authority : authorities) {
            try {
                int removed = remove(authority);
                if (removed > 0) {
                    LOG.info("Removed {} files that were never used, authority {}",
                            removed, authority);
                }
            } catch (RuntimeException e) {
                LOG.error("Could not remove unused files of authority {}", authority, e);
            }
        }
    }

    /** Removes them now, and tells how many they were. */
    public int remove(UUID authority) {
        Instant now = clock.instant();
        return database.write(new Tenant.Whole(authority), sql ->
                unused(sql, now) + letGo(sql, now));
    }

    private static int unused(JdbcClient sql, Instant now) {
        return sql.sql("""
                with unused as (
                    delete from evidence e
                    where e.uploaded_at < :before
                      and not exists (select 1 from request r
                          where r.unit_id = e.unit_id and r.actor_id = e.uploaded_by
                            and r.status = 'open')
                      and not exists (select 1 from fact f
                          where f.unit_id = e.unit_id
                            and position(e.evidence_id::text in f.payload) > 0)
                      and not exists (%s)
                    returning *)
                insert into evidence_removed (evidence_id, authority_id, unit_id, sha256,
                    uploaded_by, uploaded_at, removed_at)
                select evidence_id, authority_id, unit_id, sha256, uploaded_by, uploaded_at, :now
                from unused""".formatted(references(sql)))
                .param("before", at(now.minus(KEPT)))
                .param("now", at(now))
                .update();
    }

    /** Their rows stay, since the chain names them; what was in them can be read no more. */
    private int letGo(JdbcClient sql, Instant now) {
        List<UUID> files = sql.sql("""
                insert into evidence_removed (evidence_id, authority_id, unit_id, sha256,
                    uploaded_by, uploaded_at, removed_at)
                select e.evidence_id, e.authority_id, e.unit_id, e.sha256, e.uploaded_by,
                    e.uploaded_at, :now
                from evidence_let_go g join evidence e using (evidence_id)
                where e.uploaded_at < :before and not exists (select 1 from evidence_removed r
                    where r.evidence_id = g.evidence_id)
                returning evidence_id""")
                .param("before", at(now.minus(KEPT)))
                .param("now", at(now))
                .query(UUID.class)
                .list();
        files.forEach(file -> vault.erase(sql, file));
        return files.size();
    }

    /** Every column that refers to a file, read from the database itself so that none is missed. */
    private static String references(JdbcClient sql) {
        return sql.sql("""
                select format('select 1 from %s where %I = e.evidence_id', c.conrelid::regclass,
                    a.attname)
                from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = 'evidence'::regclass""")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(" union all "));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
