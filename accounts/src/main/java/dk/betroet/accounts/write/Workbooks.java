package dk.betroet.accounts.write;

import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Relation.Rule;
import dk.betroet.accounts.table.Relation;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Status;
import dk.betroet.accounts.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A document as a workbook in which sums, results and carries are formulas. Where a printed figure
 * is not what its formula gives, the printed figure stays and a comment tells the other; nothing is
 * mended by writing it out.
 */
public final class Workbooks {

    private static final int HEAD = 1;
    private static final int FIRST = 3;
    private static final int BEFORE = 4;

    private final Worksheet sheet;
    private final Table table;
    private final Map<Integer, Relation> making = new HashMap<>();

    private Workbooks(Worksheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        table.relations().stream().filter(relation -> relation.rule() != Rule.BALANCED)
                .forEach(relation -> making.put(relation.row(), relation));
    }

    /** The workbook's bytes: one sheet for each table. */
    public static byte[] of(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Betroet", "1.0")) {
            for (int i = 0; i < document.tables().size(); i++) {
                Table table = Convention.COSTS_LESS_INCOME.of(document.tables().get(i));
                new Workbooks(book.newWorksheet("Tabel " + (i + 1)), table).write();
            }
            if (document.tables().isEmpty()) {
                book.newWorksheet("Tom");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write() {
        sheet.value(0, 0, table.title());
        sheet.value(HEAD, 0, "Gruppe");
        sheet.value(HEAD, 1, "Kode");
        sheet.value(HEAD, 2, "Post");
        sheet.value(HEAD, 3, "Note");
        for (int c = 0; c < table.width(); c++) {
            sheet.value(HEAD, c + BEFORE, table.heads().get(c).printed());
            words(HEAD + 1, c + BEFORE, (status(table.heads().get(c).status()) + " "
                    + table.heads().get(c).priceLevel()).strip());
        }
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            words(FIRST + r, 0, row.group());
            words(FIRST + r, 1, row.code());
            words(FIRST + r, 2, row.label());
            words(FIRST + r, 3, row.marks().stream().map(Mark::sign)
                    .collect(Collectors.joining(" ")));
            for (int c = 0; c < table.width(); c++) {
                cell(r, c);
            }
        }
        int at = FIRST + table.rows().size() + 1;
        for (Note note : table.notes()) {
            sheet.value(at++, 0, note.sign() + ") " + note.text());
        }
        sheet.freezePane(BEFORE, FIRST);
        sheet.width(2, 42);
    }

    private static String status(Status status) {
        return switch (status) {
            case UNSAID -> "";
            case DRAFT -> "Udkast";
            case PROPOSED -> "Forslag";
            case APPROVED -> "Godkendt";
        };
    }

    private void words(int y, int x, String words) {
        if (!words.isEmpty()) {
            sheet.value(y, x, words);
        }
    }

    private void cell(int row, int column) {
        Cell cell = table.cell(row, column);
        Long figure = cell.figure();
        if (figure == null) {
            return;
        }
        int x = column + BEFORE;
        int y = FIRST + row;
        Relation relation = making.get(row);
        boolean told = relation != null && relation.parts().stream()
                .anyMatch(part -> !table.cell(part, column).isBlank());
        if (relation == null || !told) {
            sheet.value(y, x, printed(figure));
        } else if (made(relation, column) == figure) {
            sheet.formula(y, x, formula(relation, x));
        } else {
            sheet.value(y, x, printed(figure));
            sheet.comment(y, x, formula(relation, x) + " = "
                    + printed(made(relation, column)).toPlainString());
        }
        sheet.style(y, x).format("#,##0.00").set();
    }

    /** A figure in the unit that the table's title names. */
    private BigDecimal printed(long figure) {
        return BigDecimal.valueOf(figure).divide(
                BigDecimal.valueOf(table.measure().hundredths()));
    }

    private long made(Relation relation, int column) {
        long made = 0;
        for (int i = 0; i < relation.parts().size(); i++) {
            made += relation.signs().get(i)
                    * table.cell(relation.parts().get(i), column).orZero();
        }
        return made;
    }

    private static String formula(Relation relation, int x) {
        List<Integer> parts = relation.parts();
        boolean adjoining = relation.signs().stream().allMatch(sign -> sign == 1)
                && parts.getLast() - parts.getFirst() == parts.size() - 1;
        if (adjoining && parts.size() > 1) {
            return "SUM(" + reference(parts.getFirst(), x) + ":" + reference(parts.getLast(), x)
                    + ")";
        }
        StringBuilder formula = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String sign = relation.signs().get(i) < 0 ? "-" : formula.isEmpty() ? "" : "+";
            formula.append(sign).append(reference(parts.get(i), x));
        }
        return formula.toString();
    }

    private static String reference(int row, int x) {
        StringBuilder letters = new StringBuilder();
        for (int n = x; n >= 0; n = n / 26 - 1) {
            letters.insert(0, (char) ('A' + n % 26));
        }
        return letters.toString() + (FIRST + row + 1);
    }
}
