package dk.betroet.office.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's own style sheet and the pages know the same classes. */
class StylesTest {

    private static final Path STYLES = Path.of("src/main/resources/static/betroet/betroet.css");
    private static final Pattern STYLED = Pattern.compile("\\.(bt-[a-z0-9_-]+)");
    private static final Pattern USED = Pattern.compile("(?<![\\w-])(bt-[a-z0-9_-]+)");

    /** Beginnings whose end is a tone, a state or a shape, known only when running. */
    private static final Pattern FAMILY = Pattern.compile("bt-[a-z-]+(?:__|-)");

    @Test
    void every_class_that_is_styled_is_on_a_page_and_every_class_on_a_page_is_styled()
            throws IOException {
        Set<String> styled = found(STYLED, Files.readString(STYLES));
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(path -> path.toString()
                    .matches(".*\\.(html|js|java)")).toList()) {
                used.addAll(found(USED, Files.readString(file)));
            }
        }
        assertThat(styled.stream().filter(one -> used.stream().noneMatch(other ->
                one.equals(other) || isFamily(other) && one.startsWith(other))))
                .as("styled, on no page").isEmpty();
        assertThat(used.stream().filter(one -> styled.stream().noneMatch(other ->
                one.equals(other) || isFamily(one) && other.startsWith(one))))
                .as("on a page, not styled").isEmpty();
    }

    private static boolean isFamily(String name) {
        return FAMILY.matcher(name).matches();
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(one -> found.add(one.group(1)));
        return found;
    }
}
