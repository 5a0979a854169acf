package dk.betroet.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one bench saw: for every contestant a figure a round.
 *
 * @param bench its name, such as {@code posting-8}
 * @param unit what the figures are, such as {@code postings/s}
 * @param contestants their names, the one that is judged first
 * @param rounds for every round the figures in the order of the contestants
 * @param aim what was aimed at, in words; empty when nothing was
 */
record Measured(String bench, String unit, List<String> contestants, List<double[]> rounds,
        String aim) {

    /**
     * Least, middle and greatest.
     *
     * @param min the least
     * @param median the middle one, or the mean of the two
     * @param max the greatest
     */
    record Spread(double min, double median, double max) {

        static Spread of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            double median = sorted.length % 2 == 1
                    ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
            return new Spread(sorted[0], median, sorted[sorted.length - 1]);
        }
    }

    /** The figures of one contestant. */
    Spread of(int contestant) {
        return Spread.of(rounds.stream().mapToDouble(round -> round[contestant]).toArray());
    }

    /** The first contestant's figure over another's, round by round. */
    Spread ratio(int contestant) {
        return Spread.of(rounds.stream()
                .mapToDouble(round -> round[0] / round[contestant])
                .toArray());
    }

    /** As one line of JSON. */
    Map<String, Object> toMap() {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (int i = 0; i < contestants.size(); i++) {
            int at = i;
            Map<String, Object> figure = new TreeMap<>(Map.of(
                    "name", contestants.get(i),
                    "rounds", rounds.stream().map(round -> rounded(round[at])).toList()));
            figure.put("spread", map(of(i)));
            if (i > 0) {
                figure.put("ratio", map(ratio(i)));
            }
            figures.add(figure);
        }
        return new TreeMap<>(Map.of(
                "bench", bench, "unit", unit, "aim", aim, "contestants", figures));
    }

    private static Map<String, Object> map(Spread spread) {
        return new TreeMap<>(Map.of("min", rounded(spread.min()),
                "median", rounded(spread.median()), "max", rounded(spread.max())));
    }

    /** Four figures say all that such a measurement can. */
    static double rounded(double value) {
        return value == 0 || !Double.isFinite(value) ? 0
                : new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(4)).doubleValue();
    }
}
