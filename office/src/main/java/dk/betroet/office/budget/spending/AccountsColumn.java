package dk.betroet.office.budget.spending;

import dk.betroet.accounts.check.Shown;
import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Confidence;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Status;
import dk.betroet.accounts.table.Table;
import dk.betroet.office.budget.table.RowKeys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The column of a year's accounts put into its table: in the place of one that was made before,
 * else behind the year's other columns. Each rule that computed a line stands as a note.
 */
final class AccountsColumn {

    private final YearOfTable.Year year;
    private final Table table;
    private final List<Note> notes;
    private final List<List<Mark>> marks = new ArrayList<>();

    private AccountsColumn(YearOfTable.Year year) {
        this.year = year;
        this.table = year.version().table();
        this.notes = new ArrayList<>(table.notes());
        table.rows().forEach(row -> marks.add(new ArrayList<>(row.marks())));
    }

    /** The table with the year's accounts in it. */
    static Table in(YearOfTable.Year year) {
        return new AccountsColumn(year).table();
    }

    private Table table() {
        String document = Integer.toString(year.year());
        @Nullable Long[] figures =
                year.figures().accounts(year.known(), year.rules(), year.opening());
        Optional<Integer> before = before();
        int at = before.orElseGet(this::behind);
        rules();
        Head head = new Head("Regnskab " + year.year(), year.year(), Basis.ACCOUNTS,
                Status.DRAFT, "", "", document, "", new Position(document, 1, at + 1));
        List<Head> heads = new ArrayList<>(table.heads());
        put(heads, at, head, before.isPresent());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            List<Cell> cells = new ArrayList<>(row.cells());
            put(cells, at, new Cell(figures[i], "", new Position(document, i + 1, at + 1),
                    Confidence.READ), before.isPresent());
            rows.add(new Row(row.kind(), row.group(), row.code(), row.label(), marks.get(i),
                    row.place(), cells));
        }
        return new Table(table.title(), table.measure(), heads, rows, notes,
                table.headingMarks(), table.relations(), table.place());
    }

    private static <T> void put(List<T> list, int at, T one, boolean instead) {
        if (instead) {
            list.set(at, one);
        } else {
            list.add(at, one);
        }
    }

    private Optional<Integer> before() {
        for (int i = 0; i < table.width(); i++) {
            Head head = table.heads().get(i);
            if (head.basis() == Basis.ACCOUNTS && head.year() == year.year()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private int behind() {
        int at = 0;
        for (int i = 0; i < table.width(); i++) {
            if (table.heads().get(i).year() <= year.year()) {
                at = i + 1;
            }
        }
        return at;
    }

    private void rules() {
        List<String> keys = RowKeys.of(table);
        for (int i = 0; i < keys.size(); i++) {
            Spending.Overhead rule = year.rules().get(keys.get(i));
            if (rule != null) {
                String text = text(rule, keys) + ", " + year.year();
                Optional<String> there = notes.stream()
                        .filter(note -> note.text().equals(text)).map(Note::sign).findFirst();
                String sign = there.orElseGet(this::nextSign);
                if (there.isEmpty()) {
                    notes.add(new Note(sign, text, table.place()));
                }
                Mark mark = new Mark(sign, false, table.place());
                if (marks.get(i).stream().noneMatch(one -> one.sign().equals(sign))) {
                    marks.get(i).add(mark);
                }
            }
        }
    }

    /** The first letter, or pair of letters, that no note has. */
    private String nextSign() {
        TreeSet<String> taken = new TreeSet<>(notes.stream().map(Note::sign).toList());
        for (String before = "";; before += "a") {
            for (char letter = 'a'; letter <= 'z'; letter++) {
                if (!taken.contains(before + letter)) {
                    return before + letter;
                }
            }
        }
    }

    private String text(Spending.Overhead rule, List<String> keys) {
        BigDecimal percent = rule.percent();
        String how = percent == null
                ? rule.area() + " m² × " + Shown.figure(rule.price().toOere()) + " kr."
                : percent.toPlainString().replace('.', ',') + " % af "
                        + table.rows().get(keys.indexOf(rule.rowKey())).label();
        return rule.name() + ": " + how + " (" + rule.source() + ")";
    }
}
