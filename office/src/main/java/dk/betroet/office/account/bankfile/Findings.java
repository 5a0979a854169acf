package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with one file, up to a limit, while it is being read. */
final class Findings {

    /** More than this helps nobody: the file is wrong as a whole. */
    static final int MOST = 50;

    private final List<BankFileError> errors = new ArrayList<>();
    private boolean more;

    void add(BankFileProblem problem, int line, int column, String field, String found,
            Detail... details) {
        if (errors.size() == MOST) {
            more = true;
            return;
        }
        errors.add(new BankFileError(problem, line, column, field, found, List.of(details)));
    }

    /** Something about the file as a whole. */
    void add(BankFileProblem problem, String found, Detail... details) {
        add(problem, 0, 0, "", found, details);
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    boolean isFull() {
        return more;
    }

    List<BankFileError> toList() {
        if (!more) {
            return List.copyOf(errors);
        }
        List<BankFileError> all = new ArrayList<>(errors);
        all.add(new BankFileError(BankFileProblem.MORE_ERRORS, 0, 0, "", "",
                List.of(new Detail.Count(MOST))));
        return List.copyOf(all);
    }

    /** An amount for a message; a sum beyond what money can be is shown as the largest amount. */
    static Detail amount(long oere) {
        long shown = Math.max(Money.MIN.toOere(), Math.min(Money.MAX.toOere(), oere));
        return new Detail.Amount(Money.ofOere(shown));
    }
}
