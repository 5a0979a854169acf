package dk.betroet.rules;

import dk.betroet.kernel.key.Fraction;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said outright of single recipients, by code, for the steps of a rule that leave it to
 * somebody. Nothing is part of the rule itself, and each has a reason elsewhere.
 *
 * @param corrections changes of the last numbers; they may take and give
 * @param floors      what some must have at least, 0 or more
 * @param caps        what some may have at most, 0 or more
 * @param exempt      who gets nothing
 * @param wishes      what some wish to take beyond their part, 0 or more
 */
public record ByHand(Map<String, BigInteger> corrections, Map<String, Fraction> floors,
        Map<String, Fraction> caps, Set<String> exempt, Map<String, Fraction> wishes) {

    /** Nothing. */
    public static final ByHand NOTHING = corrections(Map.of());

    public ByHand {
        corrections = Map.copyOf(corrections);
        floors = Map.copyOf(floors);
        caps = Map.copyOf(caps);
        exempt = Set.copyOf(exempt);
        wishes = Map.copyOf(wishes);
    }

    /** Corrections and nothing else. */
    public static ByHand corrections(Map<String, BigInteger> corrections) {
        return new ByHand(corrections, Map.of(), Map.of(), Set.of(), Map.of());
    }

    /** What is said although none of these steps leaves it to anybody: the steps' names. */
    List<String> untaken(List<KeyStep> steps) {
        Map<String, Class<? extends KeyStep.What>> said = new LinkedHashMap<>();
        if (!floors.isEmpty() || !caps.isEmpty() || !exempt.isEmpty()) {
            said.put("bound", KeyStep.What.Bound.class);
        }
        if (!wishes.isEmpty()) {
            said.put("wish", KeyStep.What.Wish.class);
        }
        if (!corrections.isEmpty()) {
            said.put("correct", KeyStep.What.Correct.class);
        }
        return said.entrySet().stream()
                .filter(one -> steps.stream().noneMatch(
                        step -> one.getValue().isInstance(step.what())))
                .map(Map.Entry::getKey).toList();
    }
}
