package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Measure;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Status;
import dk.betroet.accounts.table.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The heads of a table's columns, told by their words. A head may be spread over several lines:
 * what lacks its year is completed by what follows below.
 */
final class Heads {

    private static final String BUDGET = "(?:(?:oprindeligt?|korrigeret|revideret|original|revised)"
            + " )?budget\\w*|bevilling|b";
    private static final String ACCOUNTS = "regnskab\\w*|realiseret|forbrug|accounts?|actuals?|r";
    private static final String FORECAST =
            "forventet|forv\\.?|prognose|estimat|skøn|forecast|expected";
    private static final String STATUS =
            "godkendt|vedtaget|forslag|udkast|foreløbig|approved|adopted|proposed|draft";
    private static final Pattern ITEM = Pattern.compile("(?iu)(?<level>(?:19|20)\\d\\d[- ]?"
            + "(?:pl|lp|p/l|pris- og løn|price)[- ]?(?:niveau|level)?)"
            + "|(?<basis>(?<!\\p{L})(?:" + FORECAST + ")(?: (?:regnskab|resultat|accounts))?"
            + "|(?:" + BUDGET + ")(?:(?= ?\\d{4}|\\b))|(?:" + ACCOUNTS + ")(?= ?\\d{4}|\\b))"
            + "|(?<apart>(?<!\\p{L})(?:" + Words.DIFFERENCES + ")(?!\\p{L}))"
            + "|(?<share>(?<!\\p{L})(?:pct\\.?|procent|percent|%))"
            + "|(?<status>(?:" + STATUS + ")(?!\\p{L}))|(?<year>(?<!\\d)(?:19|20)\\d\\d(?!\\d))"
            + "|(?<other>[^\\s|;]+)");
    private static final Pattern TITLE = Pattern.compile("(?iu)(?:(?:forventet )?regnskab|budget"
            + "|årsregnskab|accounts|budget proposal|budgetforslag)\\w*"
            + "(?: (?:for|i|of|the|year|driftsåret|året|regnskabsåret|budgetåret))* ?"
            + "(?:19|20)\\d\\d");

    private final String document;
    private final List<Head> heads = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();
    private final List<String> levels = new ArrayList<>();
    private Position statusPlace;
    private Position levelPlace;

    private Heads(String document, Position place) {
        this.document = document;
        this.statusPlace = place;
        this.levelPlace = place;
    }

    /**
     * What was read of the lines above a table.
     *
     * @param heads one for each column
     * @param title the words that are no head
     * @param measure what a printed 1 stands for
     * @param questions what the heads leave open
     */
    record Read(List<Head> heads, String title, Measure measure, List<Question> questions) {}

    /** Whether a line is a title that names budget or accounts of a year. */
    static boolean isTitle(String text) {
        return TITLE.matcher(text).find();
    }

    /** Whether a line has nothing but words of heads. */
    static boolean isPure(String text) {
        Matcher item = ITEM.matcher(text);
        boolean any = false;
        while (item.find()) {
            if (item.group("other") != null) {
                return false;
            }
            any = true;
        }
        return any;
    }

    /**
     * Reads the heads.
     *
     * @param above the lines above the table
     * @param width the most figures that stand in one row
     */
    static Read read(String document, List<TextLine> above, int width, Position place) {
        Heads reader = new Heads(document, place);
        List<String> title = new ArrayList<>();
        for (TextLine line : above) {
            if (isPure(line.text()) && !(width == 1 && isTitle(line.text())
                    && title.isEmpty())) {
                reader.line(line);
            } else {
                title.add(line.text());
            }
        }
        List<Question> questions = new ArrayList<>();
        if (reader.heads.isEmpty()) {
            reader.fromTitle(above);
        }
        if (reader.heads.size() < width) {
            title.removeAll(reader.unnamed(above, width, questions, place));
        }
        reader.place(questions);
        String all = above.stream().map(TextLine::text).collect(Collectors.joining(" "));
        return new Read(List.copyOf(reader.heads), String.join(" / ", title),
                measure(all, reader.heads), questions);
    }

