package dk.betroet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/**
 * Any bytes whatever are a rule book, a table of cases, or refused with lines. Runs over the corpus
 * beside it; {@code JAZZER_FUZZ=1} goes looking for more, see {@code docs/fuzzing.md}.
 */
@Tag("fuzz")
class RuleBookFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void ruleBook(byte[] bytes) {
        told(new RuleBookLoader(RuleBookLoader.builtIn()).load(Map.of("fuzz.yaml", text(bytes))));
    }

    @FuzzTest(maxDuration = "5m")
    void cases(byte[] bytes) {
        told(CaseReader.read("fuzz.yaml", text(bytes)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void told(Loaded<?> loaded) {
        if (loaded instanceof Loaded.Bad<?>(var problems)) {
            assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
                assertThat(problem.reason()).isNotBlank();
            });
        }
    }
}
