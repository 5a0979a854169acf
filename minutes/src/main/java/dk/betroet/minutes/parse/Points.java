package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Act;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is recommended, point by point: the entries of the list below a recommendation, or the acts
 * of its sentence. {@code indstilles} counts only where it says that somebody is to do something.
 */
final class Points {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
            | Pattern.DOTALL;
    private static final Pattern RECOMMENDS = Pattern.compile("^(.{0,160}?)\\b(?:indstiller"
            + "|indstillede|anbefaler|foreslår|indstilles|anbefales|foreslås|recommends?|proposes?"
            + "|moves?)\\b(?:\\s+(?:det\\s+)?(?:til|to|over for)\\s+(.{2,90}?))?\\s*[,:]?\\s*(?:(?"
            + "<![\\p{L}])(?:at|that)(?![\\p{L}])\\s*[,:]?\\s*(.*)|$)", FLAGS);
    private static final Pattern ASKED = Pattern.compile("^(.{2,120}?)\\s+(?:bedes|anmodes om"
            + "|opfordres til|is asked|are asked|is invited|are "
            + "invited)\\s*(?:om)?\\s*[,:]?\\s*(?:(?:at|to)\\b\\s*)?(.*)$", FLAGS);
    private static final Pattern MORE = Pattern.compile(
            "(?:,|;|(?:,?\\s+(?:og|samt|and)))\\s+(?:at|that)\\s+", FLAGS);
    /** {@code Indstilling fra projektlederen: at …} in the middle of running text. */
    private static final Pattern INLINE = Pattern.compile("^(.{0,160}?)\\b(?:indstilling"
            + "|forslag til beslutning|recommendation)(?:\\s+(?:fra|af|from|by)\\s+"
            + "([^:.]{2,60}))?\\s*:\\s*(?:at|that)\\s+(.+)$", FLAGS);
    private static final Pattern WRITTEN = Pattern.compile("(?iu)\\b(?:skriftligt?"
            + "|skriftlig procedure|in writing|pr\\. (?:mail|e-mail)|by e-?mail)\\b");
    private static final Pattern AT = Pattern.compile("^(?:at|that|to)\\b\\s*[,:]?\\s*", FLAGS);
    private static final Pattern LISTING = Pattern.compile("\\b(?:indstiller|anbefaler|foreslår"
            + "|indstilles|anbefales|foreslås|bedes|recommends|proposes)\\b[^.]{0,80}$", FLAGS);
    private static final Pattern NOBODY = Pattern.compile("^(?:det|der|it is|hermed)?$", FLAGS);

    private static final Pattern BODY = Pattern.compile("(?iu)^(?:\\S+ ){0,5}?\\S*(?:kredsen"
            + "|udvalget|rådet|bestyrelsen|forum|gruppen|direktørerne|direktionen|nævnet|ledelsen"
            + "|KKR|K22|board|committee|council)(?: (?:for|i) \\S+(?: \\S+){0,4}| \\p{Lu}\\S+)?$");

    private final Paper paper;
    private final List<Point> points = new ArrayList<>();
    private String recommender = "";
    private String decider = "";
    private Act act = Act.OTHER;
    private boolean isInWriting;

    private Points(Paper paper) {
        this.paper = paper;
    }

    /** The points of a recommendation's lines, its heading left out. */
    static List<Point> under(Paper paper, int first, int end, int from) {
        Points points = new Points(paper);
        points.read(first, end, from);
        return points.points;
    }

    /** Recommendations in the middle of running text, in a matter without a heading for them. */
    static List<Point> within(Paper paper, Prose prose) {
        Points points = new Points(paper);
        for (Prose.Sentence sentence : prose.sentences()) {
            Matcher inline = INLINE.matcher(sentence.text());
            if (inline.find()) {
                points.recommender = inline.group(2) == null ? "" : clean(inline.group(2));
                points.acts(inline.group(3), prose.place(sentence.from(), sentence.to()),
                        Confidence.LIKELY);
                continue;
            }
            Matcher found = RECOMMENDS.matcher(sentence.text());
            if (found.find() && found.group(3) != null && !found.group(3).isBlank()
                    && !sentence.text().toLowerCase(Locale.ROOT).contains("nedenfor")) {
                points.lead(found);
                points.acts(found.group(3), prose.place(sentence.from(), sentence.to()),
                        Confidence.LIKELY);
            }
        }
        return points.points;
    }

    /** Lists in the middle of running text, below a line that recommends what they say. */
    static List<Point> listed(Paper paper, int first, int end) {
        Points points = new Points(paper);
        for (int i = paper.first(first); i < end; i = paper.next(i)) {
            int next = paper.next(i);
            if (next < end && paper.text(i).length() < 200
                    && LISTING.matcher(paper.text(i)).find() && (Paragraphs.begins(paper, next)
                            || paper.isMarked(next) || AT.matcher(paper.text(next)).find())) {
                points.read(i, end, paper.from(i));
                return points.points;
            }
        }
        return points.points;
    }

