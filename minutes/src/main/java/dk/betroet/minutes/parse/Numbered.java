package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Hint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins as an item may: with a number, or a word and a number.
 *
 * @param line which
 * @param family the way it is numbered; items of one paper are numbered in one way
 * @param path the number, level by level
 * @param number as it stands
 * @param titleFrom where in the line's text the title begins
 * @param isRepeated whether it may answer a number that was listed before, as in {@code Ad 3}
 */
record Numbered(int line, String family, List<Integer> path, String number, int titleFrom,
        boolean isRepeated) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern WORD = Pattern.compile("^(?:\\(?(?:lukket|åbent|closed"
            + "|open)\\)?[ :–-]{0,3})?(dagsordens?punkt|tillægspunkt|punkt nr\\.?|pkt\\. nr\\.?"
            + "|punkt|pkt\\.?|ad\\.?|sag nr\\.?|sag|emne|beslutning nr\\.?|agenda item|item no\\.?"
            + "|item|case no\\.?|case)\\s{0,2}(\\d{1,4}(?:\\.\\d{1,3}){0,3})"
            + "(?:\\s*/\\s*\\p{L}+\\.?\\s\\2)?(?:\\s*[.:)–-]+\\s*|\\s+|$)", FLAGS);
    private static final Pattern SECTION = Pattern.compile("^§\\s?(\\d{1,3})\\.?\\s+");
    private static final Pattern MANY = Pattern.compile(
            "^([1-9]\\d?(?:\\.(?:0|[1-9]\\d?)){1,3})\\.?\\s+(?=[\\p{Lu}\\d\"”«(])");
    private static final Pattern DOT = Pattern.compile(
            "^(\\d{1,3})\\.\\s*(?=[\\p{Lu}\"”«(]|\\d{4}\\b|[\\p{Ll}])");
    private static final Pattern PAREN = Pattern.compile("^\\(?(\\d{1,3})\\)\\s*(?=\\S)");
    private static final Pattern APART = Pattern.compile(
            "^(\\d{1,3})(?:\\s{2,}|\\t\\s*|\\s[–-]\\s)(?=[\\p{Lu}\"”«])");
    private static final Pattern SLASH = Pattern.compile(
            "^(\\d{1,4}/\\d{1,3})\\.?\\s+(?=\\p{Lu})");
    private static final Pattern BARE = Pattern.compile("^(\\d{1,2})\\s(?=\\p{Lu}[^.!?]{2,100}$)");
    private static final Pattern ALONE = Pattern.compile("^(\\d{1,2})\\.$");

    /** The number that a line begins with. */
    static Optional<Numbered> of(Paper paper, int i) {
        if (paper.lines.get(i).hint() instanceof Hint.ItemTitle title) {
            return Optional.of(new Numbered(i, "export", path(title.number()), title.number(), 0,
                    false));
        }
        String text = paper.text(i);
        char first = text.charAt(0);
        boolean letter = Character.isLetter(first) || first == '(';
        if (paper.isRow(i) || !(letter || Character.isDigit(first) || first == '§')) {
            return Optional.empty();
        }
        if (letter) {
            Matcher word = WORD.matcher(text);
            if (word.find()) {
                String family = word.group(1).toLowerCase(Locale.ROOT).replaceAll("[. ]|nr|no", "");
                return Optional.of(new Numbered(i, family.equals("pkt")
                        || family.startsWith("dagsorden") ? "punkt" : family, path(word.group(2)),
                        word.group(2), word.end(), family.equals("ad")));
            }
        }
        Matcher many = MANY.matcher(text);
        if (many.find()) {
            return Optional.of(new Numbered(i, "dot", path(many.group(1)), many.group(1),
                    many.end(), false));
        }
        for (Family family : FAMILIES) {
            Matcher found = family.pattern().matcher(text);
            if (found.find()) {
                return Optional.of(new Numbered(i, family.name(), path(found.group(1)),
                        found.group(1), found.end(), false));
            }
        }
        return Optional.empty();
    }

    private record Family(String name, Pattern pattern) {}

    private static final List<Family> FAMILIES = List.of(new Family("dot", DOT),
            new Family("paren", PAREN), new Family("apart", APART), new Family("dot", ALONE),
            new Family("apart", BARE),
            new Family("section", SECTION), new Family("slash", SLASH));

    private static List<Integer> path(String number) {
        return Arrays.stream(number.split("\\D+"))
                .filter(part -> !part.isEmpty() && part.length() < 9)
                .map(Integer::valueOf).toList();
    }

    /** Every such line of a paper; of very many, the first. */
    static List<Numbered> all(Paper paper, int most) {
        List<Numbered> found = new ArrayList<>();
        for (int i = paper.first(0); i < paper.count && found.size() < most; i = paper.next(i)) {
            of(paper, i).ifPresent(found::add);
        }
        return found;
    }

    /** Less than nought when this number comes before the other. */
    int compare(Numbered other) {
        for (int i = 0; i < Math.min(path.size(), other.path.size()); i++) {
            if (!path.get(i).equals(other.path.get(i))) {
                return Integer.compare(path.get(i), other.path.get(i));
            }
        }
        return Integer.compare(path.size(), other.path.size());
    }

    /** How many numbers are left out between this and a later one; nought when it is the next. */
    int missing(Numbered later) {
        int level = 0;
        while (level < path.size() && level < later.path.size()
                && path.get(level).equals(later.path.get(level))) {
            level++;
        }
        if (level >= later.path.size()) {
            return 0;
        }
        int before = level < path.size() ? path.get(level) : 0;
        int missing = later.path.get(level) - before - 1;
        for (int deeper = level + 1; deeper < later.path.size(); deeper++) {
            missing += later.path.get(deeper) - 1;
        }
        return Math.max(0, missing);
    }
}
