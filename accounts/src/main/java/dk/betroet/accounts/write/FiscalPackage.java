package dk.betroet.accounts.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Status;
import dk.betroet.accounts.table.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table as a fiscal data package: one line of CSV for each figure, and a description that says
 * what each field is. Costs and income carry their direction; both have their inside sign. Sums
 * are left out of the fiscal figures, as those who add lines up would count them twice, and stand
 * in the file with {@code is_total}.
 */
public final class FiscalPackage {

    private static final List<String> FIELDS = List.of("table", "row", "year", "phase", "status",
            "direction", "group", "code", "line", "kind", "is_total", "amount", "currency",
            "confidence", "notes", "source", "source_line");

    private FiscalPackage() {}

    /**
     * The two files.
     *
     * @param csv {@code figures.csv}
     * @param json {@code datapackage.json}
     */
    public record Files(String csv, String json) {}

    /** Writes all money tables of a document. */
    public static Files of(Document document) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(FIELDS);
            for (int i = 0; i < document.tables().size(); i++) {
                if (document.tables().get(i).isMoney()) {
                    table(csv, i + 1, Convention.COSTS_LESS_INCOME.of(document.tables().get(i)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Files(out.toString(), JsonText.of(description(document.name())));
    }

    private static void table(CsvWriter csv, int number, Table table) {
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            for (int c = 0; c < table.width(); c++) {
                Head head = table.heads().get(c);
                Cell cell = row.cell(c);
                Long figure = cell.figure();
                if (figure == null) {
                    continue;
                }
                boolean total = row.kind() == Kind.SUM || row.kind() == Kind.TOTAL
                        || row.kind().isClosing();
                csv.writeRecord(Integer.toString(number), Integer.toString(r + 1),
                        head.year() == 0 ? "" : Integer.toString(head.year()), phase(head),
                        head.status().id(), direction(row), row.group(), row.code(), row.label(),
                        row.kind().id(), Boolean.toString(total),
                        BigDecimal.valueOf(figure, 2).toPlainString(), "DKK",
                        cell.confidence().id(), row.marks().stream().map(Mark::sign)
                                .collect(Collectors.joining(" ")),
                        cell.place().document(), Integer.toString(cell.place().line()));
            }
        }
    }

    /** The phase as the standard calls it. */
    private static String phase(Head head) {
        return switch (head.basis()) {
            case BUDGET -> head.status() == Status.APPROVED
                    ? "approved" : "proposed";
            case FORECAST -> "adjusted";
            case ACCOUNTS -> "executed";
            case UNSAID -> "";
        };
    }

    private static String direction(Row row) {
        return row.kind() == Kind.INCOME ? "revenue" : row.kind().isClosing() ? "" : "expenditure";
    }

    private static Map<String, Object> description(String name) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("profile", "fiscal-data-package");
        description.put("name", name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-"));
        description.put("countryCode", "DK");
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", "figures");
        resource.put("path", "figures.csv");
        resource.put("format", "csv");
        resource.put("encoding", "utf-8");
        resource.put("schema", Map.of("fields",
                FIELDS.stream().map(FiscalPackage::field).toList()));
        description.put("resources", List.of(resource));
        return description;
    }

    private static Map<String, Object> field(String name) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", switch (name) {
            case "amount" -> "number";
            case "table", "row", "year", "source_line" -> "integer";
            case "is_total" -> "boolean";
            default -> "string";
        });
        String meaning = switch (name) {
            case "amount" -> "value";
            case "currency" -> "value-currency:code";
            case "year" -> "date:fiscal-year";
            case "phase" -> "phase:id";
            case "direction" -> "direction";
            case "code" -> "functional-classification:generic:level2:code";
            case "line" -> "functional-classification:generic:level2:label";
            case "group" -> "functional-classification:generic:level1:label";
            default -> "";
        };
        if (!meaning.isEmpty()) {
            field.put("columnType", meaning);
        }
        return field;
    }
}
