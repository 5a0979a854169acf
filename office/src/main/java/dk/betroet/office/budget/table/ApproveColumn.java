package dk.betroet.office.budget.table;

import dk.betroet.accounts.check.Carries;
import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Head;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A body has approved a column. Accounts are approved only when they begin where the year before
 * ended, or where a re-basing with its reason leads, and when they end where their own result
 * leads. Which decision it was stands with the column: day, body and point.
 */
@Component
public class ApproveColumn extends BudgetWork implements Operation<ApproveColumn.Command> {

    /**
     * What is asked.
     *
     * @param body who decided
     * @param point where in its minutes; null when not told
     * @param minutes the minutes; null when they are elsewhere
     * @param executes the decision that it carries out, when the secretariat keeps it here
     * @param date the day of the decision
     */
    public record Command(
            @Field(from = BudgetNames.ColumnReference.UNDECIDED) BudgetColumnId column,
            @Field(min = 1, max = 120) String body, @Nullable @Field(max = 60) String point,
            @Nullable EvidenceId minutes, @Nullable DecisionId executes, LocalDate date) {}

    private final BudgetTables tables;
    private final ColumnSteps steps;
    private final Decisions decisions;

    ApproveColumn(BudgetTables tables, ColumnSteps steps, Decisions decisions) {
        this.tables = tables;
        this.steps = steps;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "budget.approve-column";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        ColumnSteps.At at = steps.find(context, command.column()).orElse(null);
        if (at == null) {
            return Proposal.refusedAt("column", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        KeptTable.Step proposed = at.column().proposed();
        List<Refusal> refusals = new ArrayList<>();
        if (at.column().approved() != null) {
            refusals.add(Refusal.at("column", RefusalCode.ALREADY_DONE));
        } else if (at.version().table().heads().get(at.place()).basis() == Basis.ACCOUNTS) {
            balances(context, at, refusals);
        }
        if (proposed != null && command.date().isBefore(proposed.on())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER));
        }
        decisions.hindrance(context, "executes", command.executes(), command.date())
                .ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        String point = command.point();
        KeptTable.Step decided = new KeptTable.Step(
                command.date(), command.body().strip(), point == null ? "" : point.strip(),
                CarriesOut.idOf(command.executes()));
        return Proposal.act(Draft.on(command.date(), context)
                .paper("body-decision", command.minutes())
                .result("table", at.version().tableId())
                .effect((sql, fact) -> steps.add(sql, context, new ColumnSteps.New(
                        at.column().origin(), "approved", decided, command.minutes(),
                        fact.id()))));
    }

    private void balances(Context context, ColumnSteps.At at, List<Refusal> refusals) {
        Carries carries = Carries.of(at.version().table()).orElse(null);
        if (carries == null) {
            return;
        }
        OptionalLong opening = carries.opening(at.place());
        OptionalLong closing = carries.closing(at.place());
        OptionalLong result = carries.result(at.place());
        Head head = at.version().table().heads().get(at.place());
        String year = Integer.toString(head.year());
        if (opening.isPresent() && closing.isPresent() && result.isPresent()) {
            long led = opening.getAsLong() - result.getAsLong();
            differ(RefusalCode.CLOSING_DOES_NOT_FOLLOW, year, closing.getAsLong(), led, refusals);
        }
        Optional<Money> before =
                tables.closing(context.sql(), at.table(), head.year() - 1);
        if (opening.isPresent() && before.isPresent()) {
            Money led = before.get().plus(
                    tables.rebased(context.sql(), at.table().id(), head.year()));
            differ(RefusalCode.BALANCES_DO_NOT_MEET, year, opening.getAsLong(), led.toOere(),
                    refusals);
        }
    }

    private static void differ(RefusalCode code, String year, long stated, long led,
            List<Refusal> refusals) {
        if (stated != led) {
            refusals.add(Refusal.at("column", code, year, Money.ofOere(stated),
                    Money.ofOere(led), Money.ofOere(stated).minus(Money.ofOere(led))));
        }
    }
}
