package dk.betroet.office.platform.operation;

import dk.betroet.kernel.approval.Approval;
import dk.betroet.kernel.approval.Signature;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What has been handed in for an act so far.
 *
 * @param signatures who has vouched, the one who asked first
 * @param approvals who has approved
 * @param papers what has been attached since it was asked for
 */
public record Gathered(
        List<Signature> signatures, List<Approval> approvals, List<Draft.Paper> papers) {

    public Gathered {
        signatures = List.copyOf(signatures);
        approvals = List.copyOf(approvals);
        papers = List.copyOf(papers);
    }

    /** Everyone who has signed or approved. */
    public Stream<UUID> people() {
        return Stream.concat(
                        signatures.stream().map(Signature::person),
                        approvals.stream().map(Approval::person))
                .distinct();
    }
}
