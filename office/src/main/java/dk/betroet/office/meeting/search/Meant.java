package dk.betroet.office.meeting.search;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody may have meant who typed a word wrongly: the nearest of the words that stand where
 * they may look. It knows no other words, so it tells of none.
 */
final class Meant {

    /** A word of so many letters may have one wrong, one of so many two. */
    private static final int ONE_WRONG = 4;
    private static final int TWO_WRONG = 8;

    private Meant() {}

    /** The same words with the unknown ones put right; empty when that changes nothing. */
    static Optional<String> instead(String typed, Collection<String> known) {
        Set<String> words = known.stream().map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean changed = false;
        StringBuilder meant = new StringBuilder();
        for (String part : typed.split("(?<=[^\\p{L}])|(?=[^\\p{L}])")) {
            Optional<String> better = nearest(part.toLowerCase(Locale.ROOT), words);
            changed |= better.isPresent();
            meant.append(better.orElse(part));
        }
        return changed ? Optional.of(meant.toString()) : Optional.empty();
    }

    private static Optional<String> nearest(String word, Set<String> words) {
        int most = word.length() >= TWO_WRONG ? 2 : word.length() >= ONE_WRONG ? 1 : 0;
        if (most == 0 || words.contains(word)) {
            return Optional.empty();
        }
        String nearest = null;
        int least = most + 1;
        for (String other : words) {
            if (Math.abs(other.length() - word.length()) > most) {
                continue;
            }
            int away = distance(word, other);
            if (away < least || away == least && nearest != null
                    && other.compareTo(nearest) < 0) {
                least = away;
                nearest = other;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters are wrong, missing, too many, or two of them in the wrong order. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1),
                        Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean turned = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = turned ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[one.length()][other.length()];
    }
}
