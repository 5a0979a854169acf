package dk.betroet.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Outcome;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every finding, question and outcome has its words in both languages and its row in the docs. */
class WordsTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern GIVEN = Pattern.compile(
            "(?:new (Finding|Question)\\(|doubt\\()\\s*\"([a-z-]+)\"");

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(
                MAIN.resolve("resources/dk/betroet/minutes/write").resolve(name))) {
            words.load(in);
        }
        return words;
    }

    /** The ids that the code gives, as the bundle names them. */
    private static TreeSet<String> given() throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher given = GIVEN.matcher(Files.readString(file));
                while (given.find()) {
                    ids.add(("Question".equals(given.group(1)) ? "question." : "finding.")
                            + given.group(2));
                }
            }
        }
        return ids;
    }

    @Test
    void both_languages_have_the_same_words() throws IOException {
        assertThat(words("minutes_da.properties").keySet())
                .isEqualTo(words("minutes.properties").keySet());
    }

    @Test
    void every_id_that_is_given_has_words_and_none_has_words_for_nothing() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        words("minutes.properties").stringPropertyNames().stream()
                .filter(key -> key.startsWith("finding.") || key.startsWith("question."))
                .forEach(known::add);
        TreeSet<String> given = given();
        given.addAll(List.of("finding.outcomes-several", "finding.point-split"));
        assertThat(given).isEqualTo(known);
        List<String> kinds = new ArrayList<>();
        Arrays.stream(Outcome.Kind.values()).forEach(kind -> kinds.add("outcome." + kind.id()));
        Arrays.stream(Document.Kind.values()).forEach(kind -> kinds.add("kind." + kind.id()));
        assertThat(words("minutes.properties").keySet()).containsAll(kinds);
    }

    @Test
    void every_id_has_a_row_in_the_docs() throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "minutes.md"));
        for (String key : words("minutes.properties").stringPropertyNames()) {
            if (key.matches("(?:finding|question|outcome)\\..*")) {
                assertThat(docs).contains("| `" + key.substring(key.indexOf('.') + 1) + "` |");
            }
        }
    }
}