    /** The head of one column, from its own words. */
    static Head single(String document, TextLine line, Position place) {
        Heads reader = new Heads(document, place);
        if (isPure(line.text())) {
            reader.line(line);
            reader.place(new ArrayList<>());
        }
        return reader.heads.size() == 1 ? reader.heads.getFirst()
                : read(document, List.of(line), 1, place).heads().getFirst();
    }

    private void line(TextLine line) {
        Matcher item = ITEM.matcher(line.text());
        Basis basis = Basis.UNSAID;
        int from = 0;
        while (item.find()) {
            Position place = new Position(document, line.number(), item.start() + 1);
            if (item.group("basis") != null) {
                pending(basis, line, from);
                basis = basis(item.group());
                from = item.start();
            } else if (item.group("year") != null) {
                year(basis, Integer.parseInt(item.group()),
                        line.text().substring(basis == Basis.UNSAID ? item.start() : from,
                                item.end()), place);
                basis = Basis.UNSAID;
            } else if (item.group("status") != null) {
                pending(basis, line, from);
                basis = Basis.UNSAID;
                statuses.add(item.group());
                statusPlace = place;
            } else if (item.group("apart") != null) {
                pending(basis, line, from);
                basis = Basis.UNSAID;
                heads.add(head(item.group(), 0, Basis.UNSAID, place));
            } else if (item.group("level") != null) {
                levels.add(item.group());
                levelPlace = place;
            }
        }
        pending(basis, line, from);
    }

    /** A basis without a year: it waits for one. */
    private void pending(Basis basis, TextLine line, int from) {
        if (basis != Basis.UNSAID) {
            Matcher word = Pattern.compile("\\S+").matcher(line.text().substring(from));
            String printed = word.find() ? word.group() : "";
            heads.add(head(printed, 0, basis, new Position(document, line.number(), from + 1)));
        }
    }

    private Head head(String printed, int year, Basis basis, Position place) {
        return new Head(printed.replaceAll("\\s+", " "), year, basis, Status.UNSAID, "", "",
                document, "", place);
    }

    private void year(Basis basis, int year, String printed, Position place) {
        for (int i = 0; i < heads.size(); i++) {
            Head open = heads.get(i);
            boolean fits = basis == Basis.UNSAID || basis == open.basis()
                    || basis == Basis.ACCOUNTS && open.basis() == Basis.FORECAST;
            boolean above = open.place().line() < place.line() || i == heads.size() - 1;
            if (open.year() == 0 && open.basis() != Basis.UNSAID && above && fits) {
                heads.set(i, head(open.printed() + " " + printed, year, open.basis(),
                        open.place()));
                return;
            }
        }
        heads.add(head(printed, year, basis, place));
    }

    private static Basis basis(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.matches("(?:" + FORECAST + ").*") ? Basis.FORECAST
                : lower.matches("(?:" + BUDGET + ")") ? Basis.BUDGET : Basis.ACCOUNTS;
    }

    /** A table of one column has its head in its title. */
    private void fromTitle(List<TextLine> above) {
        for (TextLine line : above.reversed()) {
            Matcher title = TITLE.matcher(line.text());
            if (title.find()) {
                String words = title.group();
                int year = Integer.parseInt(words.substring(words.length() - 4));
                heads.add(head(words, year, basis(words.split("[^\\p{L}]")[0]),
                        new Position(document, line.number(), title.start() + 1)));
                return;
            }
        }
    }

