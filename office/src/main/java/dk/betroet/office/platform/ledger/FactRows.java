package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.ledger.Chain;
import dk.betroet.kernel.ledger.Fact;
import dk.betroet.kernel.ledger.Line;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.office.platform.db.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one book as rows: one statement a table, however many facts there are.
 */
final class FactRows {

    private static final String FACTS = """
            insert into fact (authority_id, unit_id, sequence, fact_id, voucher, operation,
                happened_on, recorded_at, actor_id, subject_id, mandate_id, reverses, payload,
                verdict, version, previous, hash)
            select ?, ?, * from unnest(?, ?, ?, ?, ?, ?::timestamptz[], ?, ?, ?, ?, ?, ?,
                ?::smallint[], ?, ?)""";

    private static final String SIGNATURES = """
            insert into fact_signature (authority_id, unit_id, sequence, number, person_id,
                capacity, method, signed_at, drawing)
            select ?, ?, * from unnest(?, ?::smallint[], ?, ?, ?, ?::timestamptz[], ?)""";

    private static final String LINES = """
            insert into line (authority_id, unit_id, sequence, number, side, fund_id, place_id,
                purpose, amount, happened_on)
            select ?, ?, sequence, number, sign(amount), fund, place, purpose, amount, happened
            from unnest(?, ?::smallint[], ?, ?, ?, ?, ?)
                as given (sequence, number, fund, place, purpose, amount, happened)""";

    private static final String EVIDENCE = """
            insert into fact_evidence (authority_id, unit_id, sequence, number, kind, sha256,
                evidence_id)
            select ?, ?, * from unnest(?, ?::smallint[], ?, ?, ?)""";

    private static final String BALANCES = """
            insert into balance (authority_id, unit_id, fund_id, place_id, amount)
            select ?, ?, fund, place, sum(amount)
            from unnest(?, ?, ?) as given (fund, place, amount)
            group by fund, place order by fund, place
            on conflict (fund_id, place_id)
                do update set amount = balance.amount + excluded.amount""";

    private static final String TOTALS = """
            insert into place_total (authority_id, unit_id, place_id, amount)
            select ?, ?, place, sum(amount)
            from unnest(?, ?) as given (place, amount)
            group by place order by place
            on conflict (place_id)
                do update set amount = place_total.amount + excluded.amount""";

    private FactRows() {}

    /** A fact with what stands beside it in its row. */
    record Row(UUID authority, Fact fact, Optional<UUID> subject, Sha256 previous, Sha256 hash,
            long voucher, List<Ledger.Proof> proofs) {}

    private record Signed(long sequence, int number, Signature signature) {}

    private record Moved(Fact fact, int number, Line line) {}

    private record Proven(long sequence, int number, Ledger.Proof proof) {}

    /** The statements that write the facts, in their order, and what follows from them. */
    static List<Part> parts(List<Row> rows) {
        Row last = rows.getLast();
        UUID authority = last.authority();
        UUID book = last.fact().book();
        List<Signed> signed = rows.stream().flatMap(row -> numbered(row.fact().signatures(),
                (number, one) -> new Signed(row.fact().sequence(), number, one))).toList();
        List<Moved> moved = rows.stream().flatMap(row -> moved(row.fact())).toList();
        List<Proven> proven = rows.stream().flatMap(row -> numbered(row.proofs(),
                (number, one) -> new Proven(row.fact().sequence(), number, one))).toList();
        UUID[] funds = array(UUID[]::new, moved, one -> one.line().owner());
        UUID[] places = array(UUID[]::new, moved, one -> one.line().place());
        Long[] amounts = array(Long[]::new, moved, one -> one.line().amount().toOere());
        return List.of(
                facts(authority, book, rows),
                Part.of(SIGNATURES, authority, book,
                        array(Long[]::new, signed, Signed::sequence),
                        array(Integer[]::new, signed, Signed::number),
                        array(UUID[]::new, signed, one -> one.signature().person()),
                        array(String[]::new, signed, one -> one.signature().capacity()),
                        array(String[]::new, signed, one -> one.signature().method().id()),
                        array(String[]::new, signed, one -> text(one.signature().signedAt())),
                        array(byte[][]::new, signed, one -> one.signature().drawing()
                                .map(Sha256::toBytes).orElse(null))),
                Part.of(BALANCES, authority, book, funds, places, amounts),
                Part.of(LINES, authority, book,
                        array(Long[]::new, moved, one -> one.fact().sequence()),
                        array(Integer[]::new, moved, Moved::number),
                        funds, places,
                        array(String[]::new, moved, one -> one.line().purpose().code()),
                        amounts,
                        array(LocalDate[]::new, moved, one -> one.fact().happenedOn())),
                Part.of(EVIDENCE, authority, book,
                        array(Long[]::new, proven, Proven::sequence),
                        array(Integer[]::new, proven, Proven::number),
                        array(String[]::new, proven, one -> one.proof().kind()),
                        array(byte[][]::new, proven, one -> one.proof().hash().toBytes()),
                        array(UUID[]::new, proven, one -> one.proof().evidence())),
                Part.of(TOTALS, authority, book, places, amounts),
                Part.of("""
                        update book set sequence = ?, voucher = ?, head = ?,
                            recorded_at = ?::timestamptz
                        where unit_id = ?""", last.fact().sequence(), last.voucher(),
                        last.hash().toBytes(), text(last.fact().recordedAt()), book));
    }

    private static Part facts(UUID authority, UUID book, List<Row> rows) {
        List<Fact> facts = rows.stream().map(Row::fact).toList();
        return Part.of(FACTS, authority, book,
                array(Long[]::new, facts, Fact::sequence),
                array(UUID[]::new, facts, Fact::id),
                array(Long[]::new, facts, fact -> fact.voucher().orElse(null)),
                array(String[]::new, facts, Fact::operation),
                array(LocalDate[]::new, facts, Fact::happenedOn),
                array(String[]::new, facts, fact -> text(fact.recordedAt())),
                array(UUID[]::new, facts, Fact::actor),
                array(UUID[]::new, rows, row -> row.subject().orElse(null)),
                array(UUID[]::new, facts, fact -> fact.mandate().orElse(null)),
                array(UUID[]::new, facts, fact -> fact.reverses().orElse(null)),
                array(String[]::new, facts, Fact::payload),
                array(String[]::new, facts, Fact::verdict),
                array(Integer[]::new, facts, fact -> Chain.VERSION),
                array(byte[][]::new, rows, row -> row.previous().toBytes()),
                array(byte[][]::new, rows, row -> row.hash().toBytes()));
    }

    private static Stream<Moved> moved(Fact fact) {
        List<Transfer> transfers = fact.transfers();
        return IntStream.range(0, transfers.size()).boxed().flatMap(i ->
                transfers.get(i).lines().stream().map(line -> new Moved(fact, i + 1, line)));
    }

    private static String text(Instant instant) {
        return instant.toString();
    }

    private interface Numbering<T, R> {
        R of(int number, T one);
    }

    private static <T, R> Stream<R> numbered(List<T> list, Numbering<T, R> row) {
        return IntStream.range(0, list.size()).mapToObj(i -> row.of(i + 1, list.get(i)));
    }

    private static <T, R> R[] array(
            IntFunction<R[]> make, List<T> rows,
            Function<T, @Nullable R> value) {
        return rows.stream().map(value).toArray(make);
    }
}
