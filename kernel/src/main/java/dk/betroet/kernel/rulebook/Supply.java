package dk.betroet.kernel.rulebook;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What would meet an objection, in a form that a screen can ask for. */
public sealed interface Supply {

    /** Nothing can be handed in: the act itself must be another. */
    record Nothing() implements Supply { }

    /**
     * Signatures. Any one of these alternatives; the counts are what is still missing.
     */
    record Signatures(List<Alternative> anyOf) implements Supply {
        public Signatures {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** Approvals. As signatures; and whether the approver must say why, and beforehand. */
    record Approvals(List<Alternative> anyOf, boolean reason, boolean before) implements Supply {
        public Approvals {
            anyOf = List.copyOf(anyOf);
        }
    }

    /**
     * A paper of any of these kinds.
     *
     * @param missingFields fields still to be filled in, when there is a paper already
     * @param missingParties for each set, a capacity that has still to sign
     */
    record Papers(SortedSet<String> kinds, SortedSet<String> missingFields,
            List<Set<String>> missingParties) implements Supply {
        public Papers {
            kinds = new TreeSet<>(kinds);
            missingFields = new TreeSet<>(missingFields);
            missingParties = List.copyOf(missingParties);
        }
    }

    /** Facts to be told. */
    record Told(List<String> facts) implements Supply {
        public Told {
            facts = List.copyOf(facts);
        }
    }
}
