package dk.betroet.office.budget;

import dk.betroet.accounts.check.Finding;
import dk.betroet.accounts.check.Report;
import dk.betroet.accounts.check.Severity;
import dk.betroet.accounts.check.Shown;
import dk.betroet.accounts.check.Texts;
import dk.betroet.accounts.table.Confidence;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was read and found, as tables on a page: a figure with a finding stands as a state. */
public final class Drawn {

    /** More rows than this are not drawn. */
    public static final int ROWS_MAX = 400;

    private static final int FINDINGS_MAX = 200;

    private final Report report;
    private final Texts texts;
    private final Map<Position, Severity> at = new HashMap<>();

    /** Draws what a run of the checks has found. */
    public Drawn(Report report, Texts texts) {
        this.report = report;
        this.texts = texts;
        for (Finding finding : report.findings()) {
            finding.places().forEach(place -> at.merge(place, finding.severity(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other));
        }
    }

    /** All findings, one a row; none when nothing was found. */
    public Optional<TableView> findings() {
        return report.findings().isEmpty() ? Optional.empty() : Optional.of(new TableView(
                Text.of("budget.check.findings"),
                List.of(ColumnView.of("what", Text.of("budget.check.what")),
                        ColumnView.of("weight", Text.of("budget.check.weight")),
                        ColumnView.of("about", Text.of("budget.check.about")),
                        ColumnView.of("stated", Text.of("budget.check.stated")),
                        ColumnView.of("computed", Text.of("budget.check.computed")),
                        ColumnView.of("cause", Text.of("budget.check.cause")),
                        ColumnView.of("remedy", Text.of("budget.check.remedy")),
                        ColumnView.of("place", Text.of("budget.check.where"))),
                report.findings().stream().limit(FINDINGS_MAX).map(this::row).toList(), null));
    }

    private RowView row(Finding finding) {
        return RowView.of(Cell.of(texts.title(finding)),
                Cell.of(new StatusView(tone(finding.severity()),
                        Text.plain(texts.word(finding.severity().id())))),
                Cell.of(finding.about()), Cell.of(said(finding.stated())),
                Cell.of(said(finding.computed())), Cell.of(texts.cause(finding)),
                Cell.of(texts.remedy(finding)), Cell.of(finding.place().toString()));
    }

    private static String said(String words) {
        return words.isEmpty() ? "—" : words;
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.ATTENTION;
            case NOTICE -> Tone.INFO;
        };
    }

    /** A table as it was read. */
    public TableView table(Table table) {
        List<ColumnView> columns = new ArrayList<>();
        columns.add(ColumnView.of("row", Text.of("budget.check.row")));
        for (int i = 0; i < table.width(); i++) {
            String head = table.heads().get(i).printed();
            columns.add(ColumnView.numeric("c" + i, head.isEmpty()
                    ? Text.of("budget.check.column", (long) i + 1) : Text.plain(head)));
        }
        Text caption = table.title().isBlank()
                ? Text.of("budget.check.table", table.place().toString())
                : Text.plain(table.title());
        boolean whole = !table.isMoney() || isWhole(table);
        return new TableView(caption, columns, table.rows().stream().limit(ROWS_MAX)
                .map(row -> row(whole, row)).toList(), null);
    }

    private RowView row(boolean whole, Row row) {
        List<Cell> cells = new ArrayList<>();
        String label = (row.code() + " " + row.label() + row.marks().stream()
                .map(mark -> " " + mark.sign() + ")").collect(Collectors.joining())).strip();
        cells.add(Cell.of(label.isEmpty() ? "—" : label));
        row.cells().forEach(cell -> cells.add(cell(whole, cell)));
        return new RowView(cells);
    }

    private Cell cell(boolean whole, dk.betroet.accounts.table.Cell cell) {
        Long figure = cell.figure();
        Severity severity = figure == null ? null : at.get(cell.place());
        if (figure == null) {
            return cell.confidence() == Confidence.UNCERTAIN ? Cell.of("?") : Cell.nothing();
        }
        if (severity != null) {
            return Cell.of(new StatusView(tone(severity), Text.plain(Shown.figure(figure))));
        }
        return amount(whole, figure);
    }

    /** Whether a table has whole kroner only, so that its figures are shown without øre. */
    public static boolean isWhole(Table table) {
        return table.rows().stream().flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.orZero() % 100 == 0);
    }

    /** A figure as wide as it must be: kroner alone in a table that has no øre. */
    public static Cell amount(boolean whole, long oere) {
        return whole && oere % 100 == 0 ? Cell.of(oere / 100) : Cell.of(Money.ofOere(oere));
    }

    /** What is asked about a document; none when nothing is. */
    public Optional<TableView> questions(Document document) {
        return document.questions().isEmpty() ? Optional.empty() : Optional.of(new TableView(
                Text.of("budget.check.questions", document.name()),
                List.of(ColumnView.of("question", Text.of("budget.check.question")),
                        ColumnView.of("about", Text.of("budget.check.about")),
                        ColumnView.of("place", Text.of("budget.check.where"))),
                document.questions().stream().limit(FINDINGS_MAX).map(this::row).toList(), null));
    }

    private RowView row(Question question) {
        return RowView.of(Cell.of(texts.question(question)), Cell.of(said(question.about())),
                Cell.of(question.place().toString()));
    }
}
