package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Aside;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Day;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Question;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is read as it stands, and looks wrong: days, years, amounts and sentences. */
final class Doubts {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int MOST = 2_000;
    private static final Pattern MONTH_TWICE = Pattern.compile(
            "\\b(" + Days.MONTH + ")\\.?\\s+\\1\\b", FLAGS);
    private static final Pattern DECIDED = Pattern.compile(
            "(?:beslut\\p{L}*|godkend\\p{L}*|vedt[ao]g\\p{L}*|decid\\p{L}*|decision)", FLAGS);
    private static final Pattern YEAR = Pattern.compile("(?<![\\d./-])(?:19|20)\\d\\d(?![\\d])");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(?:\\.\\d{3})+)(?![\\d.]\\d|,\\d)");
    private static final Pattern LEFT_OVER = Pattern.compile(
            "[.!?][\"”’)]{0,2}\\s{2,}(\\p{Ll}[\\p{L} ]{3,60}\\.?)$");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(mandag|tirsdag|onsdag|torsdag"
            + "|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday"
            + "|sunday)\\s*,?\\s*(?:den\\s+|d\\.\\s*)?$", FLAGS);
    private static final Pattern CLOCK = Pattern.compile("^\\d{1,2}[.:]\\d{2}$");
    private static final Pattern FIRST_QUARTER = Pattern.compile(
            "befolkning.{0,90}?(?:første|1\\.) kvartal", FLAGS | Pattern.DOTALL);
    private static final Pattern FIRST_DAY = Pattern.compile(
            "(?:befolkning|folke).{0,90}?1\\. januar", FLAGS | Pattern.DOTALL);

    private final Paper paper;
    private final Prose all;

    private Doubts(Paper paper) {
        this.paper = paper;
        all = Prose.of(paper, 0, paper.count);
    }

    static void read(Paper paper) {
        if (paper.first(0) >= paper.count) {
            return;
        }
        Doubts doubts = new Doubts(paper);
        doubts.days();
        doubts.years();
        doubts.amounts();
        doubts.lines();
        doubts.times();
        doubts.twice();
    }

    private void doubt(String id, Place place, String before, String after, Confidence sure) {
        paper.find(new Finding(id, Finding.Sort.DOUBT, place, before, after, sure));
    }

    private void days() {
        Matcher month = MONTH_TWICE.matcher(all.text());
        while (month.find()) {
            doubt("month-twice", all.place(month.start(), month.end()), month.group(),
                    month.group(1), Confidence.CERTAIN);
        }
        List<Days.Named> decided = new ArrayList<>();
        for (Prose.Sentence sentence : all.sentences()) {
            if (sentence.text().length() > 4_000) {
                continue;
            }
            boolean decides = DECIDED.matcher(sentence.text()).find();
            for (Days.Named day : Days.in(sentence.text())) {
                int from = sentence.from() + day.from();
                weekday(sentence.text(), day, from);
                if (decides && decided.size() < 400) {
                    decided.add(new Days.Named(day.day(), from, sentence.from() + day.to()));
                }
            }
        }
        for (int i = 0; i < decided.size(); i++) {
            for (int k = i + 1; k < decided.size(); k++) {
                if (isOneDayApart(decided.get(i).day(), decided.get(k).day())) {
                    doubt("decision-two-dates", all.place(decided.get(k).from(),
                            decided.get(k).to()), decided.get(k).day().toString(),
                            decided.get(i).day().toString(), Confidence.LIKELY);
                    break;
                }
            }
        }
    }

    private static boolean isOneDayApart(Day one, Day other) {
        return one.month() == other.month() && Math.abs(one.day() - other.day()) == 1
                && (one.year().isEmpty() || other.year().isEmpty()
                        || one.year().equals(other.year()));
    }

    private void weekday(String text, Days.Named day, int from) {
        Matcher named = WEEKDAY.matcher(text.substring(0, day.from()));
        Optional<LocalDate> date = day.day().date();
        if (date.isPresent() && named.find()) {
            String danish = date.get().getDayOfWeek().getDisplayName(TextStyle.FULL,
                    Locale.of("da"));
            String english = date.get().getDayOfWeek().getDisplayName(TextStyle.FULL,
                    Locale.ENGLISH);
            if (!named.group(1).equalsIgnoreCase(danish)
                    && !named.group(1).equalsIgnoreCase(english)) {
                doubt("weekday-wrong", all.place(from, from + day.to() - day.from()),
                        named.group(1) + " " + day.day(), danish, Confidence.CERTAIN);
            }
        }
    }

    /** A year that is one digit away from the years that the paper is about, and far from them. */
    private void years() {
        Map<String, Integer> times = new HashMap<>();
        Matcher year = YEAR.matcher(all.text());
        while (year.find()) {
            times.merge(year.group(), 1, Integer::sum);
        }
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most < 4) {
            return;
        }
        List<String> usual = times.entrySet().stream()
                .filter(entry -> entry.getValue() * 3 >= most).map(Map.Entry::getKey).sorted()
                .toList();
        year.reset();
        while (year.find()) {
            String own = year.group();
            boolean far = usual.stream().allMatch(one ->
                    Math.abs(Integer.parseInt(one) - Integer.parseInt(own)) >= 5);
            Optional<String> near = usual.stream().filter(one -> differing(one, own) == 1)
                    .findFirst();
            if (times.getOrDefault(own, 0) == 1 && far && near.isPresent()
                    && !Days.in(all.text().substring(Math.max(0, year.start() - 18), year.end()))
                            .isEmpty()) {
                doubt("year-unlikely", all.place(year.start(), year.end()), own, near.get(),
                        Confidence.DOUBTFUL);
            }
        }
    }

    private static int differing(String one, String other) {
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    /** Two amounts near each other in the text and in size, one of them round. */
    private void amounts() {
        List<int[]> found = new ArrayList<>();
        Matcher amount = AMOUNT.matcher(all.text());
        while (amount.find() && found.size() < MOST) {
            String digits = amount.group(1).replace(".", "");
            if (digits.length() <= 9) {
                found.add(new int[] {Integer.parseInt(digits), amount.start(1), amount.end(1)});
            }
        }
        for (int i = 1; i < found.size(); i++) {
            for (int k = i - 1; k >= 0 && found.get(i)[1] - found.get(k)[1] < 600; k--) {
                int one = found.get(i)[0];
                int other = found.get(k)[0];
                if (one != other && one >= 100_000 && Math.abs(one - other) < 1_000
                        && one / 1_000 == other / 1_000
                        && (one % 1_000 == 0 || other % 1_000 == 0)) {
                    doubt("amount-differs", all.place(found.get(i)[1], found.get(i)[2]),
                            all.text().substring(found.get(i)[1], found.get(i)[2]),
                            all.text().substring(found.get(k)[1], found.get(k)[2]),
                            Confidence.LIKELY);
                    break;
                }
            }
        }
    }

    private void lines() {
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            String text = paper.text(i);
            Matcher over = LEFT_OVER.matcher(text);
            if (text.length() < 2_000 && over.find()) {
                doubt("left-over", paper.between(paper.from(i) + over.start(1), paper.to(i)),
                        over.group(1), "", Confidence.LIKELY);
            }
            if (paper.isMarked(i) && Character.isLowerCase(text.charAt(0)) && !isEntry(i)) {
                begun(i, text);
            }
        }
    }

    private boolean isEntry(int i) {
        int before = paper.before(i);
        String text = paper.text(i);
        return Paragraphs.begins(paper, i) || text.startsWith("at ") || before < 0
                || paper.isMarked(before) || paper.text(before).endsWith(":")
                || paper.text(before).matches("(?iu).*(?:bedes|at|indstiller)");
    }

    /** A page that begins in the middle of a sentence: whose beginning is it? */
    private void begun(int i, String text) {
        int before = paper.before(i);
        if (before < 0 || paper.joints[before] != Paper.Joint.SPACE) {
            return;
        }
        String last = paper.text(before);
        boolean heading = last.length() < 60 && paper.gapBefore(before) > 0
                && Character.isUpperCase(last.charAt(0));
        if (!Paragraphs.isEnded(last) && !heading) {
            return;
        }
        int open = paper.before(before);
        for (int seen = 0; open >= 0 && seen < 60; open = paper.before(open), seen++) {
            int after = paper.next(open);
            if (!paper.isRow(open) && !paper.text(open).contains("   ")
                    && !Paragraphs.isEnded(paper.text(open)) && paper.text(open).length() >= 40
                    && Character.isUpperCase(paper.text(after).charAt(0))
                    && paper.text(after).length() < 60) {
                doubt("sentence-cut", paper.place(i), paper.text(open) + " | " + text,
                        paper.text(after), Confidence.LIKELY);
                return;
            }
        }
        paper.find(new Finding("text-lost", Finding.Sort.GAP, paper.place(i), last + " | " + text,
                "", Confidence.LIKELY));
    }

    /** Times of a programme that stand apart from what happens then. */
    private void times() {
        List<Integer> alone = new ArrayList<>();
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            if (CLOCK.matcher(paper.text(i)).matches() && paper.gapAfter(i) > 0) {
                alone.add(i);
            }
        }
        for (int k = 1; k < alone.size(); k++) {
            if (paper.next(alone.get(k - 1)) == alone.get(k)) {
                Place place = paper.place(alone.get(k - 1), alone.get(k));
                paper.ask(new Question("time-of-what", place, paper.text(alone.get(k - 1)) + ", "
                        + paper.text(alone.get(k)), List.of()));
            }
        }
    }

    /** The same paper attached twice, and a key that is told in two ways. */
    private void twice() {
        Map<String, Aside> ids = new HashMap<>();
        for (Aside aside : paper.asides) {
            if (aside.kind() == Aside.Kind.IDENTITY && aside.label().matches("(?iu)dok.*")) {
                Aside first = ids.putIfAbsent(aside.text(), aside);
                if (first != null) {
                    doubt("same-document", aside.place(), aside.label() + " " + aside.text(),
                            first.place().toString(), Confidence.DOUBTFUL);
                }
            }
        }
        Matcher quarter = FIRST_QUARTER.matcher(all.text());
        Matcher day = FIRST_DAY.matcher(all.text());
        if (quarter.find() && day.find()) {
            doubt("key-two-days", all.place(day.start(), day.end()), day.group(),
                    quarter.group(), Confidence.LIKELY);
        }
    }
}
