package dk.betroet.rules;

import dk.betroet.kernel.rulebook.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code rulebooks/} as the tests see it. */
final class RuleBookFolder {

    static final Path ROOT = Path.of("..", "rulebooks");

    private RuleBookFolder() { }

    static List<Path> books() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().endsWith(".cases.yaml"))
                    .filter(file -> !file.toString().endsWith(".key.yaml"))
                    .filter(file -> !file.endsWith("kinds.yaml"))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path casesOf(Path book) {
        return Path.of(book.toString().replace(".yaml", ".cases.yaml"));
    }

    static RuleBook load(Path file) {
        return RuleBookLoader.files(List.of(file)).orThrow().getFirst();
    }

    static CaseFile cases(Path file) {
        return CaseReader.read(file.toString(), text(file)).orThrow();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
