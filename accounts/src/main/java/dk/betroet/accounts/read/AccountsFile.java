package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Table;
import dk.betroet.accounts.table.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The way in: a file's bytes become a document, or are refused with a reason. What kind of file it
 * is shows in its bytes, never in its name.
 */
public final class AccountsFile {

    /** The most bytes that are read. */
    public static final int BYTES_MAX = 20_000_000;

    /** The most lines of a text, or rows of a sheet. */
    public static final int LINES_MAX = 100_000;

    private static final int LINE_LENGTH_MAX = 4_000;

    private AccountsFile() {}

    /** What became of a file. */
    public sealed interface Outcome {}

    /** It was read; its questions are in the document. */
    public record Read(Document document) implements Outcome {}

    /**
     * It was not read at all.
     *
     * @param id the reason, stable
     * @param detail what is wrong, in English
     */
    public record Refused(String id, String detail) implements Outcome {}

    /**
     * Reads a file.
     *
     * @param name what it is called; places name it
     */
    public static Outcome read(String name, byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return new Refused("file-too-large", "more than " + BYTES_MAX + " bytes");
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            return Sheets.read(name, bytes);
        }
        if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D'
                && bytes[3] == 'F') {
            return switch (PdfText.read(bytes)) {
                case PdfText.Pages(List<String> pages) -> text(name, String.join("", pages));
                case PdfText.Refused(String id, String detail) -> new Refused(id, detail);
            };
        }
        return text(name, TextDecoding.decode(bytes));
    }

    /** Reads text that was pasted, or taken out of a paper. */
    public static Outcome text(String name, String text) {
        List<TextLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            if (number > LINES_MAX) {
                return new Refused("file-too-long", "more than " + LINES_MAX + " lines");
            }
            if (line.length() > LINE_LENGTH_MAX * 16) {
                return new Refused("line-too-long", "line " + number + " is no line of a table");
            }
            lines.add(new TextLine(number, line));
        }
        if (Csv.isCsv(lines)) {
            return Csv.read(name, text, lines);
        }
        List<TextLine> shortened = lines.stream()
                .map(line -> line.text().length() <= LINE_LENGTH_MAX
                        ? line : new TextLine(line.number(), "")).toList();
        Figures style = Figures.of(text);
        List<Question> questions = new ArrayList<>();
        Assembly assembly = new Assembly(name, style, questions);
        List<RawTable> found = TextReader.read(name, shortened, style);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int until = i + 1 < found.size() ? found.get(i + 1).start() - 1 : lines.size();
            tables.add(assembly.table(found.get(i), shortened, until));
        }
        if (tables.isEmpty()) {
            questions.add(new Question("no-table", new Position(name, 1, 1), "", List.of()));
        }
        return new Read(new Document(name, tables, lines, questions));
    }
}
