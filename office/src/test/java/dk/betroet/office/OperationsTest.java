package dk.betroet.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.operation.CommandShape;
import dk.betroet.office.platform.operation.FieldSpec;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One operation = one class, one page in docs, one test, one name, and words in both languages. The
 * folder tree is the list of what the system can do.
 */
class OperationsTest {

    /** What is said of each operation, by the last word of the key. */
    private static final List<String> OWN_WORDS = List.of("title", "lead", "do");

    private static final Path MAIN = Path.of("src/main/java/dk/betroet/office");
    private static final Path TESTS = Path.of("src/test/java/dk/betroet/office");
    private static final Path DOCS = Path.of("../docs/operations");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern NAME =
            Pattern.compile("public String name\\(\\) \\{\\s*return \"([a-z-]+\\.[a-z-]+)\";");

    /** A key, or its beginning, in Java; a key in a template. */
    private static final Pattern LITERAL = Pattern.compile(
            "\"((?:[\\w-]+\\.)+)([\\w-]*)\"|#\\{([\\w.-]+)[}(]");
    private static final List<String> HEADINGS = List.of(
            "## What happens", "## Who may", "## Fields", "## Refusals", "## Rules");

    /** An operation as its class declares it. */
    private record Declared(String name, Path file) {

        String className() {
            return file.getFileName().toString().replace(".java", "");
        }

        String verb() {
            return name.substring(name.indexOf('.') + 1);
        }
    }

    private static List<Declared> operations() throws IOException {
        List<Declared> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                Matcher matcher = NAME.matcher(text);
                if (text.contains("implements Operation<") && matcher.find()) {
                    found.add(new Declared(matcher.group(1), file));
                }
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void each_class_is_called_what_its_operation_is_called() throws IOException {
        for (Declared operation : operations()) {
            assertThat(kebab(operation.className()))
                    .as(operation.file().toString()).isEqualTo(operation.verb());
            assertThat(MAIN.relativize(operation.file()).getName(0))
                    .as(operation.file().toString())
                    .hasToString(operation.name().substring(0, operation.name().indexOf('.')));
        }
    }

    @Test
    void each_operation_has_a_page_with_headings_and_fields_and_no_page_is_left_over()
            throws Exception {
        Set<String> pages = new TreeSet<>();
        for (Declared operation : operations()) {
            Path page = DOCS.resolve(operation.name() + ".md");
            pages.add(page.getFileName().toString());
            assertThat(page).exists();
            String text = Files.readString(page);
            assertThat(text).as(page.toString()).startsWith("# " + operation.name() + ": ");
            assertThat(CommandShape.of(command(operation)).fields())
                    .as(page.toString())
                    .allMatch(field -> text.contains("\n| `" + field.name() + "`"));
            int at = 0;
            for (String heading : HEADINGS) {
                int next = text.indexOf("\n" + heading + "\n", at);
                assertThat(next).as(page + " " + heading).isPositive();
                at = next;
            }
        }
        try (Stream<Path> files = Files.list(DOCS)) {
            assertThat(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("."))
                    .filter(name -> name.matches("[a-z-]+\\.[a-z-]+\\.md"))
                    .filter(name -> !name.startsWith("request."))).isSubsetOf(pages);
        }
    }

    @Test
    void each_operation_has_a_test_of_its_name() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(TESTS)) {
            tests = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
        assertThat(operations().stream().map(operation -> operation.className() + "Test.java"))
                .isSubsetOf(tests);
    }

    @Test
    void each_operation_and_field_has_its_words_in_both_languages() throws Exception {
        for (String language : List.of("da", "en")) {
            Properties words = words(language);
            List<String> missing = new ArrayList<>();
            for (Declared operation : operations()) {
                for (String word : OWN_WORDS) {
                    missing(words, missing, operation.name() + "." + word);
                }
                fields(words, missing, operation.name() + ".", CommandShape.of(command(operation)));
            }
            assertThat(missing).as(language).isEmpty();
        }
    }

    /** Else the field and the operation would share one text. */
    @Test
    void no_field_is_called_what_an_operation_says_of_itself() throws Exception {
        for (Declared operation : operations()) {
            assertThat(CommandShape.of(command(operation)).fields())
                    .as(operation.name()).extracting(FieldSpec::name)
                    .doesNotContainAnyElementsOf(OWN_WORDS);
        }
    }

    /**
     * A field or choice that is gone takes its words along. Words that code names in full, or by
     * their beginning, are used there.
     */
    @Test
    void no_words_of_a_field_or_choice_are_left_over() throws Exception {
        Set<String> left = new TreeSet<>();
        words("da").stringPropertyNames().stream().filter(key -> key.startsWith("field.")
                || key.startsWith("choice.")).forEach(left::add);
        for (Declared operation : operations()) {
            String own = operation.name() + ".";
            words("da").stringPropertyNames().stream().filter(key -> key.startsWith(own))
                    .forEach(left::add);
        }
        for (Declared operation : operations()) {
            String own = operation.name() + ".";
            OWN_WORDS.forEach(word -> left.remove(own + word));
            used(own, CommandShape.of(command(operation))).forEach(left::remove);
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(path -> path.toString()
                    .matches(".*\\.(java|html)")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(found -> {
                    String whole = found.group(3) == null
                            ? found.group(1) + found.group(2) : found.group(3);
                    left.removeIf(key -> whole.endsWith(".")
                            ? key.startsWith(whole) : key.equals(whole));
                });
            }
        }
        assertThat(left).isEmpty();
    }

    /** Every key that the fields of a command may be named by, see {@code Labels}. */
    private static Set<String> used(String path, CommandShape<?> shape) {
        Set<String> used = new TreeSet<>();
        for (FieldSpec field : shape.fields()) {
            used.addAll(List.of(path + field.name(), path + field.name() + ".hint",
                    "field." + field.name()));
            if (field.type().isEnum()) {
                for (Object constant : field.type().getEnumConstants()) {
                    String choice = "." + FieldSpec.choiceId((Enum<?>) constant);
                    used.add(path + field.name() + choice);
                    used.add("choice." + kebab(field.type().getSimpleName()) + choice);
                }
            }
            if (field.nested() != null) {
                used.addAll(used(path + field.name() + ".", field.nested()));
            }
        }
        return used;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static void fields(
            Properties words, List<String> missing, String path, CommandShape<?> shape) {
        for (FieldSpec field : shape.fields()) {
            if (!words.containsKey("field." + field.name())) {
                missing(words, missing, path + field.name());
            }
            if (field.type().isEnum()) {
                choices(words, missing, path + field.name(), field);
            }
            if (field.nested() != null) {
                fields(words, missing, path + field.name() + ".", field.nested());
            }
        }
    }

    private static void choices(
            Properties words, List<String> missing, String path, FieldSpec field) {
        String shared = "choice." + kebab(field.type().getSimpleName()) + ".";
        for (Object constant : field.type().getEnumConstants()) {
            String choice = FieldSpec.choiceId((Enum<?>) constant);
            if (!words.containsKey(path + "." + choice)) {
                missing(words, missing, shared + choice);
            }
        }
    }

    private static void missing(Properties words, List<String> missing, String key) {
        if (!words.containsKey(key)) {
            missing.add(key);
        }
    }

    private static Class<? extends Record> command(Declared operation) throws Exception {
        String path = MAIN.getParent().getParent().getParent().relativize(operation.file())
                .toString();
        return Class.forName(path.replace('/', '.').replace(".java", "") + "$Command")
                .asSubclass(Record.class);
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(path -> path.toString()
                    .endsWith("_" + language + ".properties")).toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
            }
        }
        return words;
    }
}
