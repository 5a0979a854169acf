package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Amounts that a note reckons: a rate times a population, so many years at so much, so much a
 * square metre. Where the printed parts do not lead to the printed figure, the population and the
 * rate are looked for that would.
 */
final class RateChecks {

    private static final String AMOUNT = "(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?)";
    private static final Pattern RATE = Pattern.compile(
            "(\\d+,\\d+) ?kr\\.? (?:pr\\.?|per) (?:borger|indbygger|person|inhabitant)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BASE = Pattern.compile("(?:befolknings?tal\\w*|indbyggertal\\w*"
            + "|population).*?(?<![\\d.])(\\d{1,3}(?:\\.\\d{3})+)(?![\\d.])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATED = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern YEARS = Pattern.compile("(\\d{1,2}) (?:år|års|years?)"
            + " (?:á|à|a|at|x) (?:kr\\.? ?)?" + AMOUNT + " ?(mio\\.?|mill\\.?|t\\.?)? ?kr",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGAIN = Pattern.compile("genoptages (?:først )?(?:fra og med |fra "
            + "|i )?((?:19|20)\\d\\d)|resumed? (?:only )?(?:from|in) ((?:19|20)\\d\\d)");
    private static final Pattern METRES = Pattern.compile(AMOUNT + " kr\\.? pr\\.? m2"
            + "(?: ?\\((\\d+) ?m2\\))?", Pattern.CASE_INSENSITIVE);

    private final Table table;
    private final Gathering found;

    private RateChecks(Table table, Gathering found) {
        this.table = table;
        this.found = found;
    }

    static void run(Table table, Gathering found) {
        RateChecks checks = new RateChecks(table, found);
        Map<String, List<Integer>> rows = table.rowsBySign();
        for (Note note : table.notes().stream().limit(Gathering.NOTES_MAX).toList()) {
            for (int row : rows.getOrDefault(note.sign(), List.of()).stream()
                    .limit(Gathering.NOTED_MAX).toList()) {
                checks.years(row, note);
                checks.metres(row, note);
                checks.resumed(row, note);
            }
            checks.rate(note);
        }
    }

    /** The row that a rate is about: the one that the note names, else the income. */
    private Optional<Integer> ratedRow(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            if (row.kind() == Kind.INCOME
                    && words.contains(row.label().toLowerCase(Locale.ROOT))) {
                return Optional.of(i);
            }
        }
        return table.first(Kind.INCOME);
    }

    private void rate(Note note) {
        Matcher rate = RATE.matcher(note.text());
        Matcher base = BASE.matcher(note.text());
        if (!rate.find() || !base.find()) {
            return;
        }
        BigDecimal of = new BigDecimal(rate.group(1).replace(',', '.'));
        long population = Long.parseLong(base.group(1).replace(".", ""));
        Matcher dated = DATED.matcher(note.text());
        int year = dated.find() ? Integer.parseInt(dated.group()) : 0;
        ratedRow(note.text()).ifPresent(row -> {
            for (int i = 0; i < table.width(); i++) {
                Cell cell = table.cell(row, i);
                if (!cell.isBlank() && table.heads().get(i).year() == year) {
                    product(row, i, note, of, population);
                }
            }
        });
    }

    private void product(int row, int column, Note note, BigDecimal rate, long population) {
        Cell cell = table.cell(row, column);
        BigDecimal stated = BigDecimal.valueOf(Math.abs(cell.orZero()), 2);
        BigDecimal made = rate.multiply(BigDecimal.valueOf(population));
        if (made.subtract(stated).abs().compareTo(BigDecimal.ONE) < 0) {
            found.holds();
            return;
        }
        BigDecimal fitting = stated.divide(rate, 0, RoundingMode.HALF_UP);
        BigDecimal reached = rate.multiply(fitting);
        int places = rate.scale();
        BigDecimal fittingRate = stated.divide(
                BigDecimal.valueOf(population), places, RoundingMode.HALF_UP);
        while (places < 10 && fittingRate.multiply(BigDecimal.valueOf(population))
                .subtract(stated).abs().compareTo(new BigDecimal("0.5")) > 0) {
            places++;
            fittingRate = stated.divide(
                    BigDecimal.valueOf(population), places, RoundingMode.HALF_UP);
        }
        boolean near = fitting.subtract(BigDecimal.valueOf(population)).abs()
                .compareTo(BigDecimal.valueOf(population / 1_000 + 1)) <= 0;
        found.broken(new Finding("rate-times-base", Sort.ARITHMETIC, Severity.ERROR,
                List.of(note.place(), cell.place()), SumChecks.about(table, row, column),
                Shown.figure(Math.abs(cell.orZero())),
                Shown.decimal(rate) + " × " + Shown.figure(population * 100) + " = "
                        + Shown.figure(made.movePointRight(2).setScale(0, RoundingMode.HALF_UP)
                                .longValue())
                        + "; fits: " + Shown.decimal(rate) + " × "
                        + Shown.figure(fitting.longValue() * 100) + " = "
                        + Shown.figure(reached.movePointRight(2).setScale(0, RoundingMode.HALF_UP)
                                .longValue())
                        + "; " + Shown.decimal(fittingRate) + " × "
                        + Shown.figure(population * 100),
                near ? "other-population" : "rate-rounded"));
    }

    /** So many years at so much. */
    private void years(int row, Note note) {
        Matcher years = YEARS.matcher(note.text());
        if (!years.find()) {
            return;
        }
        String scale = years.group(3) == null ? "" : years.group(3).toLowerCase(Locale.ROOT);
        BigDecimal each = decimal(years.group(2)).movePointRight(
                scale.startsWith("mi") ? 6 : scale.startsWith("t") ? 3 : 0);
        long made = each.multiply(new BigDecimal(years.group(1))).movePointRight(2).longValue();
        List<Integer> accounts = IntStream.range(0, table.width()).boxed()
                .filter(i -> table.heads().get(i).basis() == Basis.ACCOUNTS).toList();
        compare("years-times-amount", row, accounts, note, made,
                years.group(1) + " × " + Shown.figure(each.movePointRight(2).longValue()),
                "note-rounded");
    }

    /** One of the columns must have the amount; the last that has any is told where none has. */
    private void compare(String id, int row, List<Integer> columns, Note note, long made,
            String how, String cause) {
        List<Integer> filled = columns.stream()
                .filter(i -> table.cell(row, i).orZero() != 0).toList();
        if (filled.isEmpty()) {
            return;
        }
        if (filled.stream().anyMatch(i -> Math.abs(table.cell(row, i).orZero()) == made)) {
            found.holds();
            return;
        }
        int column = filled.getLast();
        Cell cell = table.cell(row, column);
        found.broken(new Finding(id, Sort.ARITHMETIC, Severity.WARNING,
                List.of(note.place(), cell.place()), SumChecks.about(table, row, column),
                Shown.figure(cell), how + " = " + Shown.figure(made), cause));
    }

    private static BigDecimal decimal(String printed) {
        return new BigDecimal(printed.replace(".", "").replace(',', '.'));
    }

    /** Several prices a square metre, and how many there are. */
    private void metres(int row, Note note) {
        Matcher metres = METRES.matcher(note.text());
        BigDecimal price = BigDecimal.ZERO;
        long area = 0;
        StringBuilder how = new StringBuilder();
        while (metres.find()) {
            price = price.add(decimal(metres.group(1)));
            how.append(how.isEmpty() ? "" : " + ").append(metres.group(1));
            area = metres.group(2) == null ? area : Long.parseLong(metres.group(2));
        }
        if (area > 0) {
            long made = price.multiply(BigDecimal.valueOf(area)).movePointRight(2).longValue();
            compare("price-times-area", row, IntStream.range(0, table.width()).boxed().toList(),
                    note, made, area + " × (" + how + ")", "other-area");
        }
    }

    /** A payment that a note says begins again later, in a year before. */
    private void resumed(int row, Note note) {
        Matcher again = AGAIN.matcher(note.text());
        if (!again.find()) {
            return;
        }
        int from = Integer.parseInt(again.group(1) != null ? again.group(1) : again.group(2));
        int closed = table.heads().stream().filter(head -> head.basis() == Basis.ACCOUNTS)
                .mapToInt(head -> head.year()).max().orElse(0);
        for (int i = 0; i < table.width(); i++) {
            int year = table.heads().get(i).year();
            Cell cell = table.cell(row, i);
            if (year > closed && year < from && cell.orZero() != 0) {
                found.found(new Finding("paused-but-budgeted", Sort.CONTRADICTION,
                        Severity.WARNING, List.of(cell.place(), note.place()),
                        SumChecks.about(table, row, i), Shown.figure(cell),
                        "0 until " + from, "note-later-than-budget"));
            }
        }
    }
}
