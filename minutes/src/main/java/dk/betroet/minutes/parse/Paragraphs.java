package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Source;
import java.util.regex.Pattern;

/** Which lines belong to one paragraph, and which begin one. */
final class Paragraphs {

    private static final Pattern BULLET = Pattern.compile(
            "^(?:[•·▪◦‣●○■□▶➢➤✓\uf0b7\uf0a7*–—-]"
            + "|=>|->|→|o(?=\\s{2})|\\(?(?:[a-zæøå]|[ivx]{1,4})\\)|[a-zæøå]\\.)\\s+");
    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}[.)]\\s+");
    private static final int FULL = 50;

    private Paragraphs() {}

    /** Whether a text line is joined to the next one in one paragraph. */
    static boolean continues(Paper paper, int i, int j) {
        if (paper.isRow(i) || paper.isRow(j) || begins(paper, j)) {
            return false;
        }
        if (paper.source.kind() != Source.Kind.TEXT && paper.source.kind() != Source.Kind.PDF) {
            return false;
        }
        String before = paper.text(i);
        String after = paper.text(j);
        if (paper.joints[i] == Paper.Joint.SOFT || paper.joints[i] == Paper.Joint.KEPT) {
            return true;
        }
        int gap = j - i - 1;
        boolean ended = isEnded(before);
        boolean small = Character.isLowerCase(after.charAt(0));
        if (gap == 0) {
            return !paper.isMarked(j) && !(Heads.isHead(after) && after.length() < FULL)
                    || !ended && small;
        }
        if (ended) {
            return false;
        }
        if (small && (gap == 1 || paper.isPageTurned(i, j) || isAsideBetween(paper, i, j))) {
            return !paper.isMarked(j) || before.length() >= FULL;
        }
        return gap == 1 && before.length() >= FULL && isLoose(paper, i) && !paper.isMarked(j)
                && !Heads.isHead(after);
    }

    private static boolean isAsideBetween(Paper paper, int i, int j) {
        for (int k = i + 1; k < j; k++) {
            if (!paper.lines.get(k).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the lines around stand with a blank line between each two. */
    private static boolean isLoose(Paper paper, int i) {
        int ones = 0;
        int noughts = 0;
        int at = i;
        for (int step = 0; step < 5 && paper.before(at) >= 0; step++) {
            at = paper.before(at);
        }
        for (int step = 0; step < 10 && at < paper.count; step++) {
            int gap = paper.gapAfter(at);
            ones += gap == 1 ? 1 : 0;
            noughts += gap == 0 ? 1 : 0;
            at = paper.next(at);
        }
        return ones >= 4 && ones > 3 * noughts;
    }

    /** Whether a line begins with a bullet, a letter or a number of a list. */
    static boolean begins(Paper paper, int i) {
        String text = paper.text(i);
        return BULLET.matcher(text).find() || NUMBERED.matcher(text).find()
                || paper.lines.get(i).hint() instanceof Hint.Bullet;
    }

    /** The length of the bullet, letter or number that a text begins with. */
    static int bullet(String text) {
        var found = BULLET.matcher(text);
        if (found.find()) {
            return found.end();
        }
        found = NUMBERED.matcher(text);
        return found.find() ? found.end() : 0;
    }

    /** Whether a line ends as a sentence, a lead-in or an entry does. */
    static boolean isEnded(String text) {
        int last = text.length() - 1;
        while (last > 0 && "\"”’')»".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".!?:;".indexOf(text.charAt(last)) >= 0;
    }
}
