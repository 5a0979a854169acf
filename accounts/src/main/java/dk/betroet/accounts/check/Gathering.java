package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the checks find while they run. */
final class Gathering {

    /** How many notes of a table are read for what they reckon. */
    static final int NOTES_MAX = 100;

    /** How many rows of one note are held against it. */
    static final int NOTED_MAX = 20;

    private final Set<Finding> findings = new LinkedHashSet<>();
    private int tried;
    private int held;

    /** A sum, chain or product that holds. */
    void holds() {
        tried++;
        held++;
    }

    /** A sum, chain or product that does not hold. */
    void broken(Finding finding) {
        tried++;
        findings.add(finding);
    }

    /** Something else that does not fit. */
    void found(Finding finding) {
        findings.add(finding);
    }

    void found(String id, Sort sort, Severity severity, Position place, String about, String stated,
            String computed, String cause) {
        found(new Finding(id, sort, severity, List.of(place), about, stated, computed, cause));
    }

    Report report() {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::place));
        return new Report(tried, held, sorted);
    }
}
