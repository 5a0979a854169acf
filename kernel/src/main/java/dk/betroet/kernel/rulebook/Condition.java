package dk.betroet.kernel.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A test on facts.
 *
 * <p>A comparison with a fact that is absent does not hold, whatever the comparison is (so "not
 * mobile pay" does not hold when the instrument is unknown). In a {@code when} this means that the
 * rule does not apply; in a {@code require} it means that the demand is not met. Rules that must
 * not be slipped past by saying nothing are therefore written as {@code require}.
 */
public sealed interface Condition {

    /** Always holds: a rule without {@code when}. */
    Condition ALWAYS = new All(List.of());

    /** How a fact is compared; {@code id} is the key used in rule-book files. */
    enum Comparison {
        IS("is"), NOT("not"), OVER("over"), FROM("from"), UNDER("under"), UP_TO("up-to"),
        HAS("has"), LACKS("lacks"), WITHIN("within");

        private final String id;

        Comparison(String id) {
            this.id = id;
        }

        /** The key used in rule-book files. */
        public String id() {
            return id;
        }
    }

    /** Whether the condition holds for these facts. */
    boolean holds(Facts facts);

    /**
     * A fact compared with fixed values. {@code IS} holds when the fact is one of them, {@code NOT}
     * when it is none; the orderings use the first; {@code HAS} wants all of them among the fact's
     * words, {@code LACKS} none of them, {@code WITHIN} no word outside them.
     */
    record Compare(String fact, Comparison comparison, List<Value> values) implements Condition {
        public Compare {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("nothing to compare " + fact + " with");
            }
        }

        @Override
        public boolean holds(Facts facts) {
            Optional<Value> value = facts.fact(fact);
            return value.isPresent() && test(value.get(), comparison, values);
        }
    }

    /** A fact compared with another of the same situation; both must be known to hold. */
    record CompareFact(String fact, Comparison comparison, String other) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            Optional<Value> left = facts.fact(fact);
            Optional<Value> right = facts.fact(other);
            if (left.isEmpty() || right.isEmpty()) {
                return false;
            }
            return test(left.get(), comparison, spread(left.get(), right.get()));
        }

        private static List<Value> spread(Value left, Value right) {
            return left instanceof Value.Text && right instanceof Value.Texts(var texts)
                    ? texts.stream().map(Value::of).toList() : List.of(right);
        }
    }

    /** The fact is told (or, with {@code present} false, is not). */
    record Known(String fact, boolean present) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.fact(fact).isPresent() == present;
        }
    }

    /** Every one of them holds; none at all holds always. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Facts facts) {
            for (Condition condition : conditions) {
                if (!condition.holds(facts)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Facts facts) {
            for (Condition condition : conditions) {
                if (condition.holds(facts)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The names of all facts the condition reads, each once per mention. */
    default List<String> factsRead() {
        return switch (this) {
            case Compare(String fact, _, _) -> List.of(fact);
            case CompareFact(String fact, _, String other) -> List.of(fact, other);
            case Known(String fact, _) -> List.of(fact);
            case All(List<Condition> parts) -> parts.stream()
                    .flatMap(part -> part.factsRead().stream()).toList();
            case Any(List<Condition> parts) -> parts.stream()
                    .flatMap(part -> part.factsRead().stream()).toList();
        };
    }

    private static boolean test(Value value, Comparison comparison, List<Value> values) {
        return switch (comparison) {
            case IS -> values.contains(value);
            case NOT -> !values.contains(value);
            case OVER -> Value.compare(value, values.getFirst()) > 0;
            case FROM -> Value.compare(value, values.getFirst()) >= 0;
            case UNDER -> Value.compare(value, values.getFirst()) < 0;
            case UP_TO -> Value.compare(value, values.getFirst()) <= 0;
            case HAS -> values.stream().allMatch(wanted -> words(value).containsAll(words(wanted)));
            case LACKS -> values.stream().allMatch(
                    banned -> words(banned).stream().noneMatch(words(value)::contains));
            case WITHIN -> words(value).stream().allMatch(
                    word -> values.stream().anyMatch(allowed -> words(allowed).contains(word)));
        };
    }

    private static SortedSet<String> words(Value value) {
        return switch (value) {
            case Value.Texts(SortedSet<String> texts) -> texts;
            case Value.Text(String text) -> new TreeSet<>(List.of(text));
            default -> throw new IllegalArgumentException(
                    "words are wanted, not " + value.type().id());
        };
    }
}
