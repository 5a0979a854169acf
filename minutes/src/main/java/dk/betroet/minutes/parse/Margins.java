package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Aside;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around a text: page numbers, running heads, ids, footnotes. Each is kept as an aside
 * and left out of the text; a page number that stuck to the text is cut off exactly.
 */
final class Margins {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:(?:side|page|s\\.)\\s*\\d{1,4}(?:\\s*(?:af|of|/)\\s*\\d{1,4})?"
            + "|[-–]\\s*\\d{1,4}\\s*[-–]|\\d{1,3}\\s*/\\s*\\d{1,3})$", FLAGS);
    private static final Pattern STUCK_BEFORE = Pattern.compile(
            "^(?:Side|Page)\\s+\\d{1,4}\\s+(?:af|of)\\s+\\d{1,4}(?=[\\p{L}\"”(])");
    private static final Pattern STUCK_BEHIND = Pattern.compile(
            "(?<=\\S)(?:(?<=[\\p{Ll}.,;:)])|\\s{2,})(?:Side|Page)\\s+\\d{1,4}\\s+(?:af"
            + "|of)\\s+\\d{1,4}$");
    private static final Pattern BARE = Pattern.compile("^\\d{1,3}$");
    private static final Pattern IDENTITY = Pattern.compile("(?:^|\\s{2,})(dato|sags ?-?id"
            + "|sags ?-?nr\\.?|sagsnummer|dok\\.? ?-?id|dok\\.? ?-?nr\\.?|dokumentnr\\.?"
            + "|j\\.? ?nr\\.?|journal ?nr\\.?|acadre ?nr\\.?|kle(?:-?nr\\.?)?|ref\\.?"
            + "|sagsbehandler|direkte|tlf\\.?|telefon|e-?mail|date|case no\\.?|file no\\.?"
            + "|reference)\\s?:\\s*(\\S(?:\\S| (?! ))*)",
            FLAGS);
    private static final Pattern RULE = Pattern.compile("^(?:\\s{20,}|\\s*[_—–-]{10,}\\s*)$");
    private static final int HEAD_LONGEST = 120;

    private final Paper paper;

    private Margins(Paper paper) {
        this.paper = paper;
    }

    static void read(Paper paper) {
        Margins margins = new Margins(paper);
        margins.footnotes();
        margins.numbers();
        margins.identities();
        paper.link();
        margins.runningHeads();
        paper.link();
    }

    private void aside(int i, Aside.Kind kind, String label, String text, Place place) {
        paper.asides.add(new Aside(kind, label, text, place));
        paper.leaveOut(i);
    }

    private void numbers() {
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            String text = paper.text(i);
            Place place = paper.place(i);
            if (NUMBERED.matcher(text).matches()) {
                if (paper.find(new Finding("page-number", Finding.Sort.REPAIR, place, text, "",
                        Confidence.CERTAIN))) {
                    aside(i, Aside.Kind.PAGE_NUMBER, "", text, place);
                }
            } else if (BARE.matcher(text).matches() && isAlone(i)) {
                if (paper.find(new Finding("page-number", Finding.Sort.REPAIR, place, text, "",
                        Confidence.DOUBTFUL))) {
                    aside(i, Aside.Kind.PAGE_NUMBER, "", text, place);
                }
            } else if (text.length() > 9 && Character.isDigit(text.charAt(text.length() - 1))
                    || text.startsWith("Side ") || text.startsWith("Page ")) {
                stuck(i, text);
            }
        }
    }

    /** A bare number with room above, or at the edge of a page. */
    private boolean isAlone(int i) {
        int before = paper.before(i);
        int next = paper.next(i);
        boolean above = before < 0 || paper.gapBefore(i) >= 2 || paper.isPageTurned(before, i);
        boolean edge = next < paper.count && paper.isPageTurned(i, next);
        return edge || above && before >= 0 && next < paper.count
                && !BARE.matcher(paper.text(next)).matches();
    }

    private void stuck(int i, String text) {
        Matcher found = STUCK_BEFORE.matcher(text);
        boolean before = found.find();
        if (!before) {
            found = STUCK_BEHIND.matcher(text);
            if (!found.find()) {
                return;
            }
        }
        int from = paper.from(i) + found.start();
        String number = found.group().strip();
        Place place = paper.between(from, paper.from(i) + found.end());
        String around = before ? text.substring(found.end()) : text.substring(0, found.start());
        if (paper.find(new Finding("footer-stuck", Finding.Sort.REPAIR, place, text, around,
                Confidence.CERTAIN))) {
            paper.asides.add(new Aside(Aside.Kind.PAGE_NUMBER, "", number, place));
            int line = paper.lines.get(i).from();
            paper.cut(i, before ? from + found.group().length() - line : paper.from(i) - line,
                    before ? paper.to(i) - line : from - line);
        }
    }

    /** A line of nothing but labels and values. */
    private void identities() {
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            String text = paper.text(i);
            if (text.indexOf(':') < 0 || text.length() > 400) {
                continue;
            }
            Matcher found = IDENTITY.matcher(text);
            List<Aside> pairs = new ArrayList<>();
            int end = 0;
            while (found.find() && found.start() == end) {
                end = found.end();
                pairs.add(new Aside(Aside.Kind.IDENTITY, found.group(1), found.group(2).strip(),
                        paper.between(paper.from(i) + found.start(1),
                                paper.from(i) + found.end(2))));
            }
            boolean ids = pairs.size() >= 2 || pairs.size() == 1
                    && pairs.getFirst().label().matches("(?iu).*(?:id|nr\\.?|nummer|no\\.?|kle)");
            if (end == text.length() && ids && paper.find(new Finding("identity",
                    Finding.Sort.REPAIR, paper.place(i), text, "", Confidence.CERTAIN))) {
                paper.asides.addAll(pairs);
                paper.leaveOut(i);
            }
        }
    }

    /** Notes below a rule: a number alone, its text, the next number; till the page ends. */
    private void footnotes() {
        for (int i = 0; i < paper.count; i++) {
            String raw = paper.lines.get(i).text();
            if (raw.length() >= 10 && RULE.matcher(raw).matches()) {
                int first = paper.first(i + 1);
                if (first < paper.count && BARE.matcher(paper.text(first)).matches()
                        && first - i <= 3) {
                    i = Math.max(i, notes(i, first));
                }
            }
        }
        paper.link();
    }

    private int notes(int rule, int first) {
        int at = first;
        int last = rule;
        int expected = -1;
        if (paper.isText(rule)) {
            paper.leaveOut(rule);
        }
        while (at < paper.count && BARE.matcher(paper.text(at)).matches()) {
            int number = Integer.parseInt(paper.text(at));
            if (expected >= 0 && number != expected) {
                break;
            }
            expected = number + 1;
            int end = paper.next(at);
            if (end >= paper.count) {
                break;
            }
            int noteEnd = end;
            int next = paper.next(end);
            while (next < paper.count && !paper.isMarked(next)
                    && !BARE.matcher(paper.text(next)).matches()
                    && !Paragraphs.isEnded(paper.text(noteEnd)) && next - noteEnd <= 2) {
                noteEnd = next;
                next = paper.next(next);
            }
            Place place = paper.place(at, noteEnd);
            if (paper.find(new Finding("footnote", Finding.Sort.REPAIR, place,
                    paper.source.raw(place), "", Confidence.LIKELY))) {
                paper.asides.add(new Aside(Aside.Kind.FOOTNOTE, String.valueOf(number),
                        Prose.of(paper, end, noteEnd + 1).text(), place));
                for (int k = at; k <= noteEnd; k++) {
                    paper.leaveOut(k);
                }
            }
            last = noteEnd;
            at = next;
        }
        return last;
    }

    /** The same words at the edge of three pages or more, figures aside. */
    private void runningHeads() {
        Map<String, List<Integer>> edges = new HashMap<>();
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            int before = paper.before(i);
            int next = paper.next(i);
            boolean edge = before >= 0 && paper.isPageTurned(before, i)
                    || next < paper.count && paper.isPageTurned(i, next)
                    || before < 0 && paper.lines.get(i).page() > 0;
            if (edge && paper.text(i).length() <= HEAD_LONGEST) {
                edges.computeIfAbsent(paper.text(i).replaceAll("\\d+", "#"),
                        _ -> new ArrayList<>()).add(i);
            }
        }
        edges.values().stream().filter(all -> all.size() >= 3).flatMap(List::stream).sorted()
                .filter(i -> !Heads.isHead(paper.text(i))).forEach(i -> {
                    if (paper.find(new Finding("running-head", Finding.Sort.REPAIR,
                            paper.place(i), paper.text(i), "", Confidence.LIKELY))) {
                        aside(i, Aside.Kind.RUNNING_HEAD, "", paper.text(i), paper.place(i));
                    }
                });
    }
}
