package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Charter;
import dk.betroet.minutes.model.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Charters, statutes and terms of reference: a title with the word, then short headings. */
final class Charters {

    private static final Pattern TITLE = Pattern.compile("(?iu).*(?:kommissori(?:um|e|et|er)"
            + "|vedtægt(?:er|erne)?|forretningsorden|samarbejdsaftale|terms of reference|charter"
            + "|rules of procedure|statutes)\\b.*");
    private static final Pattern SECTION = Pattern.compile("^(?:§ ?\\d+\\.?"
            + "|\\d{1,2}[.)])\\s*(.{2,80})$");
    private static final int TITLE_LONGEST = 140;
    private static final int HEADING_LONGEST = 60;
    private static final int LEAST = 3;

    private final Paper paper;
    private final int end;

    private Charters(Paper paper, int end) {
        this.paper = paper;
        this.end = end;
    }

    /** The charters between two lines. */
    static List<Charter> in(Paper paper, int first, int end) {
        List<Charter> found = new ArrayList<>();
        Charters charters = new Charters(paper, end);
        int i = paper.first(first);
        while (i < end) {
            int next = charters.isTitle(i) ? charters.read(i, found) : -1;
            i = next > i ? paper.first(next) : paper.next(i);
        }
        return found;
    }

    private boolean isTitle(int i) {
        String text = paper.text(i);
        return text.length() <= TITLE_LONGEST && TITLE.matcher(text).matches()
                && !Paragraphs.isEnded(text) && !Paragraphs.begins(paper, i)
                && Character.isUpperCase(text.charAt(0))
                && (paper.before(i) < 0 || paper.gapBefore(i) > 0
                        || paper.lines.get(i).hint() instanceof Hint.Heading);
    }

    private boolean isHeading(int i, int title) {
        String text = paper.text(i);
        int next = paper.next(i);
        if (text.length() > HEADING_LONGEST || next >= end || Paragraphs.isEnded(text)
                || text.endsWith(",") || text.endsWith("-")) {
            return false;
        }
        if (paper.lines.get(i).hint() instanceof Hint.Heading) {
            return true;
        }
        boolean numbered = SECTION.matcher(text).matches();
        boolean room = paper.gapBefore(i) > 0 || paper.before(i) == title;
        return room && (numbered || Character.isUpperCase(text.charAt(0))
                && !Paragraphs.begins(paper, i) && !paper.isMarked(i)
                && paper.gapAfter(i) <= 1 && (paper.gapAfter(i) == 0 || paper.gapBefore(i) > 1)
                && paper.text(next).length() > text.length());
    }

    private int read(int title, List<Charter> found) {
        List<Integer> heads = new ArrayList<>();
        int last = title;
        for (int i = paper.next(title); i < end; i = paper.next(i)) {
            if (i != title && isTitle(i) && !heads.isEmpty() && paper.gapBefore(i) > 2) {
                break;
            }
            if (isHeading(i, title)) {
                heads.add(i);
            } else if (heads.isEmpty() && i - title > 12 || paper.gapBefore(i) > 8) {
                break;
            }
            last = i;
        }
        if (heads.size() < LEAST) {
            return -1;
        }
        List<Charter.Section> sections = new ArrayList<>();
        for (int k = 0; k < heads.size(); k++) {
            int head = heads.get(k);
            int stop = k + 1 < heads.size() ? heads.get(k + 1) : last + 1;
            int to = Math.max(head, paper.before(stop));
            sections.add(new Charter.Section(paper.text(head),
                    Prose.of(paper, head + 1, stop).text(), paper.place(head, to)));
        }
        found.add(new Charter(paper.text(title), sections, paper.place(title, last)));
        return last + 1;
    }
}
