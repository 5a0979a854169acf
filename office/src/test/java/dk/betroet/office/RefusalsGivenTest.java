package dk.betroet.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No refusal is only on paper: each is given somewhere, and each is brought about by a test. */
class RefusalsGivenTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** These are named by what a mandate lacks, in {@code MandateUse}. */
    private static final String OF_MANDATES = "MANDATE_";

    private static String sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            List<Path> sources = files
                    .filter(file -> file.toString().contains("/src/" + folder + "/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("RefusalCode.java"))
                    .filter(file -> !file.endsWith("RefusalsGivenTest.java"))
                    .toList();
            StringBuilder all = new StringBuilder();
            for (Path source : sources) {
                all.append(Files.readString(source));
            }
            return all.toString();
        }
    }

    private static List<RefusalCode> without(String text) {
        return Arrays.stream(RefusalCode.values())
                .filter(code -> !Pattern.compile("\\b" + code + "\\b|\"" + code.id() + "\"")
                        .matcher(text).find())
                .collect(Collectors.toList());
    }

    @Test
    void each_refusal_is_given_somewhere() throws IOException {
        List<RefusalCode> never = without(sources("main"));
        never.removeIf(code -> code.name().startsWith(OF_MANDATES));
        assertThat(never).isEmpty();
    }

    @Test
    void each_refusal_is_brought_about_by_a_test() throws IOException {
        assertThat(without(sources("test"))).isEmpty();
    }
}
