package dk.betroet.rules;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Alternative;
import dk.betroet.kernel.rulebook.Alternative.Signers;
import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.Signature;
import dk.betroet.kernel.rulebook.Tier;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Compares demands on people: does whoever meets the one also meet the other? */
final class Stricter {

    private final Vocabulary vocabulary;

    Stricter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether every way to meet the stricter demand also meets the milder one. */
    boolean meets(List<Alternative> stricter, List<Alternative> milder) {
        if (milder.isEmpty()) {
            return true;
        }
        return !stricter.isEmpty() && stricter.stream().allMatch(alternative ->
                everyCast(alternative).stream().allMatch(cast -> milder.stream()
                        .anyMatch(other -> other.missing(cast, vocabulary).all().isEmpty())));
    }

    /** Whether, at every amount, the second demand is at least as strict as the first. */
    boolean signs(Effect.Sign original, Effect.Sign restated) {
        List<Tier.Range> ranges = Stream.of(original, restated).flatMap(sign -> Stream.concat(
                sign.tiers().stream().map(Tier::range),
                sign.holes().stream().map(Tier.Hole::range))).toList();
        SortedSet<Long> points = Coverage.points(ranges);
        boolean money = ranges.stream().flatMap(range -> Stream.of(range.low(), range.high()))
                .flatMap(Optional::stream).noneMatch(end -> end.value() instanceof Value.Whole);
        return points.stream().allMatch(point -> {
            Value value = money ? Value.of(Money.ofOere(point)) : Value.of(point);
            return meets(at(restated, value), at(original, value));
        });
    }

    private static List<Alternative> at(Effect.Sign sign, Value value) {
        String hole = sign.holes().stream().filter(one -> one.range().holds(value))
                .map(Tier.Hole::as).findFirst().orElse("");
        return sign.tiers().stream()
                .filter(tier -> tier.range().holds(value) || tier.name().equals(hole))
                .findFirst().map(Tier::anyOf).orElse(List.of());
    }

    /** Every set of different people who together meet the alternative, one capacity each. */
    private static List<List<Signature>> everyCast(Alternative alternative) {
        List<List<Signature>> casts = List.of(List.of());
        int person = 0;
        for (Signers group : alternative.all()) {
            for (int seat = 0; seat < group.count(); seat++) {
                String id = "p" + person++;
                List<List<Signature>> longer = new ArrayList<>();
                for (List<Signature> cast : casts) {
                    for (String capacity : group.capacities()) {
                        List<Signature> next = new ArrayList<>(cast);
                        next.add(new Signature(id, capacity));
                        longer.add(next);
                    }
                }
                casts = longer;
            }
        }
        return casts;
    }
}
