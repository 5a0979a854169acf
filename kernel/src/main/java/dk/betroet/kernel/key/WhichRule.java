package dk.betroet.kernel.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which of several ways of splitting leads to a result that somebody published. That one fits does
 * not prove that it was used; that one does not fit proves that it was not used alone.
 */
public final class WhichRule {

    private WhichRule() {}

    /**
     * What one way comes to.
     *
     * @param matches how many recipients have the published part
     * @param different the codes of those that have not, in order
     * @param obstacles why it could not be tried; none when it could
     */
    public record Match(
            String variant, int matches, List<String> different, List<Obstacle> obstacles) {

        public Match {
            different = List.copyOf(different);
            obstacles = List.copyOf(obstacles);
        }

        /** Whether every recipient has the published part. */
        public boolean fits() {
            return obstacles.isEmpty() && different.isEmpty();
        }
    }

    /**
     * Tries every way, the best match first, equals by name.
     *
     * @param published the parts by code; whoever is missing in it matches nothing
     */
    public static List<Match> of(Map<String, Pipeline> variants, Basis basis, Fraction total,
            Map<String, Fraction> published) {
        return variants.entrySet().stream()
                .map(one -> match(one.getKey(), one.getValue(), basis, total, published))
                .sorted(Comparator.comparingInt(Match::matches).reversed()
                        .thenComparing(Match::variant))
                .toList();
    }

    private static Match match(String variant, Pipeline pipeline, Basis basis, Fraction total,
            Map<String, Fraction> published) {
        return switch (pipeline.split(basis, total)) {
            case Pipeline.Outcome.Cannot(List<Obstacle> obstacles) ->
                    new Match(variant, 0, basis.codes(), obstacles);
            case Pipeline.Outcome.Split(Apportionment split) -> {
                List<String> different = new ArrayList<>();
                split.byCode().forEach((code, part) -> {
                    if (!part.equals(published.get(code))) {
                        different.add(code);
                    }
                });
                yield new Match(variant, basis.codes().size() - different.size(), different,
                        List.of());
            }
        };
    }
}
