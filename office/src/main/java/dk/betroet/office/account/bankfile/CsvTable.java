package dk.betroet.office.account.bankfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file under the heading that was found in it.
 *
 * @param delimiter semicolon, comma or tab
 * @param preamble the rows above the heading
 * @param header the heading itself
 * @param rows the rows below, none empty
 */
record CsvTable(char delimiter, List<CsvRecord> preamble, CsvRecord header, List<CsvRecord> rows) {

    private static final String DELIMITERS = ";,\t";

    /** A heading further down than this is not looked for. */
    private static final int DEEPEST_HEADER = 20;

    /** Fewest known headings that make a row a heading. */
    private static final int FEWEST_KNOWN = 2;

    /** The place of a heading and how much of it is understood. */
    private record Guess(char delimiter, int row, int known) {}

    /** The table in the text, or null after saying what is wrong. */
    static @Nullable CsvTable of(String text, Findings findings) {
        Guess best = null;
        for (char delimiter : DELIMITERS.toCharArray()) {
            Guess guess = guess(text, delimiter);
            if (guess != null && (best == null || guess.known > best.known)) {
                best = guess;
            }
        }
        if (best == null) {
            String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            BankFileProblem problem = FileText.isDoublyEncoded(text)
                    ? BankFileProblem.DOUBLE_ENCODED
                    : BankFileProblem.HEADER_MISSING;
            findings.add(problem, 1, 0, "", first);
            return null;
        }
        return read(text, best, findings);
    }

    private static @Nullable Guess guess(String text, char delimiter) {
        Guess best = null;
        try (CsvReader<CsvRecord> reader = reader(text, delimiter)) {
            Iterator<CsvRecord> rows = reader.iterator();
            for (int row = 0; row < DEEPEST_HEADER && rows.hasNext(); row++) {
                Set<CsvColumn> known = EnumSet.noneOf(CsvColumn.class);
                rows.next().getFields().forEach(field -> CsvColumn.of(field).ifPresent(known::add));
                boolean dated = known.contains(CsvColumn.BOOKED);
                if (dated && known.size() >= FEWEST_KNOWN
                        && (best == null || known.size() > best.known)) {
                    best = new Guess(delimiter, row, known.size());
                }
            }
        } catch (CsvParseException e) {
            // With this delimiter it is no CSV beyond here; what was found before it stands.
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return best;
    }

    private static @Nullable CsvTable read(String text, Guess guess, Findings findings) {
        List<CsvRecord> records = new ArrayList<>();
        long lastLine = 1;
        try (CsvReader<CsvRecord> reader = reader(text, guess.delimiter)) {
            for (CsvRecord record : reader) {
                lastLine = record.getStartingLineNumber();
                records.add(record);
                if (records.size() > BankFile.MAX_LINES + DEEPEST_HEADER) {
                    findings.add(BankFileProblem.TOO_MANY_LINES, (int) lastLine, 0, "", "",
                            new Detail.Count(BankFile.MAX_LINES));
                    return null;
                }
            }
        } catch (CsvParseException e) {
            int line = (int) Math.min(lastLine + 1, Math.max(1, text.lines().count()));
            findings.add(BankFileProblem.CSV_BROKEN, line, 0, "",
                    text.lines().skip(line - 1L).findFirst().orElse(""));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CsvRecord> rows = records.subList(guess.row + 1, records.size()).stream()
                .filter(row -> row.getFields().stream().anyMatch(field -> !field.isBlank()))
                .toList();
        return new CsvTable(guess.delimiter, List.copyOf(records.subList(0, guess.row)),
                records.get(guess.row), rows);
    }

    private static CsvReader<CsvRecord> reader(String text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** The delimiter's name, for the statement's source. */
    String delimiterName() {
        return switch (delimiter) {
            case ';' -> "semicolon";
            case ',' -> "comma";
            default -> "tab";
        };
    }

    /** The account named above the heading: an IBAN, or what follows a word for account. */
    Optional<String> accountAbove() {
        for (CsvRecord row : preamble) {
            for (int i = 0; i < row.getFieldCount(); i++) {
                String field = Texts.clean(row.getField(i));
                boolean iban = field.matches("[A-Z]{2}[0-9]{2}[0-9A-Z ]{11,40}");
                boolean labelled = i > 0
                        && CsvColumn.of(row.getField(i - 1)).equals(
                                Optional.of(CsvColumn.ACCOUNT));
                if (iban || labelled && !field.isEmpty()) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }
}
