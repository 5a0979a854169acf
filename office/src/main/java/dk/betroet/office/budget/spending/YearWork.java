package dk.betroet.office.budget.spending;

import dk.betroet.office.budget.table.BudgetWork;
import dk.betroet.office.platform.operation.Outcome;

/** What operations on the use of a budget through its year have in common. */
abstract class YearWork extends BudgetWork {

    /** The table's years. */
    @Override
    public String receipt(Outcome.Done done) {
        return super.receipt(done) + "/years";
    }
}
