package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document's text says twice, and not alike. */
final class TextChecks {

    private static final String MONTHS = "januar|februar|marts|april|maj|juni|juli|august"
            + "|september|oktober|november|december";
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\. (" + MONTHS + ")");
    private static final Pattern DECIDED = Pattern.compile("(?i)beslut\\w*|besluttede|vedtog");
    private static final Pattern REPEATED =
            Pattern.compile("(?<!\\p{L})(" + MONTHS + ")[.,]? \\1(?!\\p{L})");
    private static final Pattern END_OF =
            Pattern.compile("(?i)(?:ved|til) udgangen af ((?:19|20)\\d\\d)");
    private static final Pattern REPORT =
            Pattern.compile("(?:Årsrapport|Årsberetning|Annual report)(?: for)? ((?:19|20)\\d\\d)");
    private static final Pattern OVER = Pattern.compile("(?:over|mere end|above) (\\d[\\d.]*) ?kr");
    private static final Pattern UNDER =
            Pattern.compile("(?:under|mindre end|below) (\\d[\\d.]*) ?kr");
    private static final Pattern COVERED = Pattern.compile("(?:indtil|op til|højst|mindst|fra"
            + "|max\\.?|til og med|up to|at least|at most) (?:kr\\.? ?)?(\\d[\\d.]*)");
    private static final Pattern COVERED_AFTER = Pattern.compile(
            "(\\d[\\d.]*) ?kr\\.? (?:og|eller) (?:derover|derunder)");
    private static final int APART = 60;

    /** How many dates and reports of one paper are held against each other. */
    private static final int DATES_MAX = 400;

    private final Document document;
    private final Prose prose;
    private final Gathering found;

    private TextChecks(Document document, Prose prose, Gathering found) {
        this.document = document;
        this.prose = prose;
        this.found = found;
    }

    static void run(Document document, Prose prose, Gathering found) {
        TextChecks checks = new TextChecks(document, prose, found);
        checks.decisionDates();
        checks.repeated();
        checks.endOfYear();
        checks.boundaries();
        checks.referenceDates();
    }

    /** The same decision on two days that lie next to each other. */
    private void decisionDates() {
        record Decided(int day, String month, Position place) {}
        List<Decided> all = new ArrayList<>();
        for (Prose.Sentence sentence : prose.sentences()) {
            Matcher date = DATE.matcher(sentence.text());
            while (date.find()) {
                int from = Math.max(0, date.start() - APART);
                int to = Math.min(sentence.text().length(), date.end() + APART);
                String around = sentence.text().substring(from, to);
                if (all.size() < DATES_MAX && DECIDED.matcher(around).find()) {
                    all.add(new Decided(Integer.parseInt(date.group(1)), date.group(2),
                            place(sentence, date.start())));
                }
            }
        }
        Set<String> told = new HashSet<>();
        for (Decided one : all) {
            for (Decided other : all) {
                int off = other.day - one.day;
                if (one.month.equals(other.month) && off >= 1 && off <= 2
                        && told.add(one.month + one.day + other.day)) {
                    found.found(new Finding("decision-date", Sort.CONTRADICTION,
                            Severity.WARNING, List.of(other.place, one.place), one.month,
                            other.day + ". " + other.month, one.day + ". " + one.month,
                            "one-day-apart"));
                }
            }
        }
    }

    private Position place(Prose.Sentence sentence, int offset) {
        // The exact line of a word in a long sentence: looked for from where the sentence began.
        String word = sentence.text().substring(offset,
                Math.min(sentence.text().length(), offset + 6));
        for (int i = sentence.place().line() - 1; i < document.lines().size(); i++) {
            int at = document.lines().get(i).text().indexOf(word);
            if (at >= 0) {
                return new Position(document.name(), i + 1, at + 1);
            }
        }
        return sentence.place();
    }

    private void repeated() {
        for (Prose.Find find : prose.finds(REPEATED)) {
            found.found("word-twice", Sort.FORM, Severity.NOTICE, find.place(),
                    find.match().group(), find.match().group(), find.match().group(1),
                    "typed-twice");
        }
    }

    /** A report of one year that tells how things stood at the end of a much earlier one. */
    private void endOfYear() {
        List<Prose.Find> reports = prose.finds(REPORT).stream().limit(DATES_MAX).toList();
        for (Prose.Find find : prose.finds(END_OF).stream().limit(DATES_MAX).toList()) {
            int year = Integer.parseInt(find.match().group(1));
            reports.stream().filter(report -> report.match().start() < find.match().start())
                    .reduce((_, later) -> later).ifPresent(report -> {
                        int of = Integer.parseInt(report.match().group(1));
                        if (year <= of - 2) {
                            found.found(new Finding("year-of-report", Sort.CONTRADICTION,
                                    Severity.NOTICE, List.of(find.place(), report.place()),
                                    find.match().group(), Integer.toString(year),
                                    Integer.toString(of), "copied-from-other-year"));
                        }
                    });
        }
    }

    /** A limit that says over and under and leaves the limit itself to nobody. */
    private void boundaries() {
        Map<String, Prose.Find> under = limits(UNDER);
        Set<String> covered = new HashSet<>(limits(COVERED).keySet());
        covered.addAll(limits(COVERED_AFTER).keySet());
        limits(OVER).forEach((limit, over) -> {
            Prose.Find below = under.get(limit);
            if (below != null && !covered.contains(limit)) {
                found.found(new Finding("boundary-undefined", Sort.CONTRADICTION,
                        Severity.WARNING, List.of(over.place(), below.place()), limit + " kr.",
                        over.match().group() + ".", below.match().group() + ".",
                        "limit-itself"));
            }
        });
    }

    /** The limits that a pattern finds, each with where it stands first. */
    private Map<String, Prose.Find> limits(Pattern pattern) {
        Map<String, Prose.Find> limits = new LinkedHashMap<>();
        prose.finds(pattern).forEach(find -> limits.putIfAbsent(
                find.match().group(1).replaceAll("\\.$", ""), find));
        return limits;
    }

    /** The population of which day, told in two ways. */
    private void referenceDates() {
        List<Prose.Find> quarter = prose.finds(Pattern.compile("(?:befolkningsantal\\w*"
                + "|befolkningstal\\w*|indbyggertal\\w*) (?:i|for) (første|andet|tredje|fjerde)"
                + " kvartal", Pattern.CASE_INSENSITIVE));
        List<Prose.Find> day = prose.finds(Pattern.compile("(?:befolkningsantal\\w*"
                + "|befolkningstal\\w*|indbyggertal\\w*) \\(?(?:opgjort )?(?:pr\\. |den )?"
                + "(1\\. (?:januar|april|juli|oktober))", Pattern.CASE_INSENSITIVE));
        if (!quarter.isEmpty() && !day.isEmpty()) {
            found.found(new Finding("reference-date", Sort.CONTRADICTION, Severity.WARNING,
                    List.of(quarter.getFirst().place(), day.getFirst().place()),
                    document.name(), quarter.getFirst().match().group(1) + " kvartal",
                    day.getFirst().match().group(1).toLowerCase(Locale.ROOT),
                    "two-reference-dates"));
        }
    }
}
