package dk.betroet.office.meeting.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts that were made from one by two people at once, brought together line by line. Where
 * they changed different lines both changes stand; where they changed the same, theirs stand first
 * and mine below, and nothing of either is left out. It is a proposal: a person looks at it.
 */
final class Merging {

    private Merging() {}

    /**
     * What somebody changed in a text, as one piece.
     *
     * @param from the first line of the text that they changed
     * @param until the first line behind that they did not
     */
    private record Change(int from, int until, List<String> lines) {

        static Change of(List<String> before, List<String> after) {
            int head = 0;
            int most = Math.min(before.size(), after.size());
            while (head < most && before.get(head).equals(after.get(head))) {
                head++;
            }
            int tail = 0;
            while (tail < most - head && before.get(before.size() - 1 - tail)
                    .equals(after.get(after.size() - 1 - tail))) {
                tail++;
            }
            return new Change(head, before.size() - tail,
                    after.subList(head, after.size() - tail));
        }

        boolean before(Change other) {
            return until < other.from || until == other.from && from < other.from;
        }
    }

    /**
     * Both texts in one.
     *
     * @param base what both began from
     */
    static String together(String base, String theirs, String mine) {
        if (theirs.equals(mine) || mine.equals(base)) {
            return theirs;
        } else if (theirs.equals(base)) {
            return mine;
        }
        List<String> lines = lines(base);
        Change first = Change.of(lines, lines(theirs));
        Change second = Change.of(lines, lines(mine));
        if (second.before(first)) {
            return applied(lines, second, first);
        } else if (first.before(second)) {
            return applied(lines, first, second);
        }
        int from = Math.min(first.from(), second.from());
        int until = Math.max(first.until(), second.until());
        List<String> both = new ArrayList<>(widened(lines, first, from, until));
        widened(lines, second, from, until).stream()
                .filter(line -> line.isBlank() || !both.contains(line)).forEach(both::add);
        return applied(lines, new Change(from, until, both),
                new Change(lines.size(), lines.size(), List.of()));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** A change said of more lines than it changes. */
    private static List<String> widened(List<String> lines, Change change, int from, int until) {
        List<String> wide = new ArrayList<>(lines.subList(from, change.from()));
        wide.addAll(change.lines());
        wide.addAll(lines.subList(change.until(), until));
        return wide;
    }

    /** Two changes that do not touch the same lines, the upper one first. */
    private static String applied(List<String> lines, Change upper, Change lower) {
        List<String> result = new ArrayList<>(lines.subList(0, upper.from()));
        result.addAll(upper.lines());
        result.addAll(lines.subList(upper.until(), lower.from()));
        result.addAll(lower.lines());
        result.addAll(lines.subList(lower.until(), lines.size()));
        return String.join("\n", result);
    }
}
