package dk.betroet.accounts.check;

import java.util.List;

/**
 * What a run of all checks came to.
 *
 * @param tried how many sums, results, carries, chains and products were reckoned again
 * @param held how many of them hold
 * @param findings what does not fit, in the order of the places
 */
public record Report(int tried, int held, List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** The findings of one sort. */
    public List<Finding> of(Sort sort) {
        return findings.stream().filter(finding -> finding.sort() == sort).toList();
    }
}
