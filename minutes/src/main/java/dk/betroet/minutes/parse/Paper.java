package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Aside;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Line;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Question;
import dk.betroet.minutes.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A source while it is read: which lines are text, where their text begins and ends, and how each
 * joins the next. All indexes are of lines, from 0.
 */
final class Paper {

    /** Findings beyond these are no longer looked at by anybody. */
    private static final int FINDINGS_MAX = 20_000;

    /** How a line is followed by the next one of the same paragraph. */
    enum Joint { SPACE, SOFT, KEPT, BROKEN }

    final Source source;
    final List<Line> lines;
    final int count;
    final Joint[] joints;
    final List<Finding> findings = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    final List<Aside> asides = new ArrayList<>();

    /** Titles that a list at the head gives, by number, where they come again below it. */
    final Map<String, String> overview = new HashMap<>();

    private final Set<String> rejected;
    private final int[] begins;
    private final int[] ends;
    private final boolean[] texts;
    private final boolean[] rows;
    private final int[] nexts;
    private final int[] befores;
    private final boolean hasMargin;

    Paper(Source source, Set<String> rejected) {
        this.source = source;
        this.rejected = rejected;
        lines = source.lines();
        count = lines.size();
        joints = new Joint[count];
        begins = new int[count];
        ends = new int[count];
        texts = new boolean[count];
        rows = new boolean[count];
        nexts = new int[count + 1];
        befores = new int[count + 1];
        int content = 0;
        int indented = 0;
        for (int i = 0; i < count; i++) {
            joints[i] = Joint.SPACE;
            String text = lines.get(i).text();
            cut(i, 0, text.length());
            content += texts[i] ? 1 : 0;
            indented += texts[i] && begins[i] > 0 ? 1 : 0;
        }
        hasMargin = indented * 4 <= content || content < 8;
        link();
    }

    /** Takes a part of a line for its text; nothing left makes it no text. */
    void cut(int i, int begin, int end) {
        String text = lines.get(i).text();
        int from = begin;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        begins[i] = from;
        ends[i] = to;
        texts[i] = from < to;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff'
                || c < ' ';
    }

    /** Leaves a line out of the text. */
    void leaveOut(int i) {
        texts[i] = false;
    }

    /** Works out anew which text line follows which; after lines were left out. */
    void link() {
        int next = count;
        for (int i = count - 1; i >= 0; i--) {
            nexts[i] = next;
            next = texts[i] ? i : next;
        }
        nexts[count] = count;
        int before = -1;
        for (int i = 0; i < count; i++) {
            befores[i] = before;
            before = texts[i] ? i : before;
        }
        befores[count] = before;
    }

    boolean isText(int i) {
        return i >= 0 && i < count && texts[i];
    }

    String text(int i) {
        return lines.get(i).text().substring(begins[i], ends[i]);
    }

    /** The text line after a line; the number of lines when there is none. */
    int next(int i) {
        return nexts[i];
    }

    /** The text line before a line; -1 when there is none. */
    int before(int i) {
        return befores[i];
    }

    /** The first text line from a line on. */
    int first(int i) {
        return i < count && texts[i] ? i : nexts[Math.min(i, count)];
    }

    /** How many lines without text come before a text line. */
    int gapBefore(int i) {
        return i - befores[i] - 1;
    }

    /** How many lines without text come after a text line. */
    int gapAfter(int i) {
        return nexts[i] - i - 1;
    }

    /** The offset in the source of a line's text. */
    int from(int i) {
        return lines.get(i).from() + begins[i];
    }

    /** The offset in the source behind a line's text. */
    int to(int i) {
        return lines.get(i).from() + ends[i];
    }

    /**
     * Whether a line begins with a space where others do not: the trace of a bullet, or of a page
     * that begins, in text that was taken out of a paper.
     */
    boolean isMarked(int i) {
        return isText(i) && hasMargin && begins[i] > 0 && begins[i] <= 8;
    }

    boolean isRow(int i) {
        return rows[i];
    }

    void row(int i) {
        rows[i] = true;
    }

    /** Whether a page ends between two text lines. */
    boolean isPageTurned(int i, int j) {
        return lines.get(i).page() != lines.get(j).page();
    }

    Place place(int i) {
        return new Place(i + 1, i + 1, from(i), to(i), lines.get(i).page());
    }

    /** From the text of one line to the end of another's. */
    Place place(int first, int last) {
        return new Place(first + 1, last + 1, from(first), Math.max(from(first), to(last)),
                lines.get(first).page());
    }

    /** A place between two offsets of the source. */
    Place between(int from, int to) {
        int first = lineOf(from);
        int last = lineOf(Math.max(from, to - 1));
        return new Place(first + 1, last + 1, from, Math.max(from, to),
                lines.get(first).page());
    }

    private int lineOf(int offset) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).from() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Puts a finding down; whether the reading goes by it, which a person may have rejected. */
    boolean find(Finding finding) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(finding);
        }
        return !rejected.contains(finding.key());
    }

    void ask(Question question) {
        if (questions.size() < FINDINGS_MAX) {
            questions.add(question);
        }
    }
}
