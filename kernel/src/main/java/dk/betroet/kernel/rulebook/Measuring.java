package dk.betroet.kernel.rulebook;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a limit measures. */
final class Measuring {

    private Measuring() { }

    /**
     * What was read; a reading without a value says which fact would have been needed.
     */
    record Reading(Optional<Value> read, String fact, Map<String, Value> arguments) {

        Value value() {
            return read.orElse(null);
        }
    }

    /** The reading, or empty when the measure has nothing to do with this act. */
    static Optional<Reading> of(Effect.Measure measure, Situation situation) {
        return switch (measure) {
            case Effect.Measure.OfFact(String fact) -> Optional.of(
                    new Reading(situation.fact(fact), fact, Map.of("fact", Value.of(fact))));
            case Effect.Measure.Sum sum -> sum(sum, situation);
            case Effect.Measure.Count count -> count(count, situation);
        };
    }

    private static Optional<Reading> sum(Effect.Measure.Sum sum, Situation situation) {
        if (!sum.acts().contains(situation.act()) || !sum.when().holds(situation)) {
            return Optional.empty();
        }
        if (!(situation.fact(sum.fact()).orElse(null) instanceof Value.Amount(Money now))) {
            return Optional.of(new Reading(Optional.empty(), sum.fact(), Map.of()));
        }
        List<Movement> earlier = matching(situation, sum.acts(), sum.when());
        Reading most = null;
        for (Window.Span span : sum.window().spans(situation.date(), days(earlier))) {
            Money before = Money.sum(earlier.stream()
                    .filter(movement -> span.covers(movement.date()))
                    .map(movement -> money(movement, sum.fact())).toList());
            Reading reading = new Reading(Optional.of(Value.of(before.plus(now))), sum.fact(),
                    Map.of("earlier", Value.of(before), "from", Value.of(span.first()),
                            "until", Value.of(span.last())));
            most = larger(most, reading);
        }
        return Optional.ofNullable(most);
    }

    private static Optional<Reading> count(Effect.Measure.Count count, Situation situation) {
        if (!count.acts().contains(situation.act()) || !count.when().holds(situation)) {
            return Optional.empty();
        }
        List<Movement> earlier = matching(situation, count.acts(), count.when());
        Reading most = null;
        for (Window.Span span : count.window().spans(situation.date(), days(earlier))) {
            long before = earlier.stream().filter(m -> span.covers(m.date())).count();
            Reading reading = new Reading(Optional.of(Value.of(before + 1)), "",
                    Map.of("earlier", Value.of(before), "from", Value.of(span.first()),
                            "until", Value.of(span.last())));
            most = larger(most, reading);
        }
        return Optional.ofNullable(most);
    }

    private static List<Movement> matching(Situation situation, Set<String> acts, Condition when) {
        return situation.earlier().stream()
                .filter(movement -> acts.contains(movement.act()) && when.holds(movement))
                .toList();
    }

    private static List<LocalDate> days(List<Movement> movements) {
        return movements.stream().map(Movement::date).distinct().toList();
    }

    private static Money money(Movement movement, String fact) {
        return movement.facts().get(fact) instanceof Value.Amount(Money money)
                ? money : Money.ZERO;
    }

    private static Reading larger(Reading one, Reading other) {
        return one == null || Value.compare(other.value(), one.value()) > 0 ? other : one;
    }

    /** How much the first is above the second, both money or both numbers. */
    static Value minus(Value value, Value other) {
        return switch (value) {
            case Value.Amount(Money a) when other instanceof Value.Amount(Money b) ->
                Value.of(a.minus(b));
            case Value.Whole(long a) when other instanceof Value.Whole(long b) -> Value.of(a - b);
            default -> throw new IllegalArgumentException(
                    "no difference between " + value.type().id() + " and " + other.type().id());
        };
    }
}
