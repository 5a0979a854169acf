package dk.betroet.office.budget.table;

import dk.betroet.accounts.check.Shown;
import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Table;
import dk.betroet.accounts.write.Convention;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a table that a paper has: as a new one, or as the next version of one that is kept. What
 * the reader cannot tell for certain must be answered first; nothing is mended on the way. A
 * forecast never takes the place of accounts that stand.
 */
@Component
public class ImportTable extends BudgetWork implements Operation<ImportTable.Command> {

    /** What a column's figures are; the head must say it, or whoever brings the paper. */
    public enum ColumnBasis { BUDGET, FORECAST, ACCOUNTS }

    /** What a column is, where its head does not say it or says it wrongly. */
    public record ColumnAnswer(@Field(min = 1, max = 200) int column,
            @Field(min = 1900, max = 2199) int year, ColumnBasis basis,
            @Nullable @Field(max = 40) String priceLevel) {}

    /**
     * A figure of a row that was asked about.
     *
     * @param figure in the table's unit; null when the cell is blank
     */
    public record CellAnswer(@Field(min = 1, max = ROWS_MAX) int row,
            @Field(min = 1, max = 200) int column, @Nullable @Field(max = 30) String figure) {}

    /** A question that has been looked at: the table, with the answers beside it, is right. */
    public record Settled(@Field(min = 1, max = QUESTIONS_MAX) int question) {}

    /**
     * What is asked.
     *
     * @param table the kept one that it is the next version of; null for a new one
     * @param tableTitle of a new table; null for one that is kept
     * @param document what the paper is called
     * @param which which of the paper's tables it is, from 1; null for the first
     * @param settled every question of that table, by its number
     */
    public record Command(@Nullable BudgetTableId table,
            @Nullable @Field(min = 1, max = 120) String tableTitle,
            @Field(min = 1, max = 120) String document,
            @Field(from = FileKind.BUDGET) EvidenceId file,
            @Nullable @Field(min = 1, max = 500) Integer which,
            @Field(max = 200) List<ColumnAnswer> columns,
            @Field(max = CELLS_MAX) List<CellAnswer> cells,
            @Field(max = QUESTIONS_MAX) List<Settled> settled, LocalDate date) {}

    /** The most rows that are kept of one table. */
    static final int ROWS_MAX = 20_000;
    private static final int QUESTIONS_MAX = 500;
    private static final int CELLS_MAX = 2_000;
    private static final int TOLD_MAX = 10;

    private final BudgetTables tables;
    private final TableRows rows;
    private final PaperReading reading;

    ImportTable(BudgetTables tables, TableRows rows, PaperReading reading) {
        this.tables = tables;
        this.rows = rows;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "budget.import-table";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        if ((command.table() == null) == (command.tableTitle() == null)) {
            return Proposal.refusedAt("tableTitle", RefusalCode.ONE_OF_TWO);
        }
        Integer which = command.which();
        Optional<AccountsFile.Outcome> read = reading.read(context.sql(), context.unit(),
                command.file().value(), command.document());
        if (!(read.orElse(null) instanceof AccountsFile.Read(var document))) {
            return unreadable();
        }
        return Paper.of(document, which == null ? 1 : which)
                .map(paper -> propose(command, context, paper))
                .orElseGet(ImportTable::unreadable);
    }

    private static Proposal unreadable() {
        return Proposal.refusedAt("file", RefusalCode.TABLE_NOT_RIGHT, 1,
                Text.of("budget.import.no-table"));
    }

