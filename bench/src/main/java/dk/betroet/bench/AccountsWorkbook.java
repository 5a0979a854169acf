package dk.betroet.bench;

import dk.betroet.accounts.check.Checks;
import dk.betroet.accounts.check.Report;
import dk.betroet.accounts.read.AccountsFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A workbook of ten thousand rows and six columns: read, its sums found, and all of it checked. */
final class AccountsWorkbook implements Bench {

    private static final int ROWS = 10_000;
    private static final int GROUP = 20;
    private static final int COLUMNS = 6;

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        byte[] workbook = workbook();
        keep.accept(setting.rounds().run("accounts-" + ROWS, "s",
                "import and check under 2 s", List.of(
                        Contestant.of("read, import and check", _ -> checked(workbook)),
                        Contestant.of("read by the spreadsheet library", _ -> read(workbook)))));
    }

    private static double checked(byte[] workbook) {
        long begun = System.nanoTime();
        if (!(AccountsFile.read("budget.xlsx", workbook)
                instanceof AccountsFile.Read(var document))) {
            throw new IllegalStateException("the workbook was refused");
        }
        Report report = Checks.run(List.of(document));
        double seconds = (System.nanoTime() - begun) / 1e9;
        int sums = ROWS / (GROUP + 1);
        if (document.tables().getFirst().rows().size() < ROWS || report.tried() < sums * COLUMNS
                || report.tried() - report.held() != 1) {
            throw new IllegalStateException("not all was read and checked: " + report.tried()
                    + " tried, " + report.held() + " held");
        }
        return seconds;
    }

    private static double read(byte[] workbook) throws IOException {
        long begun = System.nanoTime();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            if (rows.count() < ROWS) {
                throw new IllegalStateException("not all was read");
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Groups of twenty lines and their sum, the total of all, and one sum that is wrong. */
    private static byte[] workbook() throws IOException {
        Random random = new Random(4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Betroet", "1.0")) {
            Worksheet sheet = book.newWorksheet("Budget");
            sheet.value(0, 0, "Post");
            for (int c = 0; c < COLUMNS; c++) {
                sheet.value(0, c + 1, (c % 2 == 0 ? "Budget " : "Regnskab ") + (2020 + c / 2));
            }
            long[] sums = new long[COLUMNS];
            long[] totals = new long[COLUMNS];
            int y = 1;
            for (; y <= ROWS; y++) {
                boolean sum = y % (GROUP + 1) == 0 || y == ROWS;
                sheet.value(y, 0, sum ? "Gruppe " + y / (GROUP + 1) + " i alt" : "Post " + y);
                for (int c = 0; c < COLUMNS; c++) {
                    long figure = sum ? sums[c] : random.nextInt(100_000);
                    boolean wrong = y == 21 * GROUP && c == 0;
                    sheet.value(y, c + 1, wrong ? figure + 1_234 : figure);
                    sums[c] = sum ? 0 : sums[c] + figure;
                    totals[c] += sum ? figure + (wrong ? 1_234 : 0) : 0;
                }
            }
            sheet.value(y, 0, "Udgifter i alt");
            for (int c = 0; c < COLUMNS; c++) {
                sheet.value(y, c + 1, totals[c]);
            }
        }
        return out.toByteArray();
    }
}
