package dk.betroet.minutes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.betroet.minutes.model.Content;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Papers that tests read: texts of our own, and those that lie beside the project. */
final class Papers {

    private static final Path BESIDE = Path.of("..", "..", "shared", "sources");

    private Papers() {}

    static Document read(String name, byte[] bytes, Set<String> rejected) {
        return switch (MinutesFile.read(name, bytes, rejected)) {
            case MinutesFile.Read(Document document) -> document;
            case MinutesFile.Refused refused -> throw new AssertionError(refused);
        };
    }

    static Document read(String text) {
        return read("text", text.getBytes(StandardCharsets.UTF_8), Set.of());
    }

    /** A paper of our own beside the tests. */
    static Document ours(String name) {
        try (InputStream in = Papers.class.getResourceAsStream("unlike/" + name)) {
            if (in == null) {
                throw new AssertionError("no paper " + name);
            }
            return read(name, in.readAllBytes(), Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paper beside the project whose name begins so; skips the test where there is none. */
    static Document beside(String prefix) throws IOException {
        assumeTrue(Files.isDirectory(BESIDE), "no papers beside the project");
        try (Stream<Path> files = Files.list(BESIDE)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .findFirst().orElseThrow();
            return read(prefix, Files.readAllBytes(file), Set.of());
        }
    }

    /** Each outcome as {@code point kind}, in order. */
    static List<String> outcomes(Content content) {
        return content.outcomes().stream().map(Papers::shown).toList();
    }

    private static String shown(Outcome outcome) {
        return outcome.point() + " " + outcome.kind().id();
    }

    /** The first lines of the findings of a kind. */
    static List<Integer> lines(Document document, String id) {
        return document.findings(id).stream().map(Finding::place).map(place -> place.line())
                .toList();
    }
}
