package dk.betroet.office.platform.archive;

import dk.betroet.office.platform.operation.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The facts of one book and the values that stand sealed in them, some at a time, so that a large
 * book needs no more memory than a small one.
 */
@Component
class FactFiles {

    /** How many facts are read at once. */
    private static final int BATCH = 2_000;

    private final Sealer sealer;

    FactFiles(Sealer sealer) {
        this.sealer = sealer;
    }

    private record Transfer(UUID owner, UUID from, UUID to, String purpose, long oere) {}

    private record Signed(UUID person, String capacity, String method, Instant at,
            byte @Nullable [] drawing) {}

    /** What belongs to each fact of a batch, by sequence. */
    private record Parts(Map<Long, List<Transfer>> transfers, Map<Long, List<Signed>> signatures,
            Map<Long, List<byte[]>> evidence) {}

    /** Writes {@code facts.ndjson}. */
    void facts(JdbcClient sql, UUID unit, Rows rows) {
        long last = last(sql, unit);
        for (long from = 1; from <= last; from += BATCH) {
            Parts parts = parts(sql, unit, from);
            sql.sql("""
                    select * from fact where unit_id = ? and sequence between ? and ?
                    order by sequence""")
                    .params(unit, from, from + BATCH - 1)
                    .query(row -> {
                        fact(row, parts, rows);
                    });
        }
    }

    private static void fact(ResultSet row, Parts parts, Rows rows) throws SQLException {
        long sequence = row.getLong("sequence");
        rows.begin()
                .number("version", row.getInt("version"))
                .number("sequence", sequence)
                .id("fact", row.getObject("fact_id", UUID.class))
                .number("voucher", row.getLong("voucher"))
                .text("operation", row.getString("operation"))
                .day("happenedOn", row.getObject("happened_on", LocalDate.class))
                .moment("recordedAt",
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant())
                .id("actor", row.getObject("actor_id", UUID.class))
                .id("mandate", row.getObject("mandate_id", UUID.class))
                .id("reverses", row.getObject("reverses", UUID.class))
                .list("transfers", parts.transfers().getOrDefault(sequence, List.of()), one ->
                        rows.begin().id("owner", one.owner()).id("from", one.from())
                                .id("to", one.to()).text("purpose", one.purpose())
                                .number("oere", one.oere()).end())
                .json("payload", row.getString("payload"))
                .json("verdict", row.getString("verdict"))
                .list("signatures", parts.signatures().getOrDefault(sequence, List.of()), one ->
                        rows.begin().id("person", one.person()).text("capacity", one.capacity())
                                .text("method", one.method()).moment("at", one.at())
                                .hex("drawing", one.drawing()).end())
                .list("evidence", parts.evidence().getOrDefault(sequence, List.of()), one ->
                        rows.element(HexFormat.of().formatHex(one)))
                .hex("previous", row.getBytes("previous"))
                .hex("hash", row.getBytes("hash"))
                .write();
    }

    private static Parts parts(JdbcClient sql, UUID unit, long from) {
        Parts parts = new Parts(new HashMap<>(), new HashMap<>(), new HashMap<>());
        long until = from + BATCH - 1;
        sql.sql("""
                select a.sequence, a.fund_id, a.place_id as from_id, b.place_id as to_id, a.purpose,
                    b.amount
                from line a join line b using (unit_id, sequence, number)
                where a.unit_id = ? and a.sequence between ? and ? and a.side = -1 and b.side = 1
                order by a.sequence, a.number""")
                .params(unit, from, until)
                .query((row, n) -> parts.transfers()
                        .computeIfAbsent(row.getLong("sequence"), _ -> new ArrayList<>())
                        .add(new Transfer(row.getObject("fund_id", UUID.class),
                                row.getObject("from_id", UUID.class),
                                row.getObject("to_id", UUID.class),
                                row.getString("purpose"), row.getLong("amount"))))
                .list();
        sql.sql("""
                select * from fact_signature where unit_id = ? and sequence between ? and ?
                order by sequence, number""")
                .params(unit, from, until)
                .query((row, n) -> parts.signatures()
                        .computeIfAbsent(row.getLong("sequence"), _ -> new ArrayList<>())
                        .add(new Signed(row.getObject("person_id", UUID.class),
                                row.getString("capacity"), row.getString("method"),
                                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                                row.getBytes("drawing"))))
                .list();
        sql.sql("""
                select sequence, sha256 from fact_evidence
                where unit_id = ? and sequence between ? and ? order by sequence, number""")
                .params(unit, from, until)
                .query((row, n) -> parts.evidence()
                        .computeIfAbsent(row.getLong("sequence"), _ -> new ArrayList<>())
                        .add(row.getBytes("sha256")))
                .list();
        return parts;
    }

    /** Writes {@code sealed.ndjson}: every value that stands sealed in a fact, in their order. */
    void sealed(JdbcClient sql, BookFiles.Kept kept, Rows rows) {
        UUID unit = kept.unit();
        long last = last(sql, unit);
        for (long from = 1; from <= last; from += BATCH) {
            Map<UUID, String> digests = new LinkedHashMap<>();
            sql.sql("""
                    select payload, verdict from fact
                    where unit_id = ? and sequence between ? and ? order by sequence""")
                    .params(unit, from, from + BATCH - 1)
                    .query(row -> {
                        digests.putAll(Sealer.digests(row.getString("payload")));
                        digests.putAll(Sealer.digests(row.getString("verdict")));
                    });
            Map<UUID, Sealer.Opened> opened = new HashMap<>();
            for (UUID home : kept.homes()) {
                kept.seeing().accept(home);
                opened.putAll(sealer.open(sql, digests.keySet()));
            }
            digests.forEach((id, digest) -> {
                Sealer.Opened value = opened.get(id);
                rows.begin()
                        .id("sealed", id)
                        .text("state", value == null ? "erased" : "here")
                        .text("digest", digest)
                        .hex("salt", value == null ? null : value.salt())
                        .text("value", value == null ? null : value.text())
                        .write();
            });
        }
    }

    private static long last(JdbcClient sql, UUID unit) {
        return sql.sql("select sequence from book where unit_id = ?")
                .param(unit).query(Long.class).single();
    }
}
