package dk.betroet.accounts.check;

import dk.betroet.accounts.read.Words;
import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Relation.Rule;
import dk.betroet.accounts.table.Relation;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How one table is set up: heads, labels, blanks, figures that were copied along. */
final class FormChecks {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final int DASHES_MIN = 5;
    private static final long ROUND = 1_000_000;

    private final Table table;
    private final Gathering found;

    private FormChecks(Table table, Gathering found) {
        this.table = table;
        this.found = found;
    }

    static void run(Document document, Table table, Gathering found) {
        FormChecks checks = new FormChecks(table, found);
        checks.blankAmongDashes();
        checks.titleYears();
        checks.headYear(document);
        for (Question question : document.questions()) {
            if (question.id().equals("status-columns") && belongs(question.place(), table)) {
                found.found("status-words", Sort.FORM, Severity.NOTICE, question.place(),
                        question.about(), Integer.toString(question.about().split(", ").length),
                        Integer.toString(table.width()), "head-incomplete");
            }
        }
        if (table.isMoney()) {
            for (int row = 0; row < table.rows().size(); row++) {
                checks.yearInLabel(row);
                checks.mixedSigns(row);
                checks.copied(row);
            }
            checks.financing();
            checks.priceLevels();
        }
    }

    private static boolean belongs(Position place, Table table) {
        return table.heads().stream()
                .anyMatch(head -> Math.abs(head.place().line() - place.line()) <= 10);
    }

    /** A label that names one year over columns of several. */
    private void yearInLabel(int row) {
        Row of = table.rows().get(row);
        Matcher year = YEAR.matcher(of.label());
        long years = IntStream.range(0, table.width()).filter(i -> !of.cell(i).isBlank())
                .map(i -> table.heads().get(i).year()).distinct().count();
        if (of.kind().isClosing() && year.find() && years > 1) {
            found.found("year-in-label", Sort.FORM, Severity.NOTICE, of.place(), of.label(),
                    year.group(), years + " years", "label-of-one-year");
        }
    }

    /** An income that is printed with both signs: which convention the row follows is unknown. */
    private void mixedSigns(int row) {
        Row of = table.rows().get(row);
        boolean plus = of.cells().stream().anyMatch(cell -> cell.orZero() > 0);
        boolean minus = of.cells().stream().anyMatch(cell -> cell.orZero() < 0);
        if (of.kind() == Kind.INCOME && plus && minus) {
            found.found("mixed-signs", Sort.FORM, Severity.WARNING, of.place(), of.label(),
                    "+ -", "", "two-conventions");
        }
    }

    /** The same uneven income in columns of different years. */
    private void copied(int row) {
        Row of = table.rows().get(row);
        if (of.kind() != Kind.INCOME) {
            return;
        }
        Map<Long, Integer> seen = new HashMap<>();
        for (int i = 0; i < table.width(); i++) {
            Long figure = of.cell(i).figure();
            if (figure == null || figure % ROUND == 0) {
                continue;
            }
            Integer before = seen.putIfAbsent(figure, i);
            if (before != null && table.heads().get(before).year() != table.heads().get(i).year()) {
                found.found("copied-figure", Sort.CONTRADICTION, Severity.NOTICE,
                        of.cell(i).place(), SumChecks.about(table, row, i),
                        Shown.figure(figure), table.heads().get(before).printed(),
                        "copied-from-other-year");
            }
        }
    }

    /** Money carried over that stands as a cost, so that the costs are not what they are called. */
    private void financing() {
        for (Relation relation : table.relations()) {
            for (int part : relation.parts()) {
                Row of = table.rows().get(part);
                if (relation.rule() != Rule.SUM || of.kind() != Kind.LINE
                        || !Words.isFinancing(of.label()) || !isCarriedOver(of.label())) {
                    continue;
                }
                for (int i = 0; i < table.width(); i++) {
                    Cell cell = of.cell(i);
                    Cell sum = table.cell(relation.row(), i);
                    if (cell.orZero() != 0 && !sum.isBlank()) {
                        found.found("financing-in-costs", Sort.CONTRADICTION, Severity.WARNING,
                                cell.place(), SumChecks.about(table, part, i), Shown.figure(sum),
                                Shown.figure(sum.orZero() - cell.orZero()), "carried-as-cost");
                    }
                }
            }
        }
    }

    private static boolean isCarriedOver(String label) {
        return label.toLowerCase(Locale.ROOT).matches(".*(?:over|under)skud.*|.*surplus.*");
    }

    /** One blank where all others have a figure or a dash: unknown, not zero. */
    private void blankAmongDashes() {
        for (int i = 0; i < table.width(); i++) {
            int column = i;
            List<Row> lines = table.rows().stream()
                    .filter(row -> row.kind() == Kind.LINE || row.kind() == Kind.INCOME).toList();
            List<Row> blank = lines.stream().filter(row -> row.cell(column).isBlank()).toList();
            long dashes = lines.stream().map(row -> row.cell(column).printed())
                    .filter(printed -> printed.length() == 1 && "-−–—".contains(printed)).count();
            if (!blank.isEmpty() && blank.size() * 20 <= lines.size() && dashes >= DASHES_MIN) {
                blank.forEach(row -> found.found("blank-among-dashes", Sort.FORM,
                        Severity.WARNING, row.place(), (row.code() + " " + row.label()).strip()
                                + ", " + table.heads().get(column).printed(),
                        "blank", dashes + " × -", "unknown-or-nought"));
            }
        }
    }

    /** A column of a later year than any that the title names. */
    private void titleYears() {
        Matcher year = YEAR.matcher(table.title());
        int last = year.results().mapToInt(r -> Integer.parseInt(r.group())).max().orElse(0);
        for (Head head : table.heads()) {
            if (last > 0 && head.basis() != Basis.UNSAID && head.year() > last) {
                found.found("column-not-in-title", Sort.FORM, Severity.NOTICE, head.place(),
                        head.printed(), table.title(), head.printed(), "title-incomplete");
            }
        }
    }

    /** A head that is a bare year, under words that speak of another. */
    private void headYear(Document document) {
        for (Head head : table.heads()) {
            if (!head.printed().equals(Integer.toString(head.year()))
                    || document.lines().isEmpty()) {
                continue;
            }
            for (int i = head.place().line() - 2; i >= Math.max(0, head.place().line() - 25); i--) {
                Matcher named = Pattern.compile("(?:for|i|året|of|in) ((?:19|20)\\d\\d)\\s*$")
                        .matcher(document.lines().get(i).text().strip());
                if (named.find()) {
                    if (!named.group(1).equals(head.printed())) {
                        found.found(new Finding("head-year", Sort.CONTRADICTION,
                                Severity.WARNING, List.of(head.place(),
                                        new Position(document.name(), i + 1, 1)),
                                table.title(), head.printed(), named.group(1),
                                "head-of-other-year"));
                    }
                    break;
                }
            }
        }
    }

    /** A price level that is called something else than price level. */
    private void priceLevels() {
        table.heads().stream().filter(head -> head.priceLevel().matches("(?i).*\\blp\\b.*"))
                .findFirst().ifPresent(head -> found.found("price-level-word", Sort.FORM,
                        Severity.NOTICE, head.place(), head.printed(), head.priceLevel(),
                        head.priceLevel().replaceAll("(?i)\\blp\\b", "PL"), "letters-swapped"));
    }
}
