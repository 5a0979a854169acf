package dk.betroet.office.budget.table;

import dk.betroet.office.platform.operation.Outcome;
import java.util.List;

/** What the operations on budgets and accounts have in common. */
public final class BudgetDesk {

    /** The kinds of unit that keep budgets and accounts. */
    public static final List<String> KINDS = List.of("secretariat", "district");

    private BudgetDesk() {}

    /** Where an operation's receipt is read: the table it is about. */
    public static String page(Outcome.Done done) {
        return "/budgets/" + done.result().get("table");
    }
}
