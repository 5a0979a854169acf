package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Purpose;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An entry is undone by its opposite, on a day that the caller chooses in an open period. Both stay
 * in the book and point at each other; what was right is then entered anew. A payment undone is a
 * payment the other way, so it takes the signatures of one.
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

    private static final int REASON_MIN = 5;

    private record Original(UUID id, String operation, LocalDate happenedOn, boolean reversal,
            boolean reversed, @Nullable UUID mandate, List<Transfer> transfers) {}

    private final MovementFacts facts;
    private final Mandates mandates;

    Reverse(MovementFacts facts, Mandates mandates) {
        this.facts = facts;
        this.mandates = mandates;
    }

    @Override
    public String name() {
        return "custody.reverse";
    }

    @Override
    public Class<Command> command() {
        return Command.class;
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Original original = original(context, command.fact().value());
        List<Refusal> refusals = refusals(command, original);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        List<Transfer> back = original.transfers().stream().map(Transfer::reverse).toList();
        Map<UUID, Money> perOwner = back.stream().collect(Collectors.toMap(
                Transfer::owner, Transfer::amount, Money::plus));
        boolean one = perOwner.size() == 1;
        UUID owner = back.getFirst().owner();
        Situation.Builder situation = one
                ? facts.of(context, "reverse", command.date(), owner, back)
                : facts.ofMany(context, "reverse", command.date(), back);
        situation.with("amount", perOwner.values().stream()
                        .max(Comparator.naturalOrder()).orElseThrow())
                .with("reason", command.reason().text());
        Draft.Builder draft = Draft.on(command.date(), context)
                .reverses(original.id())
                .mandate(original.mandate())
                .closing()
                .paper("receipt", command.paper());
        if (one) {
            draft.fund(owner);
        }
        back.forEach(draft::transfer);
        if (original.mandate() != null) {
            UUID mandate = original.mandate();
            draft.effect((sql, fact) -> mandates.unuse(sql, mandate));
        }
        return Proposal.act(situation, draft);
    }

    private static List<Refusal> refusals(Command command, Original original) {
        List<Refusal> refusals = new ArrayList<>();
        if (original.reversed()) {
            refusals.add(Refusal.at("fact", RefusalCode.ALREADY_REVERSED));
        }
        boolean custody = original.operation().startsWith("custody.");
        if (original.reversal() || original.transfers().isEmpty() || !custody) {
            refusals.add(Refusal.at("fact", RefusalCode.CANNOT_BE_REVERSED));
        }
        if (command.date().isBefore(original.happenedOn())) {
            refusals.add(Refusal.at(
                    "date", RefusalCode.DATES_OUT_OF_ORDER, original.happenedOn()));
        }
        if (command.reason().text().length() < REASON_MIN) {
            refusals.add(Refusal.at("reason", RefusalCode.REASON_TOO_SHORT));
        }
        return refusals;
    }

    private static Original original(Context context, UUID fact) {
        List<Transfer> transfers = context.sql().sql("""
                select o.fund_id, o.place_id as source, i.place_id as target, i.purpose, i.amount
                from fact f
                join line o on o.unit_id = f.unit_id and o.sequence = f.sequence and o.side = -1
                join line i on i.unit_id = o.unit_id and i.sequence = o.sequence
                    and i.number = o.number and i.side = 1
                where f.unit_id = ? and f.fact_id = ? order by o.number""")
                .params(context.unit(), fact)
                .query((row, n) -> new Transfer(
                        row.getObject("fund_id", UUID.class),
                        row.getObject("source", UUID.class),
                        row.getObject("target", UUID.class),
                        new Purpose(row.getString("purpose")),
                        Money.ofOere(row.getLong("amount"))))
                .list();
        return context.sql().sql("""
                select operation, happened_on, reverses is not null as reversal, mandate_id,
                    exists (select 1 from fact r where r.reverses = f.fact_id) as reversed
                from fact f where unit_id = ? and fact_id = ?""")
                .params(context.unit(), fact)
                .query((row, n) -> new Original(
                        fact,
                        row.getString("operation"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getBoolean("reversal"),
                        row.getBoolean("reversed"),
                        row.getObject("mandate_id", UUID.class),
                        transfers))
                .single();
    }
}
