package dk.betroet.office.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.Rule;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.rules.Loaded;
import dk.betroet.rules.RuleBookLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/bilag-7.9.md} says what is true: all rules, and tests that exist and show them. */
class RegulationPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/bilag-7.9.md");
    private static final Path BILAG = ROOT.resolve("rulebooks/bilag-7.9/2.0.yaml");
    private static final Path SOLBY = ROOT.resolve("rulebooks/solby/1.0.yaml");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A row of a table: the rules it names and the tests that show them. */
    private record Row(List<String> rules, List<String> tests) {}

    private final List<Row> rows = rows();
    private final Map<String, String> sources = sources();
    private final RuleBook bilag = book("bilag-7.9");

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(PAGE)) {
                String[] cells = line.split("\\|");
                if (line.startsWith("| ") && cells.length >= 4 && line.contains("`")) {
                    boolean wide = cells.length >= 6;
                    rows.add(new Row(code(cells[wide ? 4 : 2]), code(cells[wide ? 5 : 3])));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private static List<String> code(String cell) {
        Matcher code = CODE.matcher(cell);
        List<String> found = new ArrayList<>();
        while (code.find()) {
            found.add(code.group(1));
        }
        return found;
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.put(name, Files.readString(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sources;
    }

    private static RuleBook book(String id) {
        try {
            Map<String, String> texts = Map.of(
                    "rulebooks/bilag-7.9/2.0.yaml", Files.readString(BILAG),
                    "rulebooks/solby/1.0.yaml", Files.readString(SOLBY));
            if (new RuleBookLoader(RuleBookLoader.builtIn()).load(texts)
                    instanceof Loaded.Good<List<RuleBook>> good) {
                return good.value().stream()
                        .filter(book -> book.header().id().equals(id))
                        .findFirst().orElseThrow();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the rule books are not in order");
    }

    @Test
    void everyRuleOfTheRegulationStandsOnThePageOnce() {
        List<String> named = rows.stream().flatMap(row -> row.rules().stream())
                .filter(rule -> bilag.rule(rule).isPresent() && !rule.equals("books.vouchers-found"))
                .toList();
        List<String> rules = bilag.rules().stream().map(Rule::id)
                .filter(rule -> !rule.equals("books.vouchers-found")).toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(rules);
        assertThat(rows.stream().flatMap(row -> row.rules().stream()))
                .contains("books.vouchers-found");
    }

    @Test
    void everyRuleOnThePageIsInARuleBook() {
        RuleBook solby = book("solby");
        assertThat(rows.stream().flatMap(row -> row.rules().stream()))
                .allSatisfy(rule -> assertThat(solby.rule(rule)).as(rule).isPresent());
    }

    @Test
    void everyTestItNamesExists() {
        assertThat(rows).allSatisfy(row -> assertThat(row.tests()).as(row.rules().toString())
                .isNotEmpty().allSatisfy(test -> assertThat(sources).containsKey(test)));
    }

    /** What is found afterwards is really found: a test of its row says so by its id. */
    @Test
    void everyRuleThatDetectsIsNamedInATestOfItsRow() {
        Map<String, List<String>> unshown = new LinkedHashMap<>();
        RuleBook solby = book("solby");
        for (Row row : rows) {
            for (String rule : row.rules()) {
                Effect effect = solby.rule(rule).orElseThrow().effect();
                boolean later = effect instanceof Effect.Detect || effect instanceof Effect.Recur;
                boolean shown = row.tests().stream().anyMatch(test ->
                        sources.getOrDefault(test, "").contains('"' + rule + '"'));
                if (later && !shown) {
                    unshown.put(rule, row.tests());
                }
            }
        }
        assertThat(unshown).isEmpty();
    }
}
