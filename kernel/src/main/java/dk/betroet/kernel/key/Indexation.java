package dk.betroet.kernel.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How prices and pay are estimated to move, as somebody once published it. An estimate is issued
 * anew, so a table is of one vintage and is never mended: re-basing is the factor of the new one
 * over the old one's.
 *
 * @param payWeight how heavy pay is, as a part of one
 * @param priceWeight how heavy prices are, as a part of one
 * @param years the change into each year from the one before, as parts of one
 */
public record Indexation(
        Fraction payWeight, Fraction priceWeight, Map<Integer, Change> years) {

    public Indexation {
        years = Map.copyOf(years);
    }

    /** By how much pay and prices change, as parts of one: 0.02 is two per cent. */
    public record Change(Fraction pay, Fraction price) {}

    /** The years without which a factor cannot be computed. */
    public List<Integer> missing(int from, int to) {
        List<Integer> missing = new ArrayList<>();
        for (int year = from + 1; year <= to; year++) {
            if (!years.containsKey(year)) {
                missing.add(year);
            }
        }
        return missing;
    }

    /** The factor of a single year; empty when the table does not say. */
    public Optional<Fraction> factor(int year) {
        return Optional.ofNullable(years.get(year)).map(change -> Fraction.ONE
                .plus(payWeight.times(change.pay())).plus(priceWeight.times(change.price())));
    }

    /**
     * From one year's level to another's.
     *
     * @param from the level that an amount is said in
     * @param to the same year or a later one
     * @throws IllegalArgumentException when a year is missing; ask {@link #missing} first
     */
    public Fraction factor(int from, int to) {
        Fraction factor = Fraction.ONE;
        for (int year = from + 1; year <= to; year++) {
            int missing = year;
            factor = factor.times(factor(year).orElseThrow(() ->
                    new IllegalArgumentException("nothing is known of " + missing)));
        }
        return factor;
    }

    /** The level after each year on the way, the first year itself being one. */
    public Map<Integer, Fraction> path(int from, int to) {
        Map<Integer, Fraction> path = new TreeMap<>();
        for (int year = from; year <= to; year++) {
            path.put(year, factor(from, year));
        }
        return path;
    }
}