    private Proposal propose(Command command, Context context, Paper paper) {
        List<Refusal> refusals = new ArrayList<>();
        List<Paper.ColumnSaid> columns = columns(command, paper, refusals);
        List<Paper.CellSaid> cells = cells(command, paper, refusals);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Table table = paper.with(columns, cells);
        open(command, paper, refusals);
        fit(table, refusals);
        BudgetTableId known = command.table();
        KeptTable kept = known == null ? null
                : tables.find(context.sql(), context.unit(), known.value()).orElseThrow();
        String title = String.valueOf(command.tableTitle()).strip();
        if (kept == null && tables.in(context.sql(), context.unit()).stream()
                .anyMatch(one -> one.title().equals(title))) {
            refusals.add(Refusal.at("tableTitle", RefusalCode.ALREADY_EXISTS));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Table inside = Convention.COSTS_LESS_INCOME.of(table);
        List<TableRows.Continued> continued = rows.continued(context.sql(), kept, inside);
        if (kept != null) {
            standing(context, kept, inside, continued, refusals);
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID id = kept == null ? context.ids().next() : kept.id();
        TableRows.New version = new TableRows.New(context.ids().next(), id,
                kept == null ? 1 : kept.versions() + 1, KeptTable.Source.PAPER,
                command.document(), command.file().value(),
                command.which() == null ? 1 : command.which(), command.date(), inside, continued,
                answers(paper, table));
        return Proposal.act(Draft.on(command.date(), context)
                .paper("budget-paper", command.file())
                .result("table", id)
                .effect((sql, fact) -> {
                    if (kept == null) {
                        rows.open(sql, context, id, title, command.date(), fact.id());
                    }
                    rows.add(sql, context, version, fact.id());
                }));
    }

    private static List<Paper.ColumnSaid> columns(
            Command command, Paper paper, List<Refusal> refusals) {
        List<Paper.ColumnSaid> said = new ArrayList<>();
        for (int i = 0; i < command.columns().size(); i++) {
            ColumnAnswer one = command.columns().get(i);
            if (one.column() > paper.table().width()) {
                refusals.add(Refusal.at("columns[" + i + "].column", RefusalCode.NOTHING_TO_DO));
            }
            String level = one.priceLevel();
            said.add(new Paper.ColumnSaid(one.column(), one.year(),
                    Basis.valueOf(one.basis().name()), level == null ? null : level.strip()));
        }
        return said;
    }

    private static List<Paper.CellSaid> cells(
            Command command, Paper paper, List<Refusal> refusals) {
        List<Paper.CellSaid> said = new ArrayList<>();
        for (int i = 0; i < command.cells().size(); i++) {
            CellAnswer one = command.cells().get(i);
            String typed = one.figure();
            Optional<Long> oere = typed == null || typed.isBlank() ? Optional.empty()
                    : Typed.figure(typed, paper.table().measure());
            if (typed != null && !typed.isBlank() && oere.isEmpty()) {
                refusals.add(Refusal.at("cells[" + i + "].figure", RefusalCode.NOT_A_NUMBER,
                        typed));
            }
            Paper.CellSaid cell =
                    new Paper.CellSaid(one.row(), one.column(), oere.orElse(null));
            if (!paper.asksAbout(cell)) {
                refusals.add(Refusal.at("cells[" + i + "].row", RefusalCode.NOTHING_TO_DO));
            }
            said.add(cell);
        }
        return said;
    }

    /** What was asked and has not been answered. */
    private static void open(Command command, Paper paper, List<Refusal> refusals) {
        Set<Integer> settled = new HashSet<>();
        command.settled().forEach(one -> settled.add(one.question()));
        for (int i = 0; i < paper.questions().size() && refusals.size() < TOLD_MAX; i++) {
            if (!settled.contains(i + 1)) {
                Question question = paper.questions().get(i);
                refusals.add(Refusal.at("settled", RefusalCode.QUESTION_OPEN, i + 1,
                        Text.of("budget.question." + question.id()), question.about()));
            }
        }
    }

    /** Whether the table is one that can be kept. */
    private static void fit(Table table, List<Refusal> refusals) {
        if (!table.isMoney() || table.rows().size() > ROWS_MAX) {
            refusals.add(Refusal.at("file", RefusalCode.TABLE_NOT_RIGHT,
                    table.place().line(), Text.of(table.isMoney() ? "budget.import.too-long"
                            : "budget.import.no-money")));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < table.width(); i++) {
            Head head = table.heads().get(i);
            if (head.basis() == Basis.UNSAID || head.year() == 0) {
                refusals.add(Refusal.at("columns", RefusalCode.COLUMN_UNNAMED, i + 1,
                        head.printed()));
            } else if (!seen.add(head.id())) {
                refusals.add(Refusal.at("columns", RefusalCode.ALREADY_EXISTS));
            }
        }
    }

    /** Accounts stand: no forecast of their year comes after them. And something must be new. */
    private void standing(Context context, KeptTable kept, Table table,
            List<TableRows.Continued> continued, List<Refusal> refusals) {
        for (int i = 0; i < table.width(); i++) {
            Head head = table.heads().get(i);
            if (head.basis() == Basis.FORECAST && continued.get(i).isNew()
                    && tables.accountsStand(context.sql(), kept.id(), head.year())) {
                refusals.add(Refusal.at("file", RefusalCode.ACCOUNTS_STAND, head.printed(),
                        Integer.toString(head.year())));
            }
        }
        if (refusals.isEmpty() && continued.stream().noneMatch(TableRows.Continued::isNew)
                && tables.newest(context.sql(), kept).columns().size() == table.width()) {
            refusals.add(Refusal.at("file", RefusalCode.ALREADY_DONE));
        }
    }

    private static List<KeptTable.Answered> answers(Paper paper, Table answered) {
        List<KeptTable.Answered> answers = new ArrayList<>();
        for (Question question : paper.questions()) {
            String answer = paper.row(question).map(row -> row(answered, row)).orElse("");
            answers.add(new KeptTable.Answered(question.id(), question.about(), answer));
        }
        for (int i = 0; i < answered.width(); i++) {
            Head was = paper.table().heads().get(i);
            Head is = answered.heads().get(i);
            if (!was.id().equals(is.id())) {
                answers.add(new KeptTable.Answered("heads-missing", was.printed(), is.id()));
            }
        }
        return answers;
    }

    private static String row(Table table, int row) {
        List<String> figures = new ArrayList<>();
        table.rows().get(row).cells().forEach(cell -> figures.add(cell.isBlank() ? ""
                : Shown.figure(cell.orZero())));
        return String.join(" | ", figures);
    }
}
