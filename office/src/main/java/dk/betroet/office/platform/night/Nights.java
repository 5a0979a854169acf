package dk.betroet.office.platform.night;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.operation.Ids;
import dk.betroet.office.platform.web.format.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every few minutes whether work of the night is due that nobody has done, and does it under
 * a lease. A copy that is killed in the middle lets go when its lease runs out.
 */
@Component
public class Nights {

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final Tenant HOUSE = new Tenant.House();
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration RENEWED = Duration.ofMinutes(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofHours(1);
    private static final int ATTEMPTS_MAX = 3;

    private final Database database;
    private final List<NightWork> works;
    private final Clock clock;
    private final Ids ids;

    Nights(Database database, List<NightWork> works, Clock clock, Ids ids) {
        this.database = database;
        this.works = works.stream().sorted(Comparator.comparing(NightWork::at)).toList();
        this.clock = clock;
        this.ids = ids;
    }

    /** Does what is due; how often is said by whoever starts the office to serve, else never. */
    @Scheduled(cron = "${betroet.nights:-}")
    public void look() {
        for (NightWork work : works) {
            ZonedDateTime now = clock.instant().atZone(Formats.ZONE);
            if (work.wanted() && !now.toLocalTime().isBefore(work.at())) {
                once(work, now.toLocalDate());
            }
        }
    }

    private void once(NightWork work, LocalDate night) {
        UUID holder = ids.next();
        if (!taken(work, night, holder)) {
            return;
        }
        boolean good = false;
        try {
            LOG.info("begins: {}", work.name());
            good = work.run(turn(work, night, holder));
        } catch (RuntimeException e) {
            LOG.error("failed: {}", work.name(), e);
        }
        ended(work, night, holder, good);
        LOG.info("ended {}: {}", good ? "well" : "badly", work.name());
    }

    /** The row is the lock: of several copies that ask at once, one gets it back. */
    private boolean taken(NightWork work, LocalDate night, UUID holder) {
        Instant now = clock.instant();
        return database.write(HOUSE, sql -> sql.sql("""
                insert into night_work as n (work, night, holder, leased_until)
                values (:work, :night, :holder, :until)
                on conflict (work, night) do update set holder = excluded.holder,
                    leased_until = excluded.leased_until, attempts = n.attempts + 1,
                    ended_at = null, good = null
                where n.attempts < :attempts
                  and (n.ended_at is null and n.leased_until <= :now
                    or not n.good and n.ended_at <= :again)
                returning holder""")
                .param("work", work.name())
                .param("night", night)
                .param("holder", holder)
                .param("until", at(now.plus(LEASE)))
                .param("attempts", ATTEMPTS_MAX)
                .param("now", at(now))
                .param("again", at(now.minus(BETWEEN_ATTEMPTS)))
                .query(UUID.class)
                .optional()
                .isPresent());
    }

    private NightWork.Turn turn(NightWork work, LocalDate night, UUID holder) {
        Instant[] renewed = {clock.instant()};
        return () -> {
            Instant now = clock.instant();
            if (now.isBefore(renewed[0].plus(RENEWED))) {
                return;
            }
            if (!apart(() -> renewed(work, night, holder, now))) {
                throw new IllegalStateException("another copy has taken over " + work.name());
            }
            renewed[0] = now;
        };
    }

    private boolean renewed(NightWork work, LocalDate night, UUID holder, Instant now) {
        return database.write(HOUSE, sql -> sql.sql("""
                update night_work set leased_until = ?
                where work = ? and night = ? and holder = ?""")
                .params(at(now.plus(LEASE)), work.name(), night, holder)
                .update() == 1);
    }

    /** Beside the transaction that the work may be in the middle of. */
    private static boolean apart(BooleanSupplier what) {
        return CompletableFuture.supplyAsync(what::getAsBoolean,
                task -> Thread.ofVirtual().start(task)).join();
    }

    private void ended(NightWork work, LocalDate night, UUID holder, boolean good) {
        database.writing(HOUSE, sql -> sql.sql("""
                update night_work set ended_at = ?, good = ?
                where work = ? and night = ? and holder = ?""")
                .params(at(clock.instant()), good, work.name(), night, holder)
                .update());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
