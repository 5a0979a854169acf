package dk.betroet.rules;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a file is damaged, it is read or refused with lines; nothing is ever thrown. */
class DamagedFilesTest {

    private static final String BOOK = RuleBookFolder.text(
            RuleBookFolder.ROOT.resolve("bilag-7.9/2.0.yaml"));
    private static final String CASES = RuleBookFolder.text(
            RuleBookFolder.ROOT.resolve("solby/1.0.cases.yaml"));
    private static final List<String> SCRAPS = List.of("", "[]", "{}", "null", "-1", "99999999999",
            "x: y", "- a", "[[[", "true", "choose", "\u0000", "2026-02-30", "&a", "*a", "'", "\t",
            "..", "9999999999999999");

    @Test
    void aDamagedRuleBook() {
        qt().withExamples(200).forAll(longs().all(), integers().between(1, 4)).check(
                (seed, wounds) -> told(new RuleBookLoader(RuleBookLoader.builtIn())
                        .load(Map.of("damaged", damage(BOOK, seed, wounds)))));
    }

    @Test
    void aDamagedTableOfCases() {
        qt().withExamples(200).forAll(longs().all(), integers().between(1, 4)).check(
                (seed, wounds) -> told(CaseReader.read("damaged", damage(CASES, seed, wounds))));
    }

    private static boolean told(Loaded<?> loaded) {
        return switch (loaded) {
            case Loaded.Good<?> _ -> true;
            case Loaded.Bad<?>(List<Problem> problems) -> !problems.isEmpty()
                    && problems.stream().allMatch(problem -> problem.line() >= 1
                            && problem.column() >= 1 && !problem.reason().isBlank());
        };
    }

    private static String damage(String text, long seed, int wounds) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
            int colon = line.indexOf(": ");
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, "  " + line);
                case 3 -> lines.set(at, colon < 0 ? scrap : line.substring(0, colon + 2) + scrap);
                default -> lines.set(at, line.substring(0, line.length() / 2) + scrap);
            }
        }
        return String.join("\n", lines);
    }
}
