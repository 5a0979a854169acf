package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Aside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The list at the head of a paper that says what it is about: its titles, or its numbers, come
 * again below, each with what was said. Then the list is taken out of the text and kept as an
 * aside, so that nobody takes it for the items; its titles say what to look for.
 */
final class Overview {

    private static final int LEAST = 2;
    private static final Pattern HEAD = Pattern.compile("(?iu)^(?:dagsorden(?:en)?|indhold"
            + "(?:sfortegnelse)?|punkter|sagsoversigt|agenda|contents|items)\\b.{0,60}$");
    private static final Pattern PAGE = Pattern.compile(
            "(?:\\s*[.…]{3,}|\\s{2,}|\\t)\\s*\\d{1,4}$");
    private static final Pattern WORD = Pattern.compile(
            "(?iu)^(?:punkt|pkt\\.?|ad\\.?|sag(?: nr\\.?)?|item)\\s*");
    private static final Pattern NUMBER = Pattern.compile("^\\(?\\d{1,4}(?:\\.\\d{1,3})*[.)]?\\s+");

    private final Paper paper;
    private final List<Entry> entries = new ArrayList<>();

    /** An entry of the list. */
    private record Entry(int line, String number, String title) {}

    private Overview(Paper paper) {
        this.paper = paper;
    }

    /** Takes a list out that comes again below it. */
    static void read(Paper paper) {
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            if (HEAD.matcher(paper.text(i)).matches()) {
                Overview overview = new Overview(paper);
                int end = overview.list(paper.next(i));
                if (overview.comesAgain(end)) {
                    overview.takeOut(i);
                    return;
                }
            }
        }
    }

    /** Reads the entries; the line behind the last. */
    private int list(int first) {
        int i = first;
        int end = first;
        while (i < paper.count && paper.gapBefore(i) <= 2) {
            Optional<Numbered> numbered = Numbered.of(paper, i);
            String text = PAGE.matcher(paper.text(i)).replaceFirst("");
            boolean known = numbered.isPresent() && entries.stream()
                    .anyMatch(one -> one.number().equals(numbered.get().number()));
            if (known) {
                break;
            }
            if (numbered.isPresent() && numbered.get().titleFrom() < text.length()) {
                entries.add(new Entry(i, numbered.get().number(),
                        text.substring(numbered.get().titleFrom()).strip()));
            } else if (Paragraphs.begins(paper, i) && !entries.isEmpty()) {
                entries.add(new Entry(i, "", text));
            } else {
                break;
            }
            end = paper.next(i);
            i = end;
        }
        return end;
    }

    /** Whether most of what has a number comes again, in order. */
    private boolean comesAgain(int from) {
        List<Entry> numbered = entries.stream().filter(one -> !one.number().isEmpty()).toList();
        int found = 0;
        int at = from;
        for (Entry entry : numbered) {
            for (int i = paper.first(at); i < paper.count; i = paper.next(i)) {
                if (isAgain(i, entry)) {
                    found++;
                    at = i + 1;
                    break;
                }
            }
        }
        return numbered.size() >= LEAST && found * 3 >= numbered.size() * 2;
    }

    private boolean isAgain(int i, Entry entry) {
        String text = paper.text(i);
        boolean same = bare(text).startsWith(bare(entry.title())) && text.length()
                <= entry.title().length() + 60;
        return same || Numbered.of(paper, i).filter(one -> one.isRepeated()
                && one.number().equals(entry.number())).isPresent();
    }

    private static String bare(String text) {
        return NUMBER.matcher(WORD.matcher(text.strip()).replaceFirst("")).replaceFirst("")
                .replaceFirst("^[.:)–-]+\\s*", "").toLowerCase(Locale.ROOT);
    }

    private void takeOut(int head) {
        Map<String, String> titles = new HashMap<>();
        entries.stream().filter(one -> !one.number().isEmpty())
                .forEach(one -> titles.putIfAbsent(one.number(), one.title()));
        paper.overview.putAll(titles);
        int last = entries.getLast().line();
        paper.asides.add(new Aside(Aside.Kind.OVERVIEW, "", paper.source.raw(
                paper.place(head, last)), paper.place(head, last)));
        for (int i = head; i <= last; i++) {
            paper.leaveOut(i);
        }
        paper.link();
    }
}
