package dk.betroet.office.platform.audit;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.ledger.Fact;
import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facts of a book as the kernel knows them, put together from their rows, some at a time. */
final class FactReader {

    private static final int BATCH = 1_000;

    private FactReader() {}

    /**
     * A fact as it stands in the rows.
     *
     * @param fact the fact; empty when the rows make none
     * @param version of the layout it was sealed in
     * @param previous the hash it says it follows
     * @param hash the hash it says it has
     */
    record Row(long sequence, Optional<Fact> fact, int version, Sha256 previous, Sha256 hash,
            String payload, String verdict) {}

    /** What belongs to the facts of a batch, by sequence. */
    private record Parts(Map<Long, List<Transfer>> transfers, Map<Long, List<Signature>> signatures,
            Map<Long, List<Sha256>> evidence) {}

    /** Hands on every fact, in order. */
    static void read(JdbcClient sql, UUID unit, Consumer<List<Row>> batches) {
        long after = 0;
        List<Row> batch = batch(sql, unit, after);
        while (!batch.isEmpty()) {
            batches.accept(batch);
            after = batch.getLast().sequence();
            batch = batch(sql, unit, after);
        }
    }

    private static List<Row> batch(JdbcClient sql, UUID unit, long after) {
        Parts parts = parts(sql, unit, after);
        return sql.sql("""
                select * from fact where unit_id = ? and sequence > ? and sequence <= ?
                order by sequence""")
                .params(unit, after, end(sql, unit, after))
                .query((row, n) -> row(row, unit, parts))
                .list();
    }

    /** The last of the next facts, also where some are missing. */
    private static long end(JdbcClient sql, UUID unit, long after) {
        return sql.sql("""
                select coalesce(max(sequence), 0) from (
                    select sequence from fact where unit_id = ? and sequence > ?
                    order by sequence limit ?) next""")
                .params(unit, after, BATCH)
                .query(Long.class).single();
    }

    private static Row row(ResultSet row, UUID unit, Parts parts) throws SQLException {
        long sequence = row.getLong("sequence");
        return new Row(sequence, fact(row, unit, sequence, parts), row.getInt("version"),
                Sha256.of(row.getBytes("previous")), Sha256.of(row.getBytes("hash")),
                row.getString("payload"), row.getString("verdict"));
    }

    private static Optional<Fact> fact(ResultSet row, UUID unit, long sequence, Parts parts)
            throws SQLException {
        try {
            return Optional.of(new Fact(row.getObject("fact_id", UUID.class), unit, sequence,
                    Optional.ofNullable(row.getObject("voucher", Long.class)),
                    row.getString("operation"), row.getObject("happened_on", LocalDate.class),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getObject("actor_id", UUID.class),
                    Optional.ofNullable(row.getObject("mandate_id", UUID.class)),
                    Optional.ofNullable(row.getObject("reverses", UUID.class)),
                    parts.transfers().getOrDefault(sequence, List.of()),
                    row.getString("payload"), row.getString("verdict"),
                    parts.signatures().getOrDefault(sequence, List.of()),
                    parts.evidence().getOrDefault(sequence, List.of())));
        } catch (IllegalArgumentException e) {
            // Rows that the kernel would never have written: a voucher without money, say.
            return Optional.empty();
        }
    }

    private static Parts parts(JdbcClient sql, UUID unit, long after) {
        Parts parts = new Parts(new HashMap<>(), new HashMap<>(), new HashMap<>());
        long until = end(sql, unit, after);
        sql.sql("""
                select a.sequence, a.fund_id, a.place_id as from_id, b.place_id as to_id, a.purpose,
                    b.amount
                from line a join line b using (unit_id, sequence, number)
                where a.unit_id = ? and a.sequence > ? and a.sequence <= ?
                  and a.side = -1 and b.side = 1 and a.place_id <> b.place_id
                order by a.sequence, a.number""")
                .params(unit, after, until)
                .query(row -> {
                    parts.transfers()
                            .computeIfAbsent(row.getLong("sequence"), _ -> new ArrayList<>())
                            .add(new Transfer(row.getObject("fund_id", UUID.class),
                                    row.getObject("from_id", UUID.class),
                                    row.getObject("to_id", UUID.class),
                                    new Purpose(row.getString("purpose")),
                                    Money.ofOere(row.getLong("amount"))));
                });
        sql.sql("""
                select * from fact_signature where unit_id = ? and sequence > ? and sequence <= ?
                order by sequence, number""")
                .params(unit, after, until)
                .query(row -> {
                    parts.signatures()
                            .computeIfAbsent(row.getLong("sequence"), _ -> new ArrayList<>())
                            .add(signature(row));
                });
        sql.sql("""
                select sequence, sha256 from fact_evidence
                where unit_id = ? and sequence > ? and sequence <= ? order by sequence, number""")
                .params(unit, after, until)
                .query(row -> {
                    parts.evidence()
                            .computeIfAbsent(row.getLong("sequence"), _ -> new ArrayList<>())
                            .add(Sha256.of(row.getBytes("sha256")));
                });
        return parts;
    }

    private static Signature signature(ResultSet row) throws SQLException {
        String method = row.getString("method");
        return new Signature(row.getObject("person_id", UUID.class), row.getString("capacity"),
                Arrays.stream(Signature.Method.values())
                        .filter(one -> one.id().equals(method)).findFirst()
                        .orElse(Signature.Method.SESSION),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getBytes("drawing")).map(Sha256::of));
    }
}
