package dk.betroet.office.account.period;

import dk.betroet.kernel.ledger.Periods;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.period.CloseGuard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The book is closed through a day. Final: nothing can be recorded on those days afterwards.
 * Refused with a list as long as anything is open in any job; and it takes two people, because
 * whoever reconciled the day does not close it.
 */
@Component
public class ClosePeriod implements Operation<ClosePeriod.Command> {

    /** How many open things are listed; the rest is counted. */
    private static final int LISTED_MAX = 20;

    /** What is asked. */
    public record Command(LocalDate through) {}

    private final Reconciliations reconciliations;
    private final Ledger ledger;
    private final ObjectProvider<CloseGuard> guards;

    ClosePeriod(Reconciliations reconciliations, Ledger ledger, ObjectProvider<CloseGuard> guards) {
        this.reconciliations = reconciliations;
        this.ledger = ledger;
        this.guards = guards;
    }

    @Override
    public String name() {
        return "account.close-period";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        LocalDate through = command.through();
        Periods periods = ledger.read(context.sql(), context.unit()).periods();
        if (!through.isBefore(context.today())) {
            return Proposal.refusedAt("through", RefusalCode.DATE_IN_FUTURE, through);
        }
        if (!periods.mayCloseThrough(through)) {
            return Proposal.refusedAt("through", RefusalCode.PERIOD_CLOSED, through,
                    periods.closedThrough().orElseThrow());
        }
        Optional<Reconciliations.Made> made =
                reconciliations.on(context.sql(), context.unit(), through);
        List<Refusal> refusals = new ArrayList<>();
        if (made.isEmpty()) {
            refusals.add(Refusal.at("through", RefusalCode.RECONCILIATION_MISSING, through));
        } else if (made.get().by().equals(context.actor())) {
            refusals.add(Refusal.of(RefusalCode.SAME_PERSON_TWICE));
        }
        open(context, through).stream().limit(LISTED_MAX).forEach(open ->
                refusals.add(Refusal.of(RefusalCode.SOMETHING_OPEN, open.what())));
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        return Proposal.act(
                Situation.of("close-period", through)
                        .with("last.reconcile", made.orElseThrow().asOf())
                        .part("reconciler", made.orElseThrow().by().toString()),
                Draft.on(through, context)
                        .effect((sql, fact) -> reconciliations.close(sql, context,
                                new Reconciliations.Closed(through, made.orElseThrow().id(),
                                        context.actor(), fact.id()))));
    }

    /** Everything that is open in any job. */
    public List<CloseGuard.Open> open(Context context, LocalDate through) {
        return guards.orderedStream()
                .flatMap(guard -> guard.open(context, through).stream())
                .toList();
    }
}
