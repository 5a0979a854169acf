package dk.betroet.kernel.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A split with every step of it: what was split by what, and each recipient's value after each
 * step, so that a number can be followed from the first to the last.
 *
 * @param total what was to be split
 * @param steps what was done, by name, in order
 */
public record Apportionment(Basis basis, Fraction total, Map<String, Column> steps) {

    public Apportionment {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** One recipient's value after one step. */
    public record Traced(String step, Fraction value) {}

    /** The values after the last step. */
    public Column result() {
        return List.copyOf(steps.values()).getLast();
    }

    /** One recipient's way from the first step to the last. */
    public List<Traced> trace(String code) {
        int at = basis.codes().indexOf(code);
        List<Traced> trace = new ArrayList<>();
        steps.forEach((step, column) -> trace.add(new Traced(step, column.get(at))));
        return List.copyOf(trace);
    }

    /** The result by code. */
    public Map<String, Fraction> byCode() {
        Map<String, Fraction> parts = new LinkedHashMap<>();
        for (int i = 0; i < basis.codes().size(); i++) {
            parts.put(basis.codes().get(i), result().get(i));
        }
        return parts;
    }

    /**
     * How far the result's sum is from what was to be split: above zero when too much was given,
     * zero when the parts make the whole.
     */
    public Fraction gap() {
        return result().sum().minus(total);
    }

    /** Whether every part is a whole number. */
    public boolean isWhole() {
        return result().values().stream()
                .allMatch(part -> part.denominator().equals(BigInteger.ONE));
    }
}
