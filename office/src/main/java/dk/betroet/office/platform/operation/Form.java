package dk.betroet.office.platform.operation;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.rulebook.Alternative;
import dk.betroet.kernel.rulebook.Document;
import dk.betroet.kernel.rulebook.Objection;
import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Supply;
import dk.betroet.kernel.rulebook.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A paper that an act itself writes, such as an agreement or a mandate. Whoever signs the act signs
 * the paper; a paper signed by hand beforehand says who signed it. What is not filled in cannot be
 * signed away: that the act is asked for again with.
 *
 * @param kind a word of the vocabulary's list {@code document}
 * @param fields the fields that are filled in, words of the list {@code field}
 * @param from first day it holds
 * @param until last day it holds; empty without end
 * @param signedByHand capacities in which the attached paper is signed
 * @param barred capacities whose signature on the screen does not count, such as the owner's when
 *     the owner cannot decide in these matters
 */
public record Form(
        String kind, Set<String> fields, LocalDate from, Optional<LocalDate> until,
        Set<String> signedByHand, Set<String> barred) {

    public Form {
        fields = Set.copyOf(fields);
        signedByHand = Set.copyOf(signedByHand);
        barred = Set.copyOf(barred);
    }

    /** In which capacities it is signed, by hand and by these who signed the act. */
    public Set<String> signedBy(Collection<String> signers) {
        Set<String> capacities = new HashSet<>(signers);
        capacities.addAll(signedByHand);
        capacities.removeAll(barred);
        return capacities;
    }

    Document toDocument(List<Signature> signatures) {
        return new Document(kind, fields, Optional.of(from), until,
                signedBy(signatures.stream().map(Signature::capacity).toList()));
    }

    /**
     * The same verdict with missing parties to this paper put as missing signatures, so that they
     * can be gathered like any others.
     */
    Verdict.Needs withSignatures(Verdict.Needs needs) {
        return new Verdict.Needs(needs.citations(), needs.notices(), needs.revokes(),
                needs.demands().stream().map(this::withSignatures).toList());
    }

    private Objection withSignatures(Objection objection) {
        if (objection.supply() instanceof Supply.Papers(var kinds, var missingFields, var parties)
                && kinds.contains(kind) && missingFields.isEmpty() && !parties.isEmpty()) {
            List<Alternative.Signers> groups = new ArrayList<>();
            for (Set<String> party : parties) {
                Set<String> able = new HashSet<>(party);
                able.removeAll(barred);
                if (able.isEmpty()) {
                    return objection;
                }
                groups.add(new Alternative.Signers(able, 1));
            }
            return new Objection(Reason.SIGNATURE_MISSING, objection.citation(), objection.text(),
                    objection.remedy(), new Supply.Signatures(List.of(new Alternative(groups))),
                    objection.arguments());
        }
        return objection;
    }
}
