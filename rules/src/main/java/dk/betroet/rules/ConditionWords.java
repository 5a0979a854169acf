package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Condition;
import dk.betroet.kernel.rulebook.Condition.Comparison;
import dk.betroet.kernel.rulebook.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Says a condition in one line. */
final class ConditionWords {

    private final Say say;

    ConditionWords(Say say) {
        this.say = say;
    }

    String of(Condition condition) {
        return switch (condition) {
            case Condition.Compare(String fact, Comparison comparison, List<Value> values) ->
                say.fact(fact) + " " + sign(comparison) + " " + say.or(values.stream()
                        .map(value -> value(fact, value)).toList());
            case Condition.CompareFact(String fact, Comparison comparison, String other) ->
                say.fact(fact) + " " + sign(comparison) + " " + say.fact(other);
            case Condition.Known(String fact, boolean present) -> say.fact(fact)
                    + (present ? say.in(" er oplyst", " is told")
                            : say.in(" er ikke oplyst", " is not told"));
            case Condition.All(List<Condition> parts) -> parts.isEmpty()
                    ? say.in("ellers", "otherwise")
                    : parts.stream().map(this::of)
                            .collect(Collectors.joining(say.in(" og ", " and ")));
            case Condition.Any(List<Condition> parts) -> parts.stream().map(this::of)
                    .collect(Collectors.joining(say.in(" eller ", " or "), "(", ")"));
        };
    }

    private String value(String fact, Value value) {
        return value instanceof Value.Text(String text)
                ? Words.vocabulary().factTerm(fact).map(term -> say.word(term, text)).orElse(text)
                : say.value(value);
    }

    private String sign(Comparison comparison) {
        return switch (comparison) {
            case IS -> "=";
            case NOT -> "≠";
            case OVER -> ">";
            case FROM -> "≥";
            case UNDER -> "<";
            case UP_TO -> "≤";
            case HAS -> say.in("omfatter", "includes");
            case LACKS -> say.in("omfatter ikke", "does not include");
            case WITHIN -> say.in("er blandt", "is among");
        };
    }
}
