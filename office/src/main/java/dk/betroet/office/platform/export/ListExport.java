package dk.betroet.office.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a list to a file, row by row. Words that a spreadsheet would take for a formula come out
 * as words: a resident's "purpose" must not be able to run in the auditor's Excel.
 *
 * <p>CSV is Danish whatever the language of the words, because it is the program that reads it, not
 * the person: semicolon, decimal comma, {@code 05.03.2026}.
 */
public final class ListExport {

    private static final int SHEET_ROWS = 1_048_576;
    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSH_EACH = 500;
    private static final String AMOUNT = "#,##0.00";
    private static final String WHOLE = "#,##0";
    private static final String DATE = "dd.mm.yyyy";
    private static final String MOMENT = "dd.mm.yyyy hh:mm";
    private static final Formats DANISH =
            Formats.of(Language.DANISH);

    private ListExport() {}

    /**
     * Writes the list and flushes, but does not close, the stream.
     *
     * @return how many rows were written
     * @throws IOException when the reader has gone away
     */
    public static long write(ListFile file, FileFormat format, Words words, OutputStream out)
            throws IOException {
        return switch (format) {
            case CSV -> csv(file, words, out);
            case XLSX -> xlsx(file, words, out);
        };
    }

    private static long csv(ListFile file, Words words, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(headings(file.columns(), words));
        long written = 0;
        for (Iterator<RowView> rows = file.rows().iterator(); rows.hasNext(); written++) {
            csv.writeRecord(rows.next().cells().stream().map(cell -> plain(cell, words)).toList());
        }
        csv.flush();
        writer.flush();
        return written;
    }

    private static List<String> headings(List<ColumnView> columns, Words words) {
        return columns.stream().map(column -> harmless(words.say(column.label()))).toList();
    }

    private static String plain(Cell cell, Words words) {
        return switch (cell) {
            case Cell.Words(var text) -> harmless(words.say(text));
            case Cell.Link(var text, var href) -> harmless(words.say(text));
            case Cell.Amount(var money) -> ungrouped(DANISH.amount(money));
            case Cell.Number(var number) -> Long.toString(number);
            case Cell.Date(var date) -> DANISH.shortDate(date);
            case Cell.Moment(var instant) ->
                    DANISH.shortMoment(instant).replace('\u00A0', ' ').replaceFirst(
                            "([0-9]{2})\\.([0-9]{2})$", "$1:$2");
            case Cell.Status(var status) -> harmless(words.say(status.label()));
            case Cell.Nothing() -> "";
        };
    }

    private static String ungrouped(String amount) {
        return amount.replace(".", "");
    }

    /**
     * The words, with an apostrophe before them when a spreadsheet would run them: those that begin
     * with {@code = + - @}, also in full width, or with a tab or line break that hides one.
     */
    static String harmless(String words) {
        return words.matches("(?s)[\\p{Cntrl}\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠].*")
                        || words.startsWith("\t")
                        || words.startsWith("\r")
                ? "'" + words
                : words;
    }

    private static long xlsx(ListFile file, Words words, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Betroet", null);
        Iterator<RowView> rows = file.rows().iterator();
        long written = 0;
        int sheets = 0;
        do {
            sheets++;
            String name = words.say(file.name()) + (sheets == 1 ? "" : " " + sheets);
            written += sheet(book.newWorksheet(sheetName(name)), file.columns(), rows, words);
        } while (rows.hasNext());
        book.finish();
        out.flush();
        return written;
    }

    /** Names of sheets are short and without the signs that formulas use. */
    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]*?/\\\\:'\\p{Cntrl}]", " ").strip();
        return allowed.isEmpty() ? "Betroet" : allowed.substring(0, Math.min(31, allowed.length()));
    }

    private static long sheet(
            Worksheet sheet, List<ColumnView> columns, Iterator<RowView> rows, Words words)
            throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, words.say(columns.get(column).label()));
            sheet.style(0, column).bold().set();
            sheet.width(column, columns.get(column).numeric() ? 16 : 22);
        }
        sheet.freezePane(0, 1);
        int row = 1;
        while (rows.hasNext() && row < SHEET_ROWS) {
            List<Cell> cells = rows.next().cells();
            for (int column = 0; column < cells.size(); column++) {
                typed(sheet, row, column, cells.get(column), words);
            }
            row++;
            if (row % FLUSH_EACH == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
        return row - 1L;
    }

    private static void typed(Worksheet sheet, int row, int column, Cell cell, Words words) {
        switch (cell) {
            case Cell.Words(var text) -> words(sheet, row, column, words.say(text));
            case Cell.Link(var text, var href) -> words(sheet, row, column, words.say(text));
            case Cell.Status(var status) -> words(sheet, row, column, words.say(status.label()));
            case Cell.Amount(var money) -> {
                sheet.value(row, column, BigDecimal.valueOf(money.toOere(), 2));
                sheet.style(row, column).format(AMOUNT).set();
            }
            case Cell.Number(var number) -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format(WHOLE).set();
            }
            case Cell.Date(var date) -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format(DATE).set();
            }
            case Cell.Moment(var instant) -> {
                sheet.value(row, column, instant.atZone(Formats.ZONE).toLocalDateTime());
                sheet.style(row, column).format(MOMENT).set();
            }
            case Cell.Nothing() -> { }
        }
    }

    /**
     * A typed text cell is never a formula; what XML cannot hold is left out. Written in place, so
     * that a long list is not gathered in a table of strings first.
     */
    private static void words(Worksheet sheet, int row, int column, String words) {
        String speakable = words.replaceAll(
                "[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
        sheet.inlineString(row, column,
                speakable.substring(0, Math.min(LONGEST_CELL, speakable.length())));
    }
}
