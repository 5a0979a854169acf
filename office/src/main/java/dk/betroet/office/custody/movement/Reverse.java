package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.mandate.Mandates;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.FactId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reversal.Original;
import dk.betroet.office.platform.reversal.Undo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An entry is undone by its opposite, on a day that the caller chooses in an open period. Both stay
 * in the book and point at each other; what was right is then entered anew. A payment undone is a
 * payment the other way, so it takes the signatures of one. What it means for money that is not
 * residents' own, the job that keeps it says.
 */
@Component
public class Reverse implements Operation<Reverse.Command> {

    /**
     * What is asked.
     *
     * @param fact the voucher to undo
     * @param date the day on which it is undone, not before it happened
     * @param reason what was wrong
     */
    public record Command(FactId fact, LocalDate date, Note reason, @Nullable EvidenceId paper) {}

    private final MovementFacts facts;
    private final Mandates mandates;
    private final List<Undo> undos;

    Reverse(MovementFacts facts, Mandates mandates, List<Undo> undos) {
        this.facts = facts;
        this.mandates = mandates;
        this.undos = List.copyOf(undos);
    }

    @Override
    public String name() {
        return "custody.reverse";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Original original = Original.read(context, command.fact().value());
        Optional<Undo> other = undos.stream()
                .filter(undo -> undo.undoes(original.operation()))
                .findFirst();
        List<Refusal> refusals =
                refusals(command, original, residents(original) || other.isPresent());
        if (refusals.isEmpty()) {
            other.ifPresent(undo ->
                    refusals.addAll(undo.refusals(context, original, command.date())));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        List<Transfer> back = original.back();
        Map<UUID, Money> perOwner = back.stream().collect(Collectors.toMap(
                Transfer::owner, Transfer::amount, Money::plus));
        Situation.Builder situation = other
                .map(undo -> undo.situation(context, original, command.date()))
                .orElseGet(() -> situation(context, command.date(), perOwner.keySet(), back))
                .with("amount", perOwner.values().stream()
                        .max(Comparator.naturalOrder()).orElseThrow())
                .with("reason", command.reason().text());
        Draft.Builder draft = Draft.on(command.date(), context)
                .reverses(original.id())
                .mandate(original.mandate())
                .closing()
                .paper("receipt", command.paper());
        if (perOwner.size() == 1) {
            draft.fund(back.getFirst().owner());
        }
        back.forEach(draft::transfer);
        if (original.mandate() != null) {
            UUID mandate = original.mandate();
            draft.effect((sql, fact) -> mandates.unuse(sql, mandate));
        }
        other.ifPresent(undo -> draft.effect(undo.effect(context, original, command.date())));
        return Proposal.act(situation, draft);
    }

    private Situation.Builder situation(Context context, LocalDate day, Set<UUID> owners,
            List<Transfer> back) {
        return owners.size() == 1
                ? facts.of(context, "reverse", day, owners.iterator().next(), back)
                : facts.ofMany(context, "reverse", day, back);
    }

    private static boolean residents(Original original) {
        return original.operation().startsWith("custody.");
    }

    private static List<Refusal> refusals(
            Command command, Original original, boolean known) {
        List<Refusal> refusals = new ArrayList<>();
        if (original.reversed()) {
            refusals.add(Refusal.at("fact", RefusalCode.ALREADY_REVERSED));
        }
        if (original.reversal() || original.transfers().isEmpty() || !known) {
            refusals.add(Refusal.at("fact", RefusalCode.CANNOT_BE_REVERSED));
        }
        if (command.date().isBefore(original.happenedOn())) {
            refusals.add(Refusal.at(
                    "date", RefusalCode.DATES_OUT_OF_ORDER, original.happenedOn()));
        }
        if (command.reason().saysTooLittle()) {
            refusals.add(Refusal.at("reason", RefusalCode.REASON_TOO_SHORT));
        }
        return refusals;
    }
}
