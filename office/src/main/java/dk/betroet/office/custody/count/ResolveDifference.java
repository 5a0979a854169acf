package dk.betroet.office.custody.count;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.movement.MovementFacts;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One step about a difference between cash and book: count again, explain, and at last adjust the
 * book to what lies there. A recount that agrees settles it. An adjustment is the leader's, not of
 * somebody who counted, and only after a recount and an explanation.
 */
@Component
public class ResolveDifference implements Operation<ResolveDifference.Command> {

    /** What an adjustment is called in the book. */
    public static final Purpose DIFFERENCE = new Purpose("difference");

    /** What can be done about it. */
    public enum Step { RECOUNT, EXPLAIN, ADJUST }

    /**
     * What is asked.
     *
     * @param counted what lay there now, for a recount
     * @param fund whose money was short or over, for an adjustment
     * @param note what was found, needed for an explanation and an adjustment
     */
    public record Command(
            CountId count,
            Step step,
            LocalDate date,
            @Field(zero = true) @Nullable Money counted,
            @Field(from = "resident,young-resident") @Nullable FundId fund,
            @Nullable Note note) {}

    private final CashCounts counts;
    private final KeptPlaces places;
    private final Places ledgerPlaces;
    private final MovementFacts facts;

    ResolveDifference(
            CashCounts counts, KeptPlaces places, Places ledgerPlaces, MovementFacts facts) {
        this.counts = counts;
        this.places = places;
        this.ledgerPlaces = ledgerPlaces;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "custody.resolve-difference";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        CashCount count = counts.find(context.sql(), context.unit(), command.count().value())
                .orElseThrow();
        List<CashCounts.Step> before = counts.steps(context.sql(), count.id());
        List<Refusal> refusals = refusals(command, context, count, before);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Money booked = counts.booked(context.sql(), count.place(), command.date());
        boolean settled = command.step() == Step.ADJUST
                || command.step() == Step.RECOUNT && booked.equals(command.counted());
        Draft.Builder draft = Draft.on(command.date(), context);
        draft.effect((sql, fact) -> {
            counts.add(sql, context.authority(), context.unit(), count.id(), new CashCounts.Step(
                    before.size() + 1, FieldSpec.choiceId(command.step()), command.date(),
                    context.actor(), command.step() == Step.RECOUNT ? command.counted() : null,
                    booked, fact.id()));
            if (settled) {
                counts.settle(sql, count.id(), command.date());
            }
        });
        return switch (command.step()) {
            case RECOUNT -> Proposal.act(
                    Situation.of("count", command.date())
                            .with("place.kind", places.named(context, new PlaceId(count.place()))
                                    .ruleWord())
                            .with("count.difference", command.counted().minus(booked).toAbsolute())
                            .part("counter", context.actor().toString()),
                    draft);
            case EXPLAIN -> Proposal.act(draft);
            case ADJUST -> adjust(command, context, count, draft);
        };
    }

    private Proposal adjust(
            Command command, Context context, CashCount count, Draft.Builder draft) {
        UUID fund = command.fund().value();
        UUID outside = ledgerPlaces.outside(context.sql(), context.unit());
        Money amount = count.difference().toAbsolute();
        Transfer transfer = count.difference().isNegative()
                ? new Transfer(fund, count.place(), outside, DIFFERENCE, amount)
                : new Transfer(fund, outside, count.place(), DIFFERENCE, amount);
        Situation.Builder situation = facts
                .of(context, "adjust", command.date(), fund, List.of(transfer))
                .with("amount", amount)
                .with("reason", command.note().text());
        return Proposal.act(situation, draft.fund(fund).transfer(transfer));
    }

    private List<Refusal> refusals(Command command, Context context, CashCount count,
            List<CashCounts.Step> before) {
        List<Refusal> refusals = new ArrayList<>();
        if (!count.isOpen()) {
            refusals.add(Refusal.at("count", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        LocalDate earliest = before.isEmpty() ? count.on() : before.getLast().on();
        if (command.date().isBefore(earliest)) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, earliest));
        }
        boolean recount = command.step() == Step.RECOUNT;
        if (recount && command.counted() == null) {
            refusals.add(Refusal.at("counted", RefusalCode.NEEDED_HERE));
        }
        if (!recount && (command.note() == null
                || command.note().saysTooLittle())) {
            refusals.add(Refusal.at("note", RefusalCode.REASON_TOO_SHORT));
        }
        if (command.step() == Step.EXPLAIN && !taken(before, "recount")
                || command.step() == Step.ADJUST && !taken(before, "explain")) {
            refusals.add(Refusal.at("step", RefusalCode.STEP_OUT_OF_ORDER));
        }
        if (command.step() == Step.ADJUST) {
            refusals.addAll(notTheirs(command, context, count, before));
        }
        return refusals;
    }

    /** An adjustment is nobody's who counted, and the leader's or the deputy's only. */
    private static List<Refusal> notTheirs(Command command, Context context, CashCount count,
            List<CashCounts.Step> before) {
        List<Refusal> refusals = new ArrayList<>();
        if (command.fund() == null) {
            refusals.add(Refusal.at("fund", RefusalCode.NEEDED_HERE));
        }
        if (!WritePath.mayAsk(context.caller(), context.unit(), Role.LEADERS)) {
            refusals.add(Refusal.at("step", RefusalCode.ROLE_MAY_NOT));
        }
        boolean counted = count.counter().equals(context.actor()) || before.stream()
                .anyMatch(step -> step.counted() != null && step.by().equals(context.actor()));
        if (counted) {
            refusals.add(Refusal.at("step", RefusalCode.SAME_PERSON_TWICE));
        }
        return refusals;
    }

    private static boolean taken(List<CashCounts.Step> before, String step) {
        return before.stream().anyMatch(taken -> taken.step().equals(step));
    }
}
