package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checks that every statement must pass, whatever file it came in. */
final class Sums {

    private Sums() {}

    /** Whether opening and lines make closing; if not, says by how much. */
    static boolean check(Money opening, List<BankLine> lines, Money closing, int line, int column,
            Findings findings) {
        // 50,000 lines of under 10^12 øre stay far inside a long.
        long should = opening.toOere();
        for (BankLine each : lines) {
            should += each.amount().toOere();
        }
        long difference = closing.toOere() - should;
        if (difference != 0) {
            findings.add(BankFileProblem.DOES_NOT_ADD_UP, line, column, "", closing.toString(),
                    Findings.amount(should), new Detail.Amount(closing),
                    Findings.amount(difference));
        }
        return difference == 0;
    }

    /** A note for each reference that should be unique and is on several lines. */
    static List<BankFileNote> repeatedReferences(List<BankLine> lines) {
        Map<Reference, Integer> counts = new LinkedHashMap<>();
        for (BankLine line : lines) {
            for (Reference reference : line.references()) {
                if (reference.kind().isUnique()) {
                    counts.merge(reference, 1, Integer::sum);
                }
            }
        }
        List<BankFileNote> notes = new ArrayList<>();
        counts.forEach((reference, count) -> {
            if (count > 1) {
                notes.add(BankFileNote.of(BankFileNote.Kind.REFERENCE_REPEATED,
                        new Detail.Text(reference.value()), new Detail.Count(count)));
            }
        });
        return notes;
    }
}
