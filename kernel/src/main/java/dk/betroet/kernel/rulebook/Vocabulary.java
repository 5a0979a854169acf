package dk.betroet.kernel.rulebook;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All words that rules and situations may use. A word outside it is refused when a file is read,
 * and is a bug when a situation holds it.
 *
 * @param lists closed lists of words by name: {@code act}, {@code capacity}, {@code document},
 *              {@code field}, {@code part}, {@code relation}, {@code duty}, {@code power},
 *              {@code rate}, and one per kind of thing a fact can be ({@code instrument} ...)
 * @param facts facts by name
 */
public record Vocabulary(Map<String, Map<String, Term>> lists, Map<String, FactTerm> facts) {

    /** The act under which faults are looked for when nobody does anything. */
    public static final String STATE = "state";

    public Vocabulary {
        lists = Map.copyOf(lists);
        facts = Map.copyOf(facts);
    }

    /**
     * A word.
     *
     * @param id      as written in files
     * @param label   what screens call it
     * @param meaning one English sentence for those who write rules or fill in situations
     * @param also    for a capacity: the capacities it includes (a leader is also an employee)
     */
    public record Term(String id, Bilingual label, String meaning, Set<String> also) {
        public Term {
            also = Set.copyOf(also);
        }
    }

    /**
     * A fact.
     *
     * @param id      its name in files and situations
     * @param type    its type
     * @param list    the list its words come from; empty when any word will do
     * @param label   what screens call it
     * @param meaning one English sentence
     */
    public record FactTerm(String id, Value.Type type, Optional<String> list, Bilingual label,
            String meaning) { }

    /** The word in the list, or empty when the list or the word is unknown. */
    public Optional<Term> term(String list, String id) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(id));
    }

    /** The fact of this name, or empty when it is not declared. */
    public Optional<FactTerm> factTerm(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** Whether someone who holds one capacity thereby has the wanted one. */
    public boolean counts(String held, String wanted) {
        return held.equals(wanted)
                || term("capacity", held).map(term -> term.also().contains(wanted)).orElse(false);
    }

    /**
     * What is wrong with the value for the fact, in one English line; empty when nothing is.
     */
    public Optional<String> problem(String fact, Value value) {
        FactTerm term = facts.get(fact);
        if (term == null) {
            return Optional.of("fact '" + fact + "' is not in the vocabulary");
        }
        if (term.type() != value.type()) {
            return Optional.of("fact '" + fact + "' is " + term.type().id() + ", not "
                    + value.type().id());
        }
        if (term.list().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Term> words = lists.getOrDefault(term.list().get(), Map.of());
        return switch (value) {
            case Value.Text(String word) when !words.containsKey(word) -> unknown(fact, word, term);
            case Value.Texts(var several) -> several.stream()
                    .filter(word -> !words.containsKey(word)).findFirst()
                    .flatMap(word -> unknown(fact, word, term));
            default -> Optional.empty();
        };
    }

    private static Optional<String> unknown(String fact, String word, FactTerm term) {
        return Optional.of("'" + word + "' is not a word for '" + fact + "' (list "
                + term.list().orElse("") + ")");
    }
}
