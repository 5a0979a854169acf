package dk.betroet.accounts;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Papers that tests read: texts of our own, and those that lie beside the project. */
public final class Papers {

    private static final Path BESIDE = Path.of("..", "..", "shared");

    private Papers() {}

    /** What was read out of text. */
    public static Document read(String name, String text) {
        return switch (AccountsFile.text(name, text)) {
            case AccountsFile.Read(Document document) -> document;
            case AccountsFile.Refused refused -> throw new AssertionError(refused);
        };
    }

    /** The only table of a text. */
    public static Table table(String text) {
        Document document = read("text", text);
        if (document.tables().size() != 1) {
            throw new AssertionError(document.tables().size() + " tables: " + document);
        }
        return document.tables().getFirst();
    }

    /** A text of our own beside the tests. */
    public static String ours(String name) {
        try (InputStream in = Papers.class.getResourceAsStream("unlike/" + name)) {
            if (in == null) {
                throw new AssertionError("no text " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The papers beside the project whose names begin so; skips the test where there are none. */
    public static List<Document> beside(String... prefixes) throws IOException {
        assumeTrue(Files.isDirectory(BESIDE.resolve("sources")), "no papers beside the project");
        List<Document> documents = new ArrayList<>();
        for (String prefix : prefixes) {
            try (Stream<Path> files = Files.list(BESIDE.resolve("sources"))) {
                Path file = files.filter(path -> path.getFileName().toString().startsWith(prefix))
                        .findFirst().orElseThrow();
                documents.add(read(prefix, Files.readString(file)));
            }
        }
        return documents;
    }

    /** A table of figures beside the project. */
    public static String data(String name) throws IOException {
        Path file = BESIDE.resolve("data").resolve(name);
        assumeTrue(Files.exists(file), "no figures beside the project");
        return Files.readString(file);
    }

    /** The row with a label; the first when several have it. */
    public static Row row(Table table, String label) {
        return table.rows().stream().filter(row -> row.label().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among "
                        + table.rows().stream().map(Row::label).toList()));
    }

    /** A row's figures in whole units, blanks as null. */
    public static List<Long> figures(Row row) {
        List<Long> figures = new ArrayList<>();
        row.cells().forEach(cell -> {
            Long figure = cell.figure();
            figures.add(figure == null ? null : figure / 100);
        });
        return figures;
    }
}
