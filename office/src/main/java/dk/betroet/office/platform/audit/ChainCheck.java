package dk.betroet.office.platform.audit;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.ledger.Chain;
import dk.betroet.kernel.ledger.Fact;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks a book's facts in order: numbers without gaps, each tied to the one before. */
final class ChainCheck {

    private final Problems problems;
    private long sequence;
    private long facts;
    private long vouchers;
    private Sha256 head = Chain.START;
    private Instant recordedAt = Instant.EPOCH;

    ChainCheck(Problems problems) {
        this.problems = problems;
    }

    void next(FactReader.Row row) {
        facts++;
        if (row.sequence() != sequence + 1) {
            problems.add(Problem.at("sequence", row.sequence(), sequence + 1, row.sequence()));
        }
        sequence = row.sequence();
        if (!row.previous().equals(head)) {
            problems.add(Problem.at("previous", sequence, head, row.previous()));
        }
        if (row.version() != Chain.VERSION) {
            problems.add(Problem.at("version", sequence, Chain.VERSION, row.version()));
        } else if (row.fact().isEmpty()) {
            problems.add(Problem.at("malformed", sequence, "", ""));
        } else {
            fact(row, row.fact().get());
        }
        head = row.hash();
    }

    private void fact(FactReader.Row row, Fact fact) {
        Sha256 sealed = Chain.seal(row.previous(), fact);
        if (!sealed.equals(row.hash())) {
            problems.add(Problem.at("hash", sequence, sealed, row.hash()));
        }
        fact.voucher().ifPresent(number -> {
            if (number != vouchers + 1) {
                problems.add(Problem.at("voucher", sequence, vouchers + 1, number));
            }
            vouchers = number;
        });
        if (fact.recordedAt().isBefore(recordedAt)) {
            problems.add(Problem.at("time", sequence, recordedAt, fact.recordedAt()));
        }
        recordedAt = fact.recordedAt();
    }

    /** The row that says where the book ends must say the same. */
    void end(JdbcClient sql, UUID unit) {
        sql.sql("select sequence, voucher, head from book where unit_id = ?")
                .param(unit)
                .query(row -> {
                    String found = row.getLong("sequence") + " " + row.getLong("voucher") + " "
                            + Sha256.of(row.getBytes("head"));
                    String expected = sequence + " " + vouchers + " " + head;
                    if (!found.equals(expected)) {
                        problems.add(Problem.at("book", sequence, expected, found));
                    }
                });
    }

    long facts() {
        return facts;
    }

    long vouchers() {
        return vouchers;
    }

    Sha256 head() {
        return head;
    }
}
