package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Openness;
import dk.betroet.minutes.model.Question;
import dk.betroet.minutes.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the matters of a paper begin and end. Tried in order: numbers with headings below them,
 * sheets whose headings come around again, numbers alone, headings that the file marks, lines that
 * stand like titles; in the end the paper is one matter.
 */
final class Matters {

    private static final int TITLE_LONGEST = 160;
    private static final int TITLE_LINES = 3;
    private static final int FULL = 55;
    private static final Pattern CLOSED = Pattern.compile("(?iu)^(?:\\(?(?:lukket|fortroligt?"
            + "|closed|confidential)\\b)|[(\\[](?:lukket|lukket punkt|fortroligt?|closed"
            + "|confidential|in camera)[)\\]]|[–-]\\s*(?:lukket(?: punkt)?|closed)$");
    private static final Pattern CLOSED_PART = Pattern.compile("(?iu)^(?:lukket|lukkede"
            + "|closed)\\b.*");
    private static final Pattern OPEN_PART = Pattern.compile("(?iu)^(?:åben|åbne|åbent|open)\\b.*");
    private static final Pattern EXTRA = Pattern.compile("(?iu)^(?:tillæg|supplementary).*");
    private static final Pattern SPLIT = Pattern.compile("[.:?!]\\s+(?=\\S)|\\s{4,}(?=\\S)"
            + "|\\s[–-]\\s+(?=\\S)");

