package dk.betroet.office.account.period;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.account.bankfile.Reconciliation;
import dk.betroet.office.platform.ledger.BankBook;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody holds bank and counted cash, the book, and what the owners own against each other at the
 * end of a day, and signs for what they saw. A difference is recorded as it is and becomes a
 * finding; hiding it is not one of the choices.
 */
@Component
public class Reconcile implements Operation<Reconcile.Command> {

    /** How old a count may be, in days before the day that is reconciled. */
    public static final int COUNT_AGE_MAX = 7;

    /**
     * What is asked.
     *
     * @param date the end of which day
     * @param note what the one who reconciles wants said, such as where a difference comes from
     */
    public record Command(LocalDate date, @Nullable Note note) {}

    private final ReconcilingDesk desk;
    private final Reconciliations reconciliations;
    private final Ledger ledger;
    private final BankBook bank;

    Reconcile(ReconcilingDesk desk, Reconciliations reconciliations, Ledger ledger,
            BankBook bank) {
        this.desk = desk;
        this.reconciliations = reconciliations;
        this.ledger = ledger;
        this.bank = bank;
    }

    @Override
    public String name() {
        return "account.reconcile";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        LocalDate day = command.date();
        UnitFigures figures = desk.figures(context.sql(), context.unit(), day);
        List<Refusal> refusals = refusals(context, figures);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Reconciliation result = figures.reconciliation();
        Reconciliation.Figures sums = result.figures();
        UUID id = context.ids().next();
        Draft.Builder draft = Draft.on(day, context)
                .result("reconciliation", id)
                .effect((sql, fact) -> reconciliations.add(sql, context, new Reconciliations.Made(
                        id, day, Reconciliations.Result.of(result),
                        sums.bankClosing(), sums.ledger(Reconciliation.PlaceKind.BANK),
                        sums.outstanding(),
                        sums.cashCounted(), sums.ledger(Reconciliation.PlaceKind.CASH),
                        sums.ledger(Reconciliation.PlaceKind.OTHER), sums.owners(),
                        context.actor(), fact.id())));
        return Proposal.act(situation(command, context, figures), draft);
    }

    private List<Refusal> refusals(Context context, UnitFigures figures) {
        LocalDate day = figures.asOf();
        List<Refusal> refusals = new ArrayList<>();
        if (day.isAfter(context.today())) {
            return List.of(Refusal.at("date", RefusalCode.DATE_IN_FUTURE, day));
        }
        if (figures.places().isEmpty()) {
            return List.of(Refusal.at("date", RefusalCode.NOTHING_TO_DO));
        }
        ledger.read(context.sql(), context.unit()).periods().closedThrough()
                .filter(closed -> !day.isAfter(closed))
                .ifPresent(closed -> refusals.add(
                        Refusal.at("date", RefusalCode.PERIOD_CLOSED, day, closed)));
        for (UnitFigures.PlaceFigure place : figures.places()) {
            if (place.kind() == Reconciliation.PlaceKind.BANK
                    && place.lookedOn().filter(on -> !on.isBefore(day)).isEmpty()) {
                refusals.add(Refusal.at("date", RefusalCode.BANK_STATEMENT_MISSING,
                        place.name(), day));
            }
            if (place.kind() == Reconciliation.PlaceKind.CASH && place.lookedOn()
                    .filter(on -> !on.isBefore(day.minusDays(COUNT_AGE_MAX))).isEmpty()) {
                refusals.add(Refusal.at("date", RefusalCode.CASH_COUNT_MISSING,
                        place.name(), day, COUNT_AGE_MAX));
            }
        }
        return refusals;
    }

    private Situation.Builder situation(Command command, Context context, UnitFigures figures) {
        long days = figures.banks().stream()
                .mapToLong(state -> bank.unreconciledDays(context.sql(), context.unit(),
                        state.account().place(), context.today()))
                .max().orElse(0);
        Situation.Builder situation = Situation.of("reconcile", command.date())
                .with("unreconciled.days", days)
                .part("reconciler", context.actor().toString());
        if (command.note() != null) {
            situation.with("reason", command.note().text());
        }
        return situation;
    }
}
