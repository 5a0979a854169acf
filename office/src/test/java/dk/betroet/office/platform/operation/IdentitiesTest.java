package dk.betroet.office.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a job writes bears identities that it was given ({@link Context#ids()}) or that follow from
 * others, so that the same acts come to the same rows again when a seed is played once more.
 */
class IdentitiesTest {

    private static final Path JOBS = Path.of("src/main/java/dk/betroet/office");
    private static final List<String> DRAWN = List.of("gen_random_uuid()", "UUID.randomUUID()");

    @Test
    void no_job_draws_identities_of_its_own() throws IOException {
        try (Stream<Path> files = Files.walk(JOBS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(JOBS.resolve("platform"))
                            && !file.startsWith(JOBS.resolve("demo")))
                    .filter(file -> !isPage(file))
                    .filter(file -> DRAWN.stream().anyMatch(text(file)::contains)))
                    .isEmpty();
        }
    }

    /** A form has a key of its own, so that sending it twice does it once. */
    private static boolean isPage(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("View.java") || name.endsWith("Form.java");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
