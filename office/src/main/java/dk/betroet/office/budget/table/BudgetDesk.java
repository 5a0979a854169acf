package dk.betroet.office.budget.table;

import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Set;

/** What the operations on budgets and accounts have in common. */
public final class BudgetDesk {

    /** The kinds of unit that keep budgets and accounts. */
    public static final List<String> KINDS = List.of("secretariat", "district");

    /** Who checks a paper that is not kept: whoever answers for accounts or looks over them. */
    public static final Set<Role> CHECKERS = Set.of(Role.LEADER, Role.DEPUTY, Role.DIRECTOR,
            Role.AUDITOR, Role.INTERNAL_AUDIT);

    private BudgetDesk() {}

    /** Where an operation's receipt is read: the table it is about. */
    public static String page(Outcome.Done done) {
        return "/budgets/" + done.result().get("table");
    }
}
