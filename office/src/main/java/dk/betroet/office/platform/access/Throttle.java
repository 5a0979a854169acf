package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.vault.MasterKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts attempts per account and per address, so that passwords and codes cannot be tried out.
 *
 * <p>An attempt is counted in a transaction of its own before it is examined: ten attempts at once
 * are ten attempts, and a failure that rolls back still counts. The counts are rows, so every copy
 * of the application counts together. Names and addresses are kept as keyed hashes only.
 */
@Component
class Throttle {

    /** Attempts on one account in one window. */
    static final int ACCOUNT_MAX = 10;

    /** Attempts from one address in one window; a whole care home may share one. */
    static final int ADDRESS_MAX = 100;

    /** How long a count lasts from its first attempt. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Tenant HOUSE = new Tenant.House();

    private final Database database;
    private final MasterKey master;
    private final Clock clock;

    Throttle(Database database, MasterKey master, Clock clock) {
        this.database = database;
        this.master = master;
        this.clock = clock;
    }

    /** Counts one attempt and says whether it may go on. Both counts always go up. */
    boolean allows(String account, String address) {
        boolean accountAllows = count("account:" + account) <= ACCOUNT_MAX;
        boolean addressAllows = count("address:" + address) <= ADDRESS_MAX;
        return accountAllows && addressAllows;
    }

    /** The attempt was honest: the account starts anew and the address gets it back. */
    void succeeded(String account, String address) {
        database.writing(HOUSE, sql -> {
            sql.sql("delete from throttle where key_hash = :key")
                    .param("key", key("account:" + account))
                    .update();
            sql.sql("""
                    update throttle set attempts = greatest(0, attempts - 1)
                    where key_hash = :key
                    """)
                    .param("key", key("address:" + address))
                    .update();
        });
    }

    private int count(String key) {
        Instant now = clock.instant();
        return database.write(HOUSE, sql -> sql.sql("""
                insert into throttle as t (key_hash, window_start, attempts)
                values (:key, :now, 1)
                on conflict (key_hash) do update set
                    attempts = case when t.window_start <= :expired then 1
                                    else least(t.attempts + 1, 1000000) end,
                    window_start = case when t.window_start <= :expired then :now
                                        else t.window_start end
                returning attempts
                """)
                .param("key", key(key))
                .param("now", Moments.of(now))
                .param("expired", Moments.of(now.minus(WINDOW)))
                .query(Integer.class)
                .single());
    }

    /** Forgets counts that no longer count. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void tidy() {
        database.writing(HOUSE, sql -> sql.sql("delete from throttle where window_start <= :old")
                .param("old", Moments.of(clock.instant().minus(WINDOW)))
                .update());
    }

    private byte[] key(String text) {
        return master.fingerprint("throttle/1", text);
    }
}
