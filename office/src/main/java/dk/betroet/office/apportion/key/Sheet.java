package dk.betroet.office.apportion.key;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of rows under a heading in its first line, by comma, semicolon or tab. Headings are known
 * by their words alone, never by their place: {@code Population_2022} is {@code population}.
 *
 * @param headings in order, as they are known
 * @param rows none of them blank
 */
public record Sheet(List<String> headings, List<Row> rows) {

    /** More than this is not read: a country has a hundred municipalities. */
    public static final int ROWS_MAX = 10_000;

    /** Longest file in characters. */
    public static final int LENGTH_MAX = 2_000_000;

    private static final Pattern YEAR = Pattern.compile("-(19|20)\\d{2}$");
    private static final Pattern WHOLE = Pattern.compile("[-−]?(\\d{1,18}|\\d{1,3}(\\.\\d{3})+)");

    /**
     * One row.
     *
     * @param line where, from 1
     * @param cells by heading, trimmed
     */
    public record Row(int line, Map<String, String> cells) {

        /** What stands under the first of these headings that there is; empty when nothing does. */
        public String cell(List<String> headings) {
            return headings.stream().filter(cells::containsKey).findFirst()
                    .map(cells::get).orElse("");
        }
    }

    /** A sheet, or why there is none. */
    public sealed interface Read {

        /** Rows. */
        record Good(Sheet sheet) implements Read {}

        /** What is wrong. */
        record Bad(SheetProblem problem) implements Read {}
    }

    /** Reads a text. */
    public static Read of(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.length() > LENGTH_MAX) {
            return new Read.Bad(SheetProblem.of(1, "too_large", LENGTH_MAX));
        }
        String first = plain.lines().findFirst().orElse("");
        char delimiter = List.of(';', '\t', ',').stream()
                .filter(one -> first.indexOf(one) >= 0).findFirst().orElse(';');
        List<CsvRecord> records = new ArrayList<>();
        int line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(plain)) {
            for (CsvRecord record : reader) {
                line = (int) record.getStartingLineNumber() + 1;
                records.add(record);
                if (records.size() > ROWS_MAX + 1) {
                    return new Read.Bad(SheetProblem.of(line, "too_many_rows", ROWS_MAX));
                }
            }
        } catch (CsvParseException e) {
            return new Read.Bad(SheetProblem.of(line, "quote_open"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records.isEmpty() ? new Read.Bad(SheetProblem.of(1, "empty")) : sheet(records);
    }

    private static Read sheet(List<CsvRecord> records) {
        List<String> headings = records.getFirst().getFields().stream().map(Sheet::known).toList();
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            if (record.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            int line = (int) record.getStartingLineNumber();
            if (record.getFieldCount() > headings.size()) {
                return new Read.Bad(SheetProblem.of(
                        line, "cells_many", record.getFieldCount(), headings.size()));
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                String cell = i < record.getFieldCount() ? record.getField(i).strip() : "";
                if (cells.put(headings.get(i), cell) != null) {
                    return new Read.Bad(SheetProblem.of(1, "heading_twice", headings.get(i)));
                }
            }
            rows.add(new Row(line, cells));
        }
        return new Read.Good(new Sheet(headings, List.copyOf(rows)));
    }

    /** A heading as it is known: small letters and hyphens, without the year at its end. */
    static String known(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.]+", "-");
        return YEAR.matcher(plain).replaceFirst("");
    }

    /** A whole number as people write it, with or without points; empty when it is none. */
    public static Optional<BigInteger> whole(String cell) {
        return WHOLE.matcher(cell).matches()
                ? Optional.of(new BigInteger(cell.replace(".", "").replace('−', '-')))
                : Optional.empty();
    }
}
