package dk.betroet.kernel.key;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Floors, caps and exemptions hold, the sum stays, and between them all is in proportion. */
class BoundingLawsTest {

    /** One recipient: a size, and what is left of three dice: bounded below, above, or exempt. */
    private static Gen<List<Integer>> recipients() {
        return lists().of(integers().between(0, 59_999)).ofSizeBetween(1, 15);
    }

    private static int size(int recipient) {
        return recipient / 60;
    }

    private static Step.Bound bound(List<Integer> recipients) {
        Map<String, Fraction> floors = new HashMap<>();
        Map<String, Fraction> caps = new HashMap<>();
        Set<String> exempt = new HashSet<>();
        for (int i = 0; i < recipients.size(); i++) {
            int dice = recipients.get(i) % 60;
            if (dice < 15) {
                floors.put(code(i), Fraction.of(dice));
            } else if (dice < 30) {
                caps.put(code(i), Fraction.of(dice * 4L, 3));
            } else if (dice == 30) {
                exempt.add(code(i));
            }
        }
        return new Step.Bound(floors, caps, exempt);
    }

    private static String code(int at) {
        return "%03d".formatted(at);
    }

    private static Pipeline.Outcome split(List<Integer> recipients, Step.Bound bound) {
        List<Basis.Row> rows = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            rows.add(Basis.Row.of(i + 1, code(i), Map.of("size", (long) size(recipients.get(i)))));
        }
        return Pipeline.of("free", new Step.Take("size")).then("bounded", bound)
                .split(Basis.read(rows, List.of("size"), List.of()).orThrow(), Fraction.ZERO);
    }

    @Test
    void bounds_hold_the_sum_stays_and_the_rest_is_in_proportion() {
        qt().forAll(recipients()).check(recipients -> {
            Step.Bound bound = bound(recipients);
            return switch (split(recipients, bound)) {
                case Pipeline.Outcome.Cannot(var obstacles) -> obstacles.stream().allMatch(one ->
                        one.kind() == Obstacle.Kind.INFEASIBLE && !one.named().isEmpty());
                case Pipeline.Outcome.Split(Apportionment split) -> holds(split, bound);
            };
        });
    }

    private static boolean holds(Apportionment split, Step.Bound bound) {
        Column free = split.steps().get("free");
        Column bounded = split.steps().get("bounded");
        boolean within = bounded.sum().equals(free.sum());
        Fraction factor = null;
        for (int i = 0; i < free.size(); i++) {
            String code = split.basis().codes().get(i);
            Fraction part = bounded.get(i);
            Fraction floor = bound.floors().getOrDefault(code, Fraction.ZERO);
            Fraction cap = bound.exempt().contains(code) ? Fraction.ZERO
                    : bound.caps().getOrDefault(code, free.sum());
            within &= part.compareTo(floor) >= 0 && part.compareTo(cap) <= 0;
            if (part.compareTo(floor) > 0 && part.compareTo(cap) < 0) {
                Fraction mine = part.dividedBy(free.get(i));
                within &= factor == null || factor.equals(mine);
                factor = mine;
            }
        }
        return within;
    }
}
