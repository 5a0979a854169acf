package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Attachment;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Openness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list below a heading of attachments. It ends where something stands that is no title: often
 * the attachment itself, whose first page begins right below the list.
 */
final class Attached {

    private static final int LONGEST = 250;
    private static final Pattern NONE = Pattern.compile(
            "(?iu)^(?:ingen(?: bilag)?|[-–]|none|n/?a|der er ingen bilag|no attachments)\\.?$");
    private static final Pattern CLOSED = Pattern.compile(
            "(?iu)\\((?:lukket|lukkede|fortroligt?|closed|confidential)[^)]{0,40}\\)"
            + "|^lukket bilag\\b|\\s[–-]\\s*(?:lukket|fortroligt|closed)$");
    private static final Pattern ID = Pattern.compile(
            "[(\\[](?:dok\\.? ?(?:nr\\.?|id)?:? ?)?([\\d][\\d/-]{4,})[)\\]]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("[\\p{Ll})][.!?] \\p{Lu}\\p{Ll}");

    private final Paper paper;
    private final boolean isClosed;
    private final List<Attachment> found = new ArrayList<>();
    private int end;

    private Attached(Paper paper, boolean isClosed) {
        this.paper = paper;
        this.isClosed = isClosed;
    }

    /**
     * What was listed, and where the list ends.
     *
     * @param end the line behind the list
     */
    record Read(List<Attachment> attachments, int end) {}

    static Read under(Paper paper, int first, int end, int from, String heading) {
        Attached attached = new Attached(paper, heading.toLowerCase(Locale.ROOT)
                .startsWith("lukke"));
        attached.end = first;
        attached.read(first, end, from);
        return new Read(attached.found, attached.end);
    }

    private void read(int first, int stop, int from) {
        int i = paper.first(first);
        int style = -1;
        while (i < stop) {
            Hint hint = paper.lines.get(i).hint();
            int begin = i == first ? Math.max(from, paper.from(i)) : paper.from(i);
            String text = paper.source.text().substring(Math.min(begin, paper.to(i)), paper.to(i));
            if (text.isEmpty()) {
                i = paper.next(i);
                continue;
            }
            int own = style(i, hint);
            if (style >= 0 && own != style || NONE.matcher(text).matches()
                    || !isTitle(i, text, stop)
                    || style == 0 && paper.gapBefore(i) > 1 || Voices.isPresenter(text)) {
                end = NONE.matcher(text).matches() ? i + 1 : end;
                return;
            }
            if (repeats(text)) {
                paper.find(new Finding("attachment-begins", Finding.Sort.DOUBT, paper.place(i),
                        text, "", Confidence.LIKELY));
                return;
            }
            int last = wrapped(i, stop);
            add(i, last, begin, hint);
            style = own;
            end = last + 1;
            i = paper.next(last);
        }
    }

    private int style(int i, Hint hint) {
        return hint instanceof Hint.AttachmentEntry ? 3
                : Paragraphs.begins(paper, i) ? 2 : paper.isMarked(i) ? 1 : 0;
    }

    /** A title: no sentence in it, and it is not the beginning of running text. */
    private boolean isTitle(int i, String text, int stop) {
        if (paper.lines.get(i).hint() instanceof Hint.AttachmentEntry) {
            return true;
        }
        int last = wrapped(i, stop);
        String all = Prose.of(paper, i, last + 1).text();
        boolean title = all.length() <= LONGEST && !SENTENCE.matcher(all).find()
                && !Character.isLowerCase(text.charAt(0));
        int next = paper.next(last);
        boolean runsOn = next < stop && paper.gapAfter(last) == 0 && paper.isMarked(i)
                && !paper.isMarked(next) && !Paragraphs.begins(paper, next);
        boolean ended = all.endsWith(".") && all.indexOf(' ') > 0 && all.length() > 60;
        if ((!title || runsOn) && paper.isMarked(i) && !found.isEmpty()) {
            paper.find(new Finding("attachment-begins", Finding.Sort.DOUBT, paper.place(i), text,
                    "", Confidence.LIKELY));
        }
        return title && !runsOn && !ended;
    }

    /** The last line of an entry that runs over several. */
    private int wrapped(int i, int stop) {
        int last = i;
        int next = paper.next(i);
        while (next < stop && next - last == 1 && !paper.isMarked(next) && last - i < 4
                && (paper.joints[last] == Paper.Joint.SOFT
                        || Character.isLowerCase(paper.text(next).charAt(0)))) {
            last = next;
            next = paper.next(next);
        }
        return last;
    }

    /** Whether the words are those of an attachment that is listed already. */
    private boolean repeats(String text) {
        Set<String> words = words(text);
        return words.size() > 1 && found.stream()
                .anyMatch(one -> words(one.title()).equals(words));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
            if (word.length() > 3) {
                words.add(word);
            }
        }
        return words;
    }

    private void add(int i, int last, int begin, Hint hint) {
        String first = paper.source.text().substring(begin, paper.to(i));
        int bullet = Paragraphs.bullet(first);
        Prose prose = Prose.of(paper, i, last + 1, begin + bullet);
        String title = prose.text().replace('\n', ' ').strip();
        if (title.isEmpty()) {
            return;
        }
        Openness openness = isClosed || CLOSED.matcher(title).find() ? Openness.CLOSED
                : Openness.UNTOLD;
        Matcher id = ID.matcher(title);
        String foreign = id.find() ? id.group(1) : "";
        if (hint instanceof Hint.AttachmentEntry(String foreignId, Openness said)) {
            foreign = foreignId;
            openness = said;
        }
        found.add(new Attachment(title, openness, foreign,
                prose.place(0, prose.text().length()), Confidence.CERTAIN));
    }
}
