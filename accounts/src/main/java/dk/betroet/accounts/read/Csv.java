package dk.betroet.accounts.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dk.betroet.accounts.table.TextLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Comma-separated files: semicolon, tab, bar or comma, whichever the lines agree on. */
final class Csv {

    private static final int LOOKED_AT = 50;

    /** A comma that is no decimal sign and no comma of a sentence. */
    private static final Pattern PARTING = Pattern.compile("[^\\d\\s],\\S|\\d,[^\\d\\s]|,,");

    private Csv() {}

    /** Whether most lines that have words are parted into the same three or more fields. */
    static boolean isCsv(List<TextLine> lines) {
        return separator(lines) != 0;
    }

    private static char separator(List<TextLine> lines) {
        List<String> some = lines.stream().map(TextLine::text).filter(line -> !line.isBlank())
                .limit(LOOKED_AT).toList();
        for (char separator : new char[] {';', '\t', '|', ','}) {
            long parted = some.stream().filter(line -> count(line, separator) >= 1
                    && (separator != ',' || PARTING.matcher(line).find())).count();
            long most = some.stream().mapToLong(line -> count(line, separator)).max().orElse(0);
            long same = some.stream().filter(line -> count(line, separator) == most).count();
            if (some.size() >= 2 && parted * 10 >= some.size() * 7L
                    && (same * 2 >= some.size() || separator != ',') && most >= 1
                    && (separator != ',' || most >= 2)
                    && (separator != '\t' || !isRagged(some))) {
                return separator;
            }
        }
        return 0;
    }

    /** Tabs between figures that lost their blanks: rows unlike in length, none with a hole. */
    private static boolean isRagged(List<String> lines) {
        long lengths = lines.stream().filter(line -> {
            String last = line.substring(line.lastIndexOf('\t') + 1).strip();
            return line.indexOf('\t') > 0 && Figures.isFigure(last) && !Figures.isYear(last);
        }).map(line -> count(line.strip(), '\t')).distinct().count();
        return lengths > 1 && lines.stream().noneMatch(line -> line.strip().contains("\t\t"));
    }

    private static long count(String line, char separator) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && line.charAt(i) == separator) {
                count++;
            }
        }
        return count;
    }

    static AccountsFile.Outcome read(String name, String text, List<TextLine> lines) {
        List<GridReader.GridRow> grid = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(lines))
                .skipEmptyLines(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 20).ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                if (!line.getFields().stream().allMatch(field -> field.matches("[-:= ]*"))) {
                    grid.add(new GridReader.GridRow((int) line.getStartingLineNumber(),
                            line.getFields()));
                }
            }
        } catch (CsvParseException | IOException e) {
            return new AccountsFile.Refused("csv-broken", "a quotation mark is not closed, or a"
                    + " field is too long");
        }
        return GridReader.read(name, List.of(new GridReader.Grid("", grid)), Figures.of(text),
                lines);
    }
}
