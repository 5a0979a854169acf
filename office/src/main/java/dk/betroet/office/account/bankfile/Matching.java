package dk.betroet.office.account.bankfile;

import dk.betroet.office.account.bankfile.Proposal.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Proposes which bank lines are which ledger movements.
 *
 * <p>From the surest to the least sure: same amount and reference; same amount, nearest day; the
 * payments of a batch; the only sum of a few. What fits several equally well is left to a person,
 * with the choices. The same lists give the same proposal, and no line or movement is used twice.
 */
public final class Matching {

    /** How many days a line and a movement may lie apart, when the caller does not say. */
    public static final int DAYS = 5;

    private Matching() {}

    /** A proposal within {@link #DAYS} days. */
    public static Proposal propose(List<BankLine> lines, List<LedgerMovement> movements) {
        return propose(lines, movements, DAYS);
    }

    /**
     * A proposal in which a line and its movement lie at most so many days apart.
     *
     * @param days 0 to 60
     * @throws IllegalArgumentException when days is out of range
     */
    public static Proposal propose(
            List<BankLine> lines, List<LedgerMovement> movements, int days) {
        if (days < 0 || days > 60) {
            throw new IllegalArgumentException("days must be 0 to 60: " + days);
        }
        MatchTable table = new MatchTable(lines, movements, days);
        new PairSearch(table).run();
        new SumSearch(table).run();
        List<Match> matches = new ArrayList<>(table.matches());
        matches.sort(Comparator.comparingInt(match -> table.placeOf(match.lines().getFirst())));
        LeftOvers left = new LeftOvers(table);
        return new Proposal(matches, left.lines(), left.movements());
    }
}