    private void read(int first, int end, int from) {
        List<Integer> entries = entries(first, end);
        int listed = entries.isEmpty() ? end : entries.getFirst();
        Prose lead = Prose.of(paper, first, listed, from);
        if (entries.isEmpty()) {
            paragraphs(lead);
            return;
        }
        if (!lead.isEmpty()) {
            String text = lead.text().replace('\n', ' ');
            Matcher found = RECOMMENDS.matcher(text);
            Matcher asked = ASKED.matcher(text);
            if (found.find()) {
                lead(found);
                String rest = found.group(3) == null ? "" : found.group(3);
                int verb = Acts.firstVerb(rest);
                decider = decider.isEmpty() ? clean(verb < 0 ? rest : rest.substring(0, verb))
                        : decider;
                act = verb < 0 ? Act.OTHER : Acts.of(rest);
            } else if (asked.find()) {
                decider = clean(asked.group(1));
                act = Acts.of(asked.group(2));
            }
            isInWriting = WRITTEN.matcher(text).find();
        }
        for (int k = 0; k < entries.size(); k++) {
            int stop = k + 1 < entries.size() ? entries.get(k + 1) : end;
            entry(entries.get(k), stop);
        }
    }

    /** The lines that begin an entry of the list. */
    private List<Integer> entries(int first, int end) {
        List<Integer> found = new ArrayList<>();
        boolean led = false;
        for (int i = paper.first(first); i < end; i = paper.next(i)) {
            String text = paper.text(i);
            boolean at = AT.matcher(text).find() && (led || !found.isEmpty());
            if (Paragraphs.begins(paper, i) || paper.isMarked(i) || at) {
                found.add(i);
            } else if (!found.isEmpty() && paper.gapBefore(i) > 0
                    && !Paragraphs.continues(paper, paper.before(i), i)) {
                break;
            }
            led = text.matches("(?iu).*(?:bedes|indstiller|indstilles|anbefaler|[,:]|at)$");
        }
        return found;
    }

    private void entry(int first, int stop) {
        int end = first + 1;
        for (int i = paper.next(first); i < stop; i = paper.next(i)) {
            if (paper.gapBefore(i) > 0 && !Paragraphs.continues(paper, paper.before(i), i)) {
                break;
            }
            end = i + 1;
        }
        int from = paper.from(first) + Paragraphs.bullet(paper.text(first));
        Prose prose = Prose.of(paper, first, end, from);
        String text = prose.text().replace('\n', ' ').strip();
        if (!text.isEmpty() && !Voices.isPresenter(text)) {
            add(AT.matcher(text).replaceFirst(""), prose.place(0, prose.text().length()),
                    Confidence.CERTAIN);
        }
    }

    private void paragraphs(Prose prose) {
        for (Prose.Sentence paragraph : prose.paragraphs()) {
            String text = paragraph.text();
            Place place = prose.place(paragraph.from(), paragraph.to());
            if (Voices.isPresenter(text)) {
                continue;
            }
            Matcher found = RECOMMENDS.matcher(text);
            Matcher asked = ASKED.matcher(text);
            if (found.find() && found.group(3) != null && !found.group(3).isBlank()) {
                lead(found);
                acts(found.group(3), place, Confidence.CERTAIN);
            } else if (asked.find() && !asked.group(2).isBlank()) {
                decider = clean(asked.group(1));
                acts(asked.group(2), place, Confidence.CERTAIN);
            } else {
                add(AT.matcher(text).replaceFirst(""), place, Confidence.LIKELY);
            }
        }
    }

    private void lead(Matcher found) {
        String who = clean(found.group(1));
        recommender = NOBODY.matcher(who).matches() ? "" : who;
        decider = found.group(2) == null ? "" : clean(found.group(2));
        act = Act.OTHER;
    }

    /** One point for each act of a sentence. */
    private void acts(String text, Place place, Confidence confidence) {
        Matcher more = MORE.matcher(text);
        List<String> parts = new ArrayList<>();
        int begin = 0;
        while (more.find()) {
            int verb = Acts.firstVerb(text.substring(more.end()));
            String before = text.substring(begin, more.start());
            boolean both = more.group().matches("(?su).*(?:og|samt|and).*")
                    && Acts.firstVerb(before) >= 0 && !before.contains(" at ");
            if (verb >= 0 && verb <= 60 || both) {
                parts.add(text.substring(begin, more.start()));
                begin = more.end();
            }
        }
        parts.add(text.substring(begin));
        for (String part : parts) {
            int verb = Acts.firstVerb(part);
            String who = verb > 0 && verb <= 80 ? clean(part.substring(0, verb)) : "";
            if (BODY.matcher(who).matches()) {
                decider = decider.isEmpty() ? who : decider;
                add(part.substring(verb), place, parts.size() > 1
                        ? confidence.and(Confidence.LIKELY) : confidence);
                continue;
            }
            add(part, place, parts.size() > 1 ? confidence.and(Confidence.LIKELY) : confidence);
        }
    }

    private void add(String text, Place place, Confidence confidence) {
        String said = text.strip();
        if (said.isEmpty()) {
            return;
        }
        Act own = Acts.of(said);
        boolean writing = WRITTEN.matcher(said).find();
        points.add(new Point(points.size() + 1, recommender, decider,
                own == Act.OTHER || act == Act.DISCUSS && own != Act.APPROVE ? orElse(act, own)
                        : own, writing || isInWriting, said, place, confidence));
    }

    private static Act orElse(Act lead, Act own) {
        return lead == Act.OTHER ? own : lead;
    }

    private static String clean(String words) {
        return words.strip().replaceFirst("(?iu)\\s+over for .*$", "")
                .replaceFirst("[,:;]+$", "").strip();
    }
}
