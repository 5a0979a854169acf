package dk.betroet.office.platform.audit;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Sealer;
import dk.betroet.office.platform.vault.Commitment;
import dk.betroet.office.platform.vault.TamperedException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds files and sealed values against what the chain says of them. */
@Component
class KeptCheck {

    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final EvidenceStore evidence;
    private final Sealer sealer;

    KeptCheck(EvidenceStore evidence, Sealer sealer) {
        this.evidence = evidence;
        this.sealer = sealer;
    }

    /** How many were looked at, and of how many the key was destroyed. */
    record Counted(long papers, long erased) {

        Counted plus(Counted other) {
            return new Counted(papers + other.papers, erased + other.erased);
        }
    }

    private record Paper(UUID id, Sha256 sha256, long sequence) {}

    /**
     * Opens every file that the book's facts name.
     *
     * @param home the unit that received them: the book's own, but for an oversight book
     */
    Counted papers(JdbcClient sql, UUID book, UUID home, Problems problems, Runnable goesOn) {
        long papers = 0;
        long erased = 0;
        UUID after = FIRST;
        List<Paper> batch = batch(sql, book, home, after);
        while (!batch.isEmpty()) {
            for (Paper paper : batch) {
                papers++;
                erased += paper(sql, home, paper, problems) ? 0 : 1;
            }
            after = batch.getLast().id();
            goesOn.run();
            batch = batch(sql, book, home, after);
        }
        return new Counted(papers, erased);
    }

    private static List<Paper> batch(JdbcClient sql, UUID book, UUID home, UUID after) {
        return sql.sql("""
                select f.evidence_id, min(f.sequence) as sequence,
                    (array_agg(f.sha256 order by f.sequence, f.number))[1] as sha256
                from fact_evidence f join evidence e using (evidence_id)
                where f.unit_id = ? and e.unit_id = ? and f.evidence_id > ?
                group by f.evidence_id order by f.evidence_id limit ?""")
                .params(book, home, after, BATCH)
                .query((row, n) -> new Paper(row.getObject("evidence_id", UUID.class),
                        Sha256.of(row.getBytes("sha256")), row.getLong("sequence")))
                .list();
    }

    /** Whether it could be opened, or shows as a problem. */
    private boolean paper(JdbcClient sql, UUID home, Paper paper, Problems problems) {
        try {
            Optional<EvidenceStore.Opened> opened = evidence.open(sql, home, paper.id());
            opened.map(one -> Sha256.hash(one.bytes()))
                    .filter(hash -> !hash.equals(paper.sha256()))
                    .ifPresent(hash -> problems.add(
                            Problem.at("evidence", paper.sequence(), paper.sha256(), hash)));
            return opened.isPresent();
        } catch (TamperedException e) {
            problems.add(Problem.at("evidence", paper.sequence(), paper.sha256(), ""));
            return true;
        }
    }

    /** Opens every value that stands sealed in these facts; how many are erased. */
    long sealed(JdbcClient sql, List<FactReader.Row> facts, Problems problems) {
        Map<UUID, String> digests = new HashMap<>();
        Map<UUID, Long> where = new HashMap<>();
        for (FactReader.Row fact : facts) {
            for (String json : List.of(fact.payload(), fact.verdict())) {
                Sealer.digests(json).forEach((id, digest) -> {
                    digests.put(id, digest);
                    where.put(id, fact.sequence());
                });
            }
        }
        Map<UUID, Sealer.Opened> opened;
        try {
            opened = sealer.open(sql, digests.keySet());
        } catch (TamperedException e) {
            problems.add(Problem.at("sealed", facts.getFirst().sequence(), "", ""));
            return 0;
        }
        opened.forEach((id, value) -> {
            byte[] digest = HexFormat.of().parseHex(digests.get(id));
            if (!new Commitment(value.salt(), digest).holds(value.text())) {
                problems.add(Problem.at("sealed", where.get(id), digests.get(id), ""));
            }
        });
        return digests.size() - opened.size();
    }
}
