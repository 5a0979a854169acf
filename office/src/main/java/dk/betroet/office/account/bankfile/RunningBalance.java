package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one account against its running balance, which also tells whether a file is oldest
 * first or newest first: the order in which every balance is the one before plus the amount.
 *
 * @param rows oldest first
 * @param turned whether they were newest first in the file
 */
record RunningBalance(List<CsvRow> rows, boolean turned) {

    /** The rows in order; where they do not add up in either, says row by row what is missing. */
    static RunningBalance of(List<CsvRow> inFile, String heading, Findings findings) {
        List<CsvRow> reversed = inFile.reversed();
        int asFile = breaks(inFile).size();
        int asReversed = breaks(reversed).size();
        int byDate = inFile.getFirst().line().bookingDate()
                .compareTo(inFile.getLast().line().bookingDate());
        boolean turned = asFile == asReversed ? byDate > 0 : asReversed < asFile;
        RunningBalance balance = new RunningBalance(turned ? reversed : inFile, turned);
        if (asFile == 0 && asReversed == 0 && byDate == 0 && !saysTheSame(inFile)) {
            CsvRow first = inFile.getFirst();
            findings.add(BankFileProblem.ORDER_AMBIGUOUS, first.line().fileLine(),
                    first.balanceColumn(), heading, "");
        }
        for (int place : breaks(balance.rows)) {
            CsvRow row = balance.rows.get(place);
            long expected = balance.rows.get(place - 1).after() + row.amount();
            findings.add(BankFileProblem.BALANCE_BREAKS, row.line().fileLine(),
                    row.balanceColumn(), heading, row.balance().toString(),
                    Findings.amount(expected), Findings.amount(row.after()),
                    Findings.amount(row.after() - expected));
        }
        return balance;
    }

    /** Whether both orders begin and end with the same balances. */
    private static boolean saysTheSame(List<CsvRow> rows) {
        CsvRow first = rows.getFirst();
        CsvRow last = rows.getLast();
        return first.after() == last.after()
                && first.after() - first.amount() == last.after() - last.amount();
    }

    private static List<Integer> breaks(List<CsvRow> rows) {
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i - 1).after() + rows.get(i).amount() != rows.get(i).after()) {
                places.add(i);
            }
        }
        return places;
    }

    Money opening() {
        return rows.getFirst().balance().minus(rows.getFirst().line().amount());
    }

    Money closing() {
        return rows.getLast().balance();
    }
}
