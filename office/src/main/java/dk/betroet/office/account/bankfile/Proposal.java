package dk.betroet.office.account.bankfile;

import java.util.List;

/**
 * What belongs together, as far as it can be told, and what is left over on both sides. It changes
 * nothing: a person accepts each match.
 *
 * <p>Every line and every movement of the question is in exactly one place of the answer.
 *
 * @param matches in the order of their first line
 * @param lines bank lines left over, in their order
 * @param movements ledger movements left over, in their order
 */
public record Proposal(
        List<Match> matches, List<LeftLine> lines, List<LeftMovement> movements) {

    public Proposal {
        matches = List.copyOf(matches);
        lines = List.copyOf(lines);
        movements = List.copyOf(movements);
    }

    /**
     * Lines and movements of the same sum. One to one, one line to several movements, or several
     * lines to one movement; never several to several.
     *
     * @param lines at least one
     * @param movements at least one
     * @param reason why
     */
    public record Match(
            List<BankLine> lines, List<LedgerMovement> movements, MatchReason reason) {

        public Match {
            lines = List.copyOf(lines);
            movements = List.copyOf(movements);
            if (lines.isEmpty() || movements.isEmpty()
                    || lines.size() > 1 && movements.size() > 1) {
                throw new IllegalArgumentException("a match has one on at least one side");
            }
        }
    }

    /**
     * A line the ledger does not know, or that fits several movements.
     *
     * @param candidates what a person may choose from; may be empty
     */
    public record LeftLine(
            BankLine line, MatchReason reason, List<LedgerMovement> candidates) {

        public LeftLine {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A movement the bank does not know, or that fits several lines.
     *
     * @param candidates what a person may choose from; may be empty
     */
    public record LeftMovement(
            LedgerMovement movement, MatchReason reason, List<BankLine> candidates) {

        public LeftMovement {
            candidates = List.copyOf(candidates);
        }
    }
}
