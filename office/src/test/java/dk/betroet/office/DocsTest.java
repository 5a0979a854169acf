package dk.betroet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents say what is true: their links lead somewhere and their names exist in the code. */
class DocsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final int README_LINES_MAX = 40;

    private static List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>(List.of(PROJECT.resolve("README.md")));
        try (Stream<Path> files = Files.walk(PROJECT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(found::add);
        }
        return found;
    }

    private static Set<String> typeNames() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void the_readme_stays_short() throws IOException {
        assertThat(Files.readAllLines(PROJECT.resolve("README.md")))
                .hasSizeLessThanOrEqualTo(README_LINES_MAX);
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.startsWith("http")
                        && !Files.exists(document.getParent().resolve(target))) {
                    dead.add(PROJECT.relativize(document) + " → " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void every_path_in_code_marks_exists() throws IOException {
        List<String> missing = new ArrayList<>();
        Pattern path = Pattern.compile("(?:kernel|rules|office|minutes|verifier|rulebooks|docs)/[\\w./-]*");
        for (Path document : documents()) {
            Matcher code = CODE.matcher(Files.readString(document));
            while (code.find()) {
                String named = code.group(1);
                if (path.matcher(named).matches() && !named.contains("target/")
                        && !Files.exists(PROJECT.resolve(named))) {
                    missing.add(PROJECT.relativize(document) + ": " + named);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_type_in_the_glossary_and_the_architecture_exists() throws IOException {
        Set<String> types = typeNames();
        List<String> missing = new ArrayList<>();
        for (String name : List.of("glossary.md", "architecture.md")) {
            Matcher code = CODE.matcher(Files.readString(PROJECT.resolve("docs/" + name)));
            while (code.find()) {
                String word = code.group(1).split("\\.")[0];
                if (word.matches("[A-Z][a-z]\\w+") && !types.contains(word)) {
                    missing.add(name + ": " + word);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_command_in_the_documents_is_one_that_the_script_knows() throws IOException {
        String script = Files.readString(PROJECT.resolve("betroet"));
        Pattern command = Pattern.compile("\\./betroet ([a-z]+)");
        List<String> unknown = new ArrayList<>();
        for (Path document : documents()) {
            Matcher matcher = command.matcher(Files.readString(document));
            while (matcher.find()) {
                if (!script.contains(matcher.group(1))) {
                    unknown.add(PROJECT.relativize(document) + ": " + matcher.group());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }
}
