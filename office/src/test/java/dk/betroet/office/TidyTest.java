package dk.betroet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Style as a test. Each rule names what to do instead; an import is as long as it is. */
class TidyTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final int COLUMNS_MAX = 100;
    private static final int FILE_LINES_MAX = 500;
    private static final int METHOD_LINES_MAX = 60;

    /** Banned in production code, with what to use. */
    private static final Map<Pattern, String> BANNED = Map.of(
            Pattern.compile("\\bTODO\\b|\\bFIXME\\b|\\bXXX\\b"), "do it, or open an issue",
            Pattern.compile("\\.printStackTrace\\("), "log with a reference",
            Pattern.compile("Thread\\.sleep\\("), "wait for what you wait for",
            Pattern.compile("\\b(LocalDate|LocalDateTime|Instant)\\.now\\(\\)"), "take a Clock",
            Pattern.compile("new Date\\(\\)|System\\.currentTimeMillis"), "take a Clock",
            Pattern.compile("\\b(double|float)\\b [a-z]\\w*(Amount|Money|Price|Oere)"), "Money",
            Pattern.compile("@Disabled"), "mend the test");

    private static final Pattern METHOD =
            Pattern.compile("^ {4,12}(?!return|new|throw|else|case|record|class|if|for|while|switch)"
                    + "[\\w<@][^;=]*\\)[^;=]*\\{$");

    private static List<Path> sources(String folder) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : List.of("kernel", "rules", "verifier", "accounts",
                "minutes", "office", "bench")) {
            Path root = PROJECT.resolve(module).resolve(folder);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                }
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void production_code_keeps_to_the_house_style() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path file : sources("src/main/java")) {
            problems.addAll(problems(PROJECT.relativize(file).toString(), Files.readString(file)));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void every_public_type_says_what_it_is() throws IOException {
        List<String> silent = new ArrayList<>();
        Pattern type = Pattern.compile(
                "^public (?:(?:sealed|final|abstract|non-sealed) )*(?:class|record|interface|enum)");
        for (Path file : sources("src/main/java")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (type.matcher(lines.get(i)).find() && !documented(lines, i)) {
                    silent.add(PROJECT.relativize(file) + ":" + (i + 1));
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void nothing_names_a_machine_or_a_registry() throws IOException {
        List<String> named = new ArrayList<>();
        Pattern machine = Pattern.compile("(^|[\\s\"'=:(])/(work|root|farm)/|repo1?[.]maven"
                + "|registry[.]npmjs|(deb|security)[.]debian");
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.filter(TidyTest::isText).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (machine.matcher(line).find() && !line.contains("Pattern.compile")
                            && !line.contains("registry[.]")) {
                        named.add(PROJECT.relativize(file) + ": " + line.strip());
                    }
                }
            }
        }
        assertThat(named).isEmpty();
    }

    /** The guard itself is tried on a piece of code that breaks every rule. */
    @Test
    void the_guard_finds_what_is_untidy() {
        String untidy = "class A {\n    void b() {\n" + "        x();\n".repeat(METHOD_LINES_MAX + 1)
                + "    }\n    // TODO later\n    // " + "y".repeat(COLUMNS_MAX) + "\n}\n"
                + "\n".repeat(FILE_LINES_MAX);
        assertThat(problems("A.java", untidy)).hasSize(4);
    }

    private static boolean isText(Path file) {
        String path = PROJECT.relativize(file).toString();
        boolean ours = !path.matches("(?:.*/)?(?:target|node_modules|data|\\.git)(?:/.*)?");
        return ours && Files.isRegularFile(file)
                && path.matches(".*\\.(java|md|xml|yaml|properties|html|css|js|sql|json)|.*betroet|.*run");
    }

    private static boolean documented(List<String> lines, int at) {
        int line = at - 1;
        while (line >= 0 && (lines.get(line).startsWith("@") || lines.get(line).startsWith("    ")
                || lines.get(line).startsWith(")"))) {
            line--;
        }
        return line >= 0 && lines.get(line).endsWith("*/");
    }

    private static List<String> problems(String file, String text) {
        List<String> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        if (lines.size() > FILE_LINES_MAX) {
            problems.add(file + " has " + lines.size() + " lines: it is two things");
        }
        int method = -1;
        String indent = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > COLUMNS_MAX && !line.startsWith("import ")) {
                problems.add(file + ":" + (i + 1) + " is wider than " + COLUMNS_MAX + " columns");
            }
            for (Map.Entry<Pattern, String> banned : BANNED.entrySet()) {
                Matcher matcher = banned.getKey().matcher(line);
                if (matcher.find()) {
                    problems.add(file + ":" + (i + 1) + " " + matcher.group() + ": "
                            + banned.getValue());
                }
            }
            if (METHOD.matcher(line).find()) {
                method = i;
                indent = line.substring(0, line.length() - line.stripLeading().length());
            } else if (method >= 0 && line.equals(indent + "}")) {
                if (i - method + 1 > METHOD_LINES_MAX) {
                    problems.add(file + ":" + (method + 1) + " method of " + (i - method + 1)
                            + " lines: it is several things");
                }
                method = -1;
            }
        }
        return problems;
    }
}
