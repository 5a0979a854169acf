package dk.betroet.office.account.bankfile;

import dk.betroet.office.account.bankfile.Proposal.LeftLine;
import dk.betroet.office.account.bankfile.Proposal.LeftMovement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says of each line and movement without a match why it has none. */
final class LeftOvers {

    private final MatchTable table;
    private final Set<BankLine> usedLines = java.util.Collections.newSetFromMap(
            new java.util.IdentityHashMap<>());
    private final Set<String> usedMovements = new HashSet<>();

    LeftOvers(MatchTable table) {
        this.table = table;
        for (Proposal.Match match : table.matches()) {
            usedLines.addAll(match.lines());
            match.movements().forEach(movement -> usedMovements.add(movement.id()));
        }
    }

    List<LeftLine> lines() {
        List<LeftLine> left = new ArrayList<>();
        for (int line = 0; line < table.lines.size(); line++) {
            BankLine of = table.lines.get(line);
            if (usedLines.contains(of)) {
                continue;
            }
            MatchReason said = table.lineReason(line);
            left.add(said == null
                    ? explainLine(line)
                    : new LeftLine(of, said, table.choicesOfLine(line)));
        }
        return left;
    }

    List<LeftMovement> movements() {
        List<LeftMovement> left = new ArrayList<>();
        for (int movement = 0; movement < table.movements.size(); movement++) {
            LedgerMovement of = table.movements.get(movement);
            if (usedMovements.contains(of.id())) {
                continue;
            }
            MatchReason said = table.movementReason(movement);
            left.add(said == null
                    ? explainMovement(movement)
                    : new LeftMovement(of, said, table.choicesOfMovement(movement)));
        }
        return left;
    }
}