    /** Columns that no word of budget or accounts names: their heads begin with a capital. */
    private List<String> unnamed(
            List<TextLine> above, int width, List<Question> questions, Position place) {
        List<String> found = new ArrayList<>();
        List<Integer> begun = new ArrayList<>();
        String before = "";
        for (TextLine line : above) {
            boolean begins = Character.isUpperCase(line.text().charAt(0))
                    && !before.matches(".*[-,.]|.*\\b(?:fra|til|pr\\.|og|i)");
            if (begins || found.isEmpty()) {
                found.add(line.text());
                begun.add(above.indexOf(line));
            } else {
                String last = found.removeLast();
                found.add(last.endsWith("-") && !last.endsWith(" -")
                        ? last.substring(0, last.length() - 1) + line.text()
                        : last + " " + line.text());
            }
            before = line.text();
        }
        List<String> names = found.size() > width
                ? found.subList(found.size() - width, found.size()) : List.of();
        List<Head> known = List.copyOf(heads);
        if (names.isEmpty() && known.isEmpty() && width == 1 && !above.isEmpty()) {
            heads.add(head(above.getLast().text(), onlyYear(above.getLast().text()),
                    Basis.UNSAID, place));
            return List.of();
        }
        heads.clear();
        for (int i = 0; i < width; i++) {
            heads.add(names.isEmpty() ? i < known.size() ? known.get(i)
                    : head("", 0, Basis.UNSAID, place)
                    : head(names.get(i), onlyYear(names.get(i)), Basis.UNSAID, place));
        }
        if (names.isEmpty()) {
            questions.add(new Question("heads-missing", place, known.stream().map(Head::printed)
                    .collect(Collectors.joining(", ")), List.of()));
            return List.of();
        }
        return above.subList(begun.get(found.size() - width), above.size()).stream()
                .map(TextLine::text).toList();
    }

    private static int onlyYear(String text) {
        Matcher year = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)").matcher(text);
        List<Integer> years = year.results().map(r -> Integer.parseInt(r.group()))
                .distinct().toList();
        return years.size() == 1 ? years.getFirst() : 0;
    }

    /** Puts the words of status and price level on the columns that they can belong to. */
    private void place(List<Question> questions) {
        List<Integer> budgets = columns(Basis.BUDGET);
        if (!statuses.isEmpty() && statuses.size() < heads.size()) {
            questions.add(new Question("status-columns", statusPlace,
                    String.join(", ", statuses), budgets.size() == statuses.size()
                            ? budgets.stream().map(i -> heads.get(i).printed()).toList()
                            : List.of()));
        }
        List<Integer> on = statuses.size() == heads.size() ? all() : budgets;
        if (on.size() == statuses.size()) {
            for (int i = 0; i < on.size(); i++) {
                heads.set(on.get(i), heads.get(on.get(i)).with(status(statuses.get(i))));
            }
        }
        List<Integer> proposed = all().stream()
                .filter(i -> heads.get(i).status() == Status.PROPOSED).toList();
        List<Integer> priced = levels.size() == heads.size() ? all() : proposed;
        if (!levels.isEmpty() && priced.size() == levels.size()) {
            for (int i = 0; i < priced.size(); i++) {
                heads.set(priced.get(i), heads.get(priced.get(i)).at(levels.get(i)));
            }
        }
        if (!levels.isEmpty() && levels.size() < heads.size()) {
            questions.add(new Question("price-level-columns", levelPlace,
                    String.join(", ", levels), priced.size() == levels.size()
                            ? priced.stream().map(i -> heads.get(i).printed()).toList()
                            : List.of()));
        }
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            all.add(i);
        }
        return all;
    }

    private List<Integer> columns(Basis basis) {
        return all().stream().filter(i -> heads.get(i).basis() == basis).toList();
    }

    private static Status status(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.matches("godkendt|vedtaget|approved|adopted") ? Status.APPROVED
                : lower.matches("forslag|proposed") ? Status.PROPOSED : Status.DRAFT;
    }

    /** Money or people: told by the heads and the words above. */
    static Measure measure(String above, List<Head> heads) {
        String words = above.toLowerCase(Locale.ROOT);
        if (words.matches(".*(?:1\\.000 kr|tkr|t\\.kr|i tusinde|dkk 1,?000).*")) {
            return Measure.THOUSANDS;
        }
        if (words.matches(".*(?:mio\\. ?kr|mill\\. ?kr|i millioner).*")) {
            return Measure.MILLIONS;
        }
        boolean money = heads.stream().anyMatch(head -> head.basis() != Basis.UNSAID)
                || words.matches("(?s).*(?:\\bkr\\b|dkk|kroner|beløb|udgift|indtægt|amount).*");
        boolean count = words.matches("(?s).*(?:antal|indbygger|befolkning|borgere|personer"
                + "|kvote|number of|population|familiesammenføring).*");
        return !money && count ? Measure.COUNT : Measure.KRONER;
    }
}
