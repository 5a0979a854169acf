package dk.betroet.office.budget.table;

import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Set;

/**
 * What operations on budgets and accounts have in common: where they are, who may, what page tells.
 */
public abstract class BudgetWork {

    /** Those who work in the unit. */
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    /** The kinds of unit that keep budgets and accounts. */
    public List<String> unitKinds() {
        return BudgetDesk.KINDS;
    }

    /** The table that it is about. */
    public String receipt(Outcome.Done done) {
        return BudgetDesk.page(done);
    }
}
