package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.rulebook.Alternative;
import dk.betroet.kernel.rulebook.Supply;
import dk.betroet.kernel.rulebook.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who can bring what a request lacks, as seen by one visitor.
 *
 * @param sign whether the visitor may sign now
 * @param approve whether the visitor may approve now
 * @param colleague whether somebody else who works here may sign on this device
 * @param onScreen people on the owner's side who may sign on the screen
 * @param papers kinds of paper that would help; the visitor may attach one
 * @param withdraw whether the visitor may withdraw the request
 */
public record Turn(boolean sign, boolean approve, boolean colleague, List<Signer> onScreen,
        Set<String> papers, boolean withdraw) {

    /** Nobody can do anything any more. */
    static final Turn OVER = new Turn(false, false, false, List.of(), Set.of(), false);

    /**
     * Somebody on the owner's side.
     *
     * @param capacity as what the person would sign
     */
    public record Signer(UUID person, String name, String capacity) {}

    /** The capacities that are asked to sign. */
    static SortedSet<String> signers(Verdict verdict) {
        SortedSet<String> asked = new TreeSet<>();
        for (Supply supply : supplies(verdict)) {
            if (supply instanceof Supply.Signatures(List<Alternative> anyOf)) {
                asked.addAll(capacities(anyOf));
            }
        }
        return asked;
    }

    /** The capacities that are asked to approve. */
    static SortedSet<String> approvers(Verdict verdict) {
        SortedSet<String> asked = new TreeSet<>();
        for (Supply supply : supplies(verdict)) {
            if (supply instanceof Supply.Approvals approvals) {
                asked.addAll(capacities(approvals.anyOf()));
            }
        }
        return asked;
    }

    /** The kinds of paper that are asked for. */
    static SortedSet<String> papers(Verdict verdict) {
        SortedSet<String> asked = new TreeSet<>();
        for (Supply supply : supplies(verdict)) {
            if (supply instanceof Supply.Papers missing) {
                asked.addAll(missing.kinds());
            }
        }
        return asked;
    }

    private static List<Supply> supplies(Verdict verdict) {
        return verdict.objections().stream().map(objection -> objection.supply()).toList();
    }

    private static List<String> capacities(Collection<Alternative> anyOf) {
        return anyOf.stream()
                .flatMap(alternative -> alternative.all().stream())
                .flatMap(group -> group.capacities().stream())
                .toList();
    }
}
