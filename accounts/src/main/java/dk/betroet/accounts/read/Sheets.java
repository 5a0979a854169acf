package dk.betroet.accounts.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Workbooks in Office Open XML: what a cell shows; its formula only where it keeps no value. */
final class Sheets {

    private static final long INFLATED_MAX = 200_000_000;
    private static final int COLUMNS_MAX = 200;
    private static final Pattern NUMBER =
            Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][-+]?\\d{1,2})?");

    private Sheets() {}

    static AccountsFile.Outcome read(String name, byte[] bytes) {
        List<GridReader.Grid> grids = new ArrayList<>();
        try {
            if (!isBounded(bytes)) {
                return new AccountsFile.Refused("file-too-large", "it unpacks to more than "
                        + INFLATED_MAX + " bytes");
            }
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                    Stream<Sheet> sheets = book.getSheets()) {
                for (Sheet sheet : sheets.toList()) {
                    grids.add(grid(sheet));
                }
            }
        } catch (IOException | RuntimeException e) {
            // The library answers a broken workbook with whichever exception comes first.
            return new AccountsFile.Refused("sheet-broken", "it is no workbook that can be read");
        }
        return GridReader.read(name, grids, new Figures(false, true), List.of());
    }

    /** Whether it unpacks to no more than a workbook of that size honestly may. */
    private static boolean isBounded(byte[] bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (size > INFLATED_MAX) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static GridReader.Grid grid(Sheet sheet) throws IOException {
        List<GridReader.GridRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.limit(AccountsFile.LINES_MAX).forEach(row -> {
                List<String> fields = new ArrayList<>();
                for (int c = 0; c < Math.min(row.getCellCount(), COLUMNS_MAX); c++) {
                    fields.add(row.getOptionalCell(c).map(Sheets::text).orElse(""));
                }
                rows.add(new GridReader.GridRow(row.getRowNum(), fields));
            });
        }
        return new GridReader.Grid(sheet.getName(), Formulas.reckoned(rows));
    }

    /** A cell as a Dane prints it: a number with a decimal comma and no parted thousands. */
    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if ((cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA)
                && isNumber(raw)) {
            BigDecimal number = new BigDecimal(raw);
            // What a spreadsheet keeps in binary shows noise beyond what anybody typed.
            if (number.precision() > 15) {
                number = number.round(new MathContext(15));
            }
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() > 20 || plain.scale() < -20 ? raw
                    : plain.toPlainString().replace('.', ',');
        }
        if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
            return "=" + cell.getFormula();
        }
        String text = cell.getText();
        return text == null ? "" : text.strip();
    }

    private static boolean isNumber(@org.jspecify.annotations.Nullable String raw) {
        return raw != null && NUMBER.matcher(raw).matches();
    }
}