    /** A full stop behind a title; one behind a short word may belong to it. */
    private static final Pattern ENDED = Pattern.compile("(?<=\\p{L}{4}|\\d{4})\\.$");
    private static final Pattern PRESENTED = Pattern.compile(
            "(?iu)[,;(]?\\s+v/\\s*[^,;()]{2,60}\\)?$");
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?iu)\\s(?:for|og|af|til|i|på|med|om|vedr\\.?|vedrørende|samt|fra|the|of|and|to|in)$");

    private final Paper paper;
    private final Layout layout;

    Matters(Paper paper, Layout layout) {
        this.paper = paper;
        this.layout = layout;
    }

    List<Found> find() {
        if (paper.first(0) >= paper.count) {
            return List.of();
        }
        Chain.Found chain = Chain.of(paper);
        if (!chain.items().isEmpty() && chain.hasHeads()) {
            return numbered(chain, Found.Sort.ITEM, Confidence.CERTAIN);
        }
        List<Found> sheets = sheets();
        if (sheets.size() > 1 || chain.items().isEmpty() && !sheets.isEmpty()) {
            return sheets;
        }
        if (!chain.items().isEmpty()) {
            return isBundle(chain.items())
                    ? numbered(chain, Found.Sort.DIVIDER, Confidence.LIKELY)
                    : numbered(chain, Found.Sort.ITEM, Confidence.LIKELY);
        }
        return unnumbered();
    }

    private List<Found> unnumbered() {
        List<Found> marked = titled(true);
        if (marked.size() >= 2) {
            return marked;
        }
        if (!Charters.in(paper, 0, paper.count).isEmpty()) {
            return List.of();
        }
        Chain.Found list = Chain.bareList(paper);
        if (list.items().size() >= 2) {
            return numbered(list, Found.Sort.ITEM, Confidence.DOUBTFUL);
        }
        List<Found> titled = titled(false);
        int first = paper.first(0);
        if (titled.size() >= 2) {
            paper.ask(new Question("which-items", paper.place(titled.getFirst().first()), "",
                    titled.stream().map(Found::title).toList()));
            return titled;
        }
        Prose all = Prose.of(paper, 0, paper.count);
        if (Rulings.in(all, false).isEmpty()) {
            return List.of();
        }
        paper.ask(new Question("which-items", paper.place(first), "", List.of()));
        return List.of(new Found(Found.Sort.ITEM, Optional.empty(), "", first, first,
                paper.from(first), paper.count, Openness.UNTOLD, false, Confidence.DOUBTFUL));
    }

    /** All below one number, each followed by much: sheets between the papers of a bundle. */
    private boolean isBundle(List<Numbered> items) {
        int first = items.getFirst().path().isEmpty() ? 0 : items.getFirst().path().getFirst();
        int lines = paper.count - items.getFirst().line();
        return items.size() >= 3 && lines / items.size() >= 15 && items.stream().allMatch(one ->
                one.path().size() > 1 && one.path().getFirst() == first);
    }

    private List<Found> numbered(Chain.Found chain, Found.Sort sort, Confidence sure) {
        List<Found> found = new ArrayList<>();
        List<Numbered> items = chain.items();
        Openness part = Openness.UNTOLD;
        boolean extra = false;
        int seen = 0;
        for (int k = 0; k < items.size(); k++) {
            Numbered one = items.get(k);
            for (; seen < one.line(); seen++) {
                if (paper.isText(seen) && Chain.isRestart(paper.text(seen))) {
                    String text = paper.text(seen);
                    part = CLOSED_PART.matcher(text).matches() ? Openness.CLOSED
                            : OPEN_PART.matcher(text).matches() ? Openness.OPEN : part;
                    extra = EXTRA.matcher(text).matches();
                    part = extra ? Openness.UNTOLD : part;
                }
            }
            int end = k + 1 < items.size() ? items.get(k + 1).line() : paper.count;
            found.add(numbered(one, end, sort, sure, part, extra, chain.listed()));
        }
        return found;
    }

    private Found numbered(Numbered one, int end, Found.Sort sort, Confidence sure, Openness part,
            boolean extra, Map<String, String> listed) {
        String text = paper.text(one.line());
        String rest = text.substring(Math.min(one.titleFrom(), text.length()));
        int stop = end;
        for (int i = one.line() + 1; i < end; i++) {
            if (paper.isText(i) && Chain.isRestart(paper.text(i))) {
                stop = i;
                break;
            }
        }
        Openness openness = paper.lines.get(one.line()).hint() instanceof Hint.ItemTitle title
                && title.openness() != Openness.UNTOLD ? title.openness()
                : CLOSED.matcher(text).find() || CLOSED.matcher(rest).find()
                ? Openness.CLOSED : part;
        Titled titled = title(one, rest, stop, listed);
        String name = ENDED.matcher(PRESENTED.matcher(titled.title()).replaceFirst(""))
                .replaceFirst("");
        return new Found(sort, Optional.of(one), name, one.line(), titled.body(), titled.from(),
                stop, openness, extra || one.family().startsWith("tillæg"), sure);
    }

    /** A title and where the text behind it begins. */
    private record Titled(String title, int body, int from) {}

    private Titled title(Numbered one, String rest, int end, Map<String, String> listed) {
        int i = one.line();
        int next = paper.next(i);
        int after = next < paper.count ? paper.from(next) : paper.to(i);
        if (rest.isEmpty() || one.isRepeated() && listed.containsKey(one.number())
                && !sameWords(rest, listed.get(one.number()))) {
            return untitled(one, rest, end, listed);
        }
        Matcher split = SPLIT.matcher(rest);
        while (split.find() && split.start() <= TITLE_LONGEST) {
            String behind = rest.substring(split.end());
            boolean said = split.group().length() > 4 || behind.endsWith(".")
                    || Rulings.decides(behind)
                    || rest.length() > FULL * 2;
            if (split.start() >= 3 && said && Character.isUpperCase(behind.charAt(0))) {
                return new Titled(rest.substring(0, split.start()), i,
                        paper.from(i) + one.titleFrom() + split.end());
            }
        }
        int last = lastTitleLine(i, end);
        Prose prose = Prose.of(paper, i, last + 1, paper.from(i) + one.titleFrom());
        int body = paper.next(last);
        return new Titled(prose.text().replace('\n', ' ').strip(), Math.min(body, end),
                body < paper.count ? paper.from(body) : after);
    }

    private static boolean sameWords(String one, String other) {
        String a = one.strip().toLowerCase(Locale.ROOT);
        String b = other.strip().toLowerCase(Locale.ROOT);
        return a.startsWith(b) || b.startsWith(a);
    }

    /** A number without words: the title was listed above, or stands on the next line. */
    private Titled untitled(Numbered one, String rest, int end, Map<String, String> listed) {
        int i = one.line();
        int next = paper.next(i);
        boolean known = listed.containsKey(one.number());
        if (known && !rest.isEmpty()) {
            return new Titled(listed.get(one.number()), i, paper.from(i) + one.titleFrom());
        }
        if (next < end && !known && layout.head(next).isEmpty()
                && paper.text(next).length() <= TITLE_LONGEST) {
            int last = lastTitleLine(next, end);
            int body = paper.next(last);
            return new Titled(Prose.of(paper, next, last + 1).text().replace('\n', ' '),
                    Math.min(body, end), body < paper.count ? paper.from(body) : 0);
        }
        return new Titled(listed.getOrDefault(one.number(), ""), Math.min(next, end),
                next < paper.count ? paper.from(next) : 0);
    }

    /** A title that runs over several lines, till the line that ends its paragraph. */
    private int lastTitleLine(int first, int end) {
        int last = first;
        int next = paper.next(first);
        while (next < end && last - first < TITLE_LINES - 1 && next - last == 1
                && layout.head(next).isEmpty() && !Paragraphs.begins(paper, next)
                && !paper.isMarked(next)) {
            boolean wrapped = paper.joints[last] == Paper.Joint.SOFT
                    || paper.joints[last] == Paper.Joint.KEPT
                    || Character.isLowerCase(paper.text(next).charAt(0))
                    || UNFINISHED.matcher(paper.text(last)).find();
            boolean full = paper.text(last).length() >= FULL && paper.text(next).length() < FULL
                    && paper.gapAfter(next) > 0 && !Paragraphs.isEnded(paper.text(last))
                    && !Paragraphs.isEnded(paper.text(next));
            if (!wrapped && !full) {
                break;
            }
            last = next;
            next = paper.next(next);
        }
        return last;
    }

    /** Sheets: headings in a round that begins again with a summary or a recommendation. */
    private List<Found> sheets() {
        List<Integer> starts = new ArrayList<>();
        List<Role> seen = new ArrayList<>();
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            if (!layout.isCore(i)) {
                continue;
            }
            Role role = layout.head(i).orElseThrow().role();
            boolean alone = layout.head(i).orElseThrow().length() >= paper.text(i).length();
            if (starts.isEmpty() && (!alone || role == Role.DECISION || role == Role.MINUTES)) {
                continue;
            }
            boolean opening = starts.isEmpty() || seen.contains(role)
                    && role.compareTo(layout.head(starts.getFirst()).orElseThrow().role()) <= 0;
            if (opening) {
                starts.add(i);
                seen.clear();
            }
            seen.add(role);
        }
        List<Found> found = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int head = starts.get(k);
            int title = titleAbove(head, k == 0 ? 0 : starts.get(k - 1) + 1);
            int end = k + 1 < starts.size() ? titleAbove(starts.get(k + 1), head + 1)
                    : paper.count;
            String words = title == head ? "" : Prose.of(paper, title, head).text()
                    .replace('\n', ' ');
            if (words.isEmpty()) {
                paper.find(new Finding("title-missing", Finding.Sort.GAP, paper.place(head),
                        paper.text(head), "", Confidence.LIKELY));
            }
            found.add(new Found(Found.Sort.SHEET, Optional.empty(), words, title, head,
                    paper.from(head), end, CLOSED.matcher(words).find() ? Openness.CLOSED
                    : Openness.UNTOLD, false,
                    words.isEmpty() ? Confidence.DOUBTFUL : Confidence.LIKELY));
        }
        return found;
    }

    /** The first line of the paragraph right above a heading, when it may be a title. */
    private int titleAbove(int head, int floor) {
        int first = paper.before(head);
        if (first < floor || Paragraphs.isEnded(paper.text(first))
                || paper.text(first).length() > TITLE_LONGEST || paper.gapBefore(head) > 3) {
            return head;
        }
        int lines = 1;
        while (paper.before(first) >= floor && paper.gapBefore(first) == 0 && lines < TITLE_LINES
                && !Heads.isHead(paper.text(paper.before(first)))) {
            first = paper.before(first);
            lines++;
        }
        return first;
    }

    /** Lines that the file marks as headings, or that stand like titles over text. */
    private List<Found> titled(boolean isMarked) {
        List<Integer> heads = new ArrayList<>();
        int level = isMarked ? level() : 0;
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            boolean title = isMarked
                    ? paper.lines.get(i).hint() instanceof Hint.Heading(int own) && own == level
                    : standsLikeTitle(i);
            if (title && layout.head(i).isEmpty()) {
                heads.add(i);
            }
        }
        List<Found> found = new ArrayList<>();
        for (int k = 0; k < heads.size(); k++) {
            int end = k + 1 < heads.size() ? heads.get(k + 1) : paper.count;
            int body = Math.min(paper.next(heads.get(k)), end);
            found.add(new Found(Found.Sort.ITEM, Optional.empty(), paper.text(heads.get(k)),
                    heads.get(k), body, body < paper.count ? paper.from(body) : 0, end,
                    CLOSED.matcher(paper.text(heads.get(k))).find() ? Openness.CLOSED
                            : Openness.UNTOLD, false,
                    isMarked ? Confidence.LIKELY : Confidence.DOUBTFUL));
        }
        return found;
    }

    /** The level of headings that the most lines have; the outer one of two with as many. */
    private int level() {
        int[] times = new int[10];
        for (int i = 0; i < paper.count; i++) {
            if (paper.lines.get(i).hint() instanceof Hint.Heading(int own)
                    && paper.isText(i) && layout.head(i).isEmpty()) {
                times[Math.clamp(own, 0, 9)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < times.length; i++) {
            best = times[i] > times[best] ? i : best;
        }
        return best;
    }

    private boolean standsLikeTitle(int i) {
        String text = paper.text(i);
        int next = paper.next(i);
        return text.length() <= 80 && next < paper.count && Character.isUpperCase(text.charAt(0))
                && !Paragraphs.isEnded(text) && !text.contains(":") && !paper.isRow(i)
                && (paper.before(i) < 0 || paper.gapBefore(i) > 0) && paper.gapAfter(i) == 0
                && paper.text(next).length() > text.length() && !Paragraphs.begins(paper, i)
                && paper.before(i) >= 0;
    }
}
