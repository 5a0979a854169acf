package dk.betroet.kernel.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A paper that has been gathered: a receipt, an agreement, a charter, a consent.
 *
 * <p>Not the file: only its kind, which of its fields are filled in, when it holds, and who signed.
 *
 * @param kind     a word of the vocabulary's list {@code document}
 * @param fields   the fields that are filled in, words of the list {@code field}
 * @param from     first day it holds; empty means that no day was set
 * @param until    last day it holds, included; empty means without end
 * @param signedBy capacities in which it is signed
 */
public record Document(String kind, Set<String> fields, Optional<LocalDate> from,
        Optional<LocalDate> until, Set<String> signedBy) {

    public Document {
        fields = Set.copyOf(fields);
        signedBy = Set.copyOf(signedBy);
    }

    /** A paper without fields, dates or signatures: a receipt, for instance. */
    public static Document of(String kind) {
        return new Document(kind, Set.of(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** Whether it holds on the day, as far as its dates say. */
    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
