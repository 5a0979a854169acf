package dk.betroet.office.platform.people;

import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.vault.KeyRing;
import dk.betroet.office.platform.vault.MasterKey;
import dk.betroet.office.platform.vault.Vault;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts everything that hangs on the master key under another one: the data keys of all persons,
 * units and authorities, and the fingerprints by which CPR numbers are found. What is sealed under
 * the data keys stays as it is. One transaction does it: a database is under one key or the other.
 */
public final class KeyRotation {

    private static final int BATCH = 500;

    private final DatabaseSettings database;
    private final MasterKey now;
    private final MasterKey next;
    private final Vault nowVault;
    private final Vault nextVault;

    /**
     * Of one database.
     *
     * @param database with the owner of its tables
     * @param now the key it is under
     * @param next the key it is to be under
     */
    public KeyRotation(
            DatabaseSettings database, MasterKey now, MasterKey next, SecureRandom random) {
        this.database = database;
        this.now = now;
        this.next = next;
        this.nowVault = new Vault(now, random);
        this.nextVault = new Vault(next, random);
    }

    /** What came of it. */
    public enum Outcome {
        /** Everything is under the next key. */
        DONE,
        /** It was already: an earlier try came so far. */
        ALREADY,
        /** The database is under neither of the two. */
        OTHER_KEY,
        /** An office is using the database; it would go on with the key it knows. */
        IN_USE
    }

    /**
     * Does it, or nothing.
     *
     * @param progress told how many keys are done
     */
    public Outcome run(LongConsumer progress) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            sql.sql("""
                    select set_config('betroet.authority', '*', true),
                        set_config('betroet.units', '**', true)""")
                    .query((row, n) -> true).single();
            byte[] seal = sql.sql("select seal from vault_check for update")
                    .query(byte[].class).single();
            if (next.made(seal)) {
                return Outcome.ALREADY;
            }
            if (!now.made(seal)) {
                return Outcome.OTHER_KEY;
            }
            if (sql.sql("""
                    select 1 from pg_stat_activity where datname = current_database()
                      and application_name = 'betroet' limit 1""")
                    .query(Integer.class).optional().isPresent()) {
                return Outcome.IN_USE;
            }
            lookups(sql);
            keys(connection, progress);
            sql.sql("update vault_check set seal = ?").param(next.check()).update();
            connection.commit();
            return Outcome.DONE;
        }
    }

    /** While the data keys still open with the key of now. */
    private void lookups(JdbcClient sql) {
        record Row(UUID person, byte[] sealed) {}
        UUID after = new UUID(0, 0);
        List<Row> batch;
        do {
            batch = sql.sql("""
                    select person_id, cpr_sealed from person
                    where cpr_hash is not null and person_id > ? order by person_id limit ?""")
                    .params(after, BATCH)
                    .query((row, n) -> new Row(row.getObject("person_id", UUID.class),
                            row.getBytes("cpr_sealed")))
                    .list();
            KeyRing ring = nowVault.keys(sql, batch.stream().map(Row::person).toList());
            for (Row row : batch) {
                ring.text(row.person(), Persons.place(row.person(), "cpr"), row.sealed())
                        .ifPresent(digits -> sql
                                .sql("update person set cpr_hash = ? where person_id = ?")
                                .params(Persons.lookup(next, digits), row.person())
                                .update());
                after = row.person();
            }
        } while (!batch.isEmpty());
    }

    private void keys(Connection connection, LongConsumer progress) throws SQLException {
        long done = 0;
        UUID after = new UUID(0, 0);
        Map<UUID, byte[]> batch = batch(connection, after);
        while (!batch.isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(
                    "update data_key set wrapped = ? where subject_id = ?")) {
                for (Map.Entry<UUID, byte[]> one : batch.entrySet()) {
                    update.setBytes(1, nowVault.rewrapped(
                            one.getKey(), one.getValue(), nextVault));
                    update.setObject(2, one.getKey());
                    update.addBatch();
                    after = one.getKey();
                }
                update.executeBatch();
            }
            done += batch.size();
            progress.accept(done);
            batch = batch(connection, after);
        }
    }

    private static Map<UUID, byte[]> batch(Connection connection, UUID after)
            throws SQLException {
        Map<UUID, byte[]> batch = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select subject_id, wrapped from data_key
                where wrapped is not null and subject_id > ? order by subject_id limit ?""")) {
            statement.setObject(1, after);
            statement.setInt(2, BATCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    batch.put(row.getObject(1, UUID.class), row.getBytes(2));
                }
            }
        }
        return batch;
    }
}
