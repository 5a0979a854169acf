package dk.betroet.rules;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Tier;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary.FactTerm;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Checks that tiers and declared holes together hold every amount from zero up exactly once.
 *
 * <p>Amounts are whole øre, so it is enough to look at zero and at every end of a stretch, one
 * below it and one above it: between two neighbouring ends nothing changes.
 */
final class Coverage {

    private Coverage() { }

    static void check(Source source, Node at, FactTerm fact, List<Tier> tiers,
            List<Tier.Hole> holes) {
        if (tiers.stream().map(Tier::name).distinct().count() < tiers.size()) {
            source.note(at, "two tiers have the same name");
        }
        List<Tier.Range> ranges = Stream.concat(tiers.stream().map(Tier::range),
                holes.stream().map(Tier.Hole::range)).toList();
        for (long point : points(ranges)) {
            Value value = fact.type() == Value.Type.MONEY
                    ? Value.of(Money.ofOere(point)) : Value.of(point);
            long count = ranges.stream().filter(range -> range.holds(value)).count();
            if (count != 1) {
                source.note(at, fact.id() + " " + value.plain() + " belongs to "
                        + (count == 0 ? "no tier; declare the gap under 'gaps' and say under "
                                + "'holes' which tier it is treated as" : count + " tiers"));
                return;
            }
        }
    }

    /** Every point where something may change, with its neighbours. */
    static SortedSet<Long> points(List<Tier.Range> ranges) {
        SortedSet<Long> points = new TreeSet<>(List.of(0L, 1L));
        for (Tier.Range range : ranges) {
            Stream.of(range.low(), range.high()).flatMap(end -> end.stream()).forEach(end -> {
                long point = switch (end.value()) {
                    case Value.Amount(Money money) -> money.toOere();
                    case Value.Whole(long number) -> number;
                    default -> throw new IllegalStateException("tiers go by number");
                };
                points.addAll(List.of(Math.max(0, point - 1), point, point + 1));
            });
        }
        return points;
    }
}
