package dk.betroet.office.platform.operation;

import dk.betroet.kernel.approval.Approval;
import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.ledger.Fact;
import dk.betroet.kernel.rulebook.Citation;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.db.Standing;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.ledger.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The fourth stop: append. Everything has been checked; from here on nothing is refused, and all of
 * it is one transaction.
 */
@Component
class Appending {

    private final Ledger ledger;
    private final Sealer sealer;
    private final EvidenceStore evidence;

    Appending(Ledger ledger, Sealer sealer, EvidenceStore evidence) {
        this.ledger = ledger;
        this.sealer = sealer;
        this.evidence = evidence;
    }

    Recorded append(Context context, Ledger.Head head, Operation<?> operation, Record command,
            Decision.Yes yes, Gathered gathered) {
        JdbcClient sql = context.sql();
        Draft draft = yes.draft();
        draft.preparation().accept(sql);
        List<Draft.Paper> papers =
                Stream.concat(draft.papers().stream(), gathered.papers().stream()).toList();
        List<Sha256> hashes = papers.stream()
                .map(paper -> evidence.hash(sql, paper.evidence().value()))
                .toList();
        boolean moves = !draft.transfers().isEmpty();
        Fact fact = new Fact(
                context.ids().next(),
                context.book(),
                head.sequence() + 1,
                moves ? Optional.of(head.voucher() + 1) : Optional.empty(),
                operation.name(),
                draft.happenedOn(),
                head.notBefore(context.now()),
                context.actor(),
                Optional.ofNullable(draft.mandate()),
                Optional.ofNullable(draft.reverses()),
                draft.transfers(),
                Json.write(sealer.payload(sql, context.authority(), context.book(),
                        draft.sealedFor(), operation.shape(), command)),
                Json.write(verdict(context, draft, yes.verdict(), gathered)),
                gathered.signatures(),
                hashes);
        Recorded recorded = ledger.append(sql, context.authority(), head, fact,
                Optional.ofNullable(draft.fund()), proofs(papers, hashes));
        owner(context, draft).ifPresent(person -> papers.forEach(paper -> evidence.sealFor(
                sql, context.unit(), paper.evidence().value(), person)));
        draft.effect().apply(sql, recorded);
        return recorded;
    }

    /** The person whose papers these are; what is recorded in a book of its own stays as it is. */
    private static Optional<UUID> owner(Context context, Draft draft) {
        return draft.fund() == null || !context.book().equals(context.unit())
                ? Optional.empty()
                : Standing.remembered(context.sql(), "fund.person", draft.fund(), () ->
                        context.sql().sql("select person_id from fund where fund_id = ? "
                                + "and person_id is not null")
                                .param(draft.fund())
                                .query(UUID.class)
                                .optional());
    }

    /** The rule book's answer as it stands in the chain, with what was approved and why. */
    private Map<String, Object> verdict(
            Context context, Draft draft, Optional<Verdict> verdict, Gathered gathered) {
        Map<String, Object> json = new TreeMap<>();
        json.put("id", verdict.map(Verdict::id).orElse("no-rule-book"));
        json.put("citations", verdict.map(Verdict::citations).orElse(List.of()).stream()
                .map(Citation::toString)
                .toList());
        json.put("notices", verdict.map(Verdict::notices).orElse(List.of()).stream()
                .map(notice -> notice.kind().id() + " " + notice.citation())
                .toList());
        List<Map<String, Object>> approvals = new ArrayList<>();
        for (Approval approval : gathered.approvals()) {
            approvals.add(new TreeMap<>(Map.of(
                    "person", approval.person().toString(),
                    "capacity", approval.capacity(),
                    "at", approval.approvedAt().toString(),
                    "reason", sealer.seal(context.sql(), context.authority(), context.book(),
                            draft.sealedFor(), approval.reason()))));
        }
        json.put("approvals", approvals);
        return json;
    }

    private static List<Ledger.Proof> proofs(List<Draft.Paper> papers, List<Sha256> hashes) {
        List<Ledger.Proof> proofs = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            Draft.Paper paper = papers.get(i);
            proofs.add(new Ledger.Proof(
                    paper.kind(), hashes.get(i), paper.evidence().value()));
        }
        return proofs;
    }
}
