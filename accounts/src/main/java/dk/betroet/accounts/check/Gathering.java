package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the checks find while they run. */
final class Gathering {

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
