package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines joined to running text, each character of which knows where it stood. Paragraphs are
 * parted by line feeds.
 */
final class Prose {

    private static final Set<String> SHORT = Set.of("nr", "pkt", "ca", "bl",
            "eks", "evt", "pga", "jf", "jfr", "d", "kl", "inkl", "ekskl",
            "vedr", "hhv", "max", "maks", "min", "tlf", "dr", "mr", "mrs", "no", "afs", "kap",
            "dok", "arb", "adm", "afd", "tidl", "ad", "f.eks", "bl.a", "f", "s", "p", "i.e", "e.g");

    /** Words that end a sentence as often as not; before a figure they do not. */
    private static final Set<String> UNITS = Set.of("kr", "mio", "mia", "stk", "pct", "mv", "m.v",
            "o.l");

    private static final Pattern INITIAL = Pattern.compile("(?:^ ?|[,(:;/] ?|\\b(?:og|and|v"
            + "|ved) )$");

    private final Paper paper;
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> runs = new ArrayList<>();

    /** A sentence and where in the prose it stands. */
    record Sentence(String text, int from, int to) {}

    private Prose(Paper paper) {
        this.paper = paper;
    }

    /** The text lines between two, the first in, the last out. */
    static Prose of(Paper paper, int first, int end) {
        return of(paper, first, end, first < end && paper.isText(first) ? paper.from(first) : 0);
    }

    /** The same, from an offset within the first line on. */
    static Prose of(Paper paper, int first, int end, int from) {
        Prose prose = new Prose(paper);
        int before = -1;
        for (int i = paper.first(first); i < end; i = paper.next(i)) {
            int begin = i == first ? Math.max(from, paper.from(i)) : paper.from(i);
            if (begin >= paper.to(i)) {
                continue;
            }
            if (before >= 0) {
                prose.join(before, i);
            }
            prose.append(begin, paper.to(i));
            before = i;
        }
        return prose;
    }

    private void join(int before, int i) {
        if (!Paragraphs.continues(paper, before, i)) {
            text.append('\n');
            return;
        }
        switch (paper.joints[before]) {
            case SOFT -> text.setLength(text.length() - 1);
            case KEPT -> { }
            case SPACE, BROKEN -> text.append(' ');
        }
    }

    private void append(int from, int to) {
        runs.add(new int[] {text.length(), from});
        text.append(paper.source.text(), from, to);
    }

    String text() {
        return text.toString();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Where a part of the text stood. */
    Place place(int from, int to) {
        int begin = offset(from);
        return paper.between(begin, Math.max(begin, offset(Math.max(from, to - 1)) + 1));
    }

    private int offset(int at) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle)[0] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int[] run = runs.get(low);
        int most = low + 1 < runs.size() ? runs.get(low + 1)[0] - run[0] : Integer.MAX_VALUE;
        return run[1] + Math.min(at - run[0], most);
    }

    /** The paragraphs, each with its offsets in the text. */
    List<Sentence> paragraphs() {
        List<Sentence> found = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                add(found, begin, i);
                begin = i + 1;
            }
        }
        return found;
    }

    /** The sentences, each with its offsets in the text. */
    List<Sentence> sentences() {
        List<Sentence> found = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                add(found, begin, i);
                begin = i + 1;
            } else if ((c == '.' || c == '!' || c == '?') && ends(begin, i)) {
                add(found, begin, i + 1);
                begin = i + 1;
            }
        }
        add(found, begin, text.length());
        return found;
    }

    /** Whether a paragraph begins between two places of the text. */
    boolean isNewParagraph(int before, int at) {
        return before < 0 || text.substring(before, at).indexOf('\n') >= 0;
    }

    private void add(List<Sentence> found, int begin, int end) {
        int from = begin;
        while (from < end && text.charAt(from) == ' ') {
            from++;
        }
        if (from < end) {
            found.add(new Sentence(text.substring(from, end), from, end));
        }
    }

    private boolean ends(int begin, int at) {
        int next = at + 1;
        while (next < text.length() && "\"”’')»".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && text.charAt(next) != ' ') {
            return text.charAt(next) == '\n';
        }
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        if (text.charAt(at) != '.') {
            return true;
        }
        int word = at;
        while (word > begin && (Character.isLetterOrDigit(text.charAt(word - 1))
                || text.charAt(word - 1) == '.')) {
            word--;
        }
        String last = text.substring(word, at).toLowerCase(Locale.ROOT);
        if (last.length() == 1 && Character.isUpperCase(text.charAt(word))
                && INITIAL.matcher(text.substring(Math.max(begin, word - 12), word)).find()) {
            return false;
        }
        boolean numbers = word == begin && last.length() <= 2 && !last.isEmpty()
                && last.chars().allMatch(Character::isDigit);
        if (numbers) {
            return false;
        }
        boolean figure = next < text.length() && Character.isDigit(text.charAt(next));
        return !SHORT.contains(last) && !(figure && (UNITS.contains(last) || last.length() <= 2
                && !last.isEmpty() && last.chars().allMatch(Character::isDigit)));
    }
}
