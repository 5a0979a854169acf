package dk.betroet.office.account.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.number.NumberProblem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankFileTextsTest {

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(BankFileTextsTest.class
                .getResourceAsStream("/messages/" + bundle + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        assertThat(properties.values()).allSatisfy(text ->
                assertThat(text.toString()).isNotBlank().doesNotContain("'"));
        return properties.stringPropertyNames();
    }

    /** Every id has its words, and there are no words without an id. */
    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyIdHasItsWordsInBothLanguages(String language) throws IOException {
        Set<String> ids = new HashSet<>(Set.of("bankfile.where.file", "bankfile.where.line",
                "bankfile.where.column", "bankfile.where.field"));
        for (BankFileProblem problem : BankFileProblem.values()) {
            ids.add(problem.id());
            ids.add(problem.id() + ".remedy");
        }
        for (BankFileNote.Kind kind : BankFileNote.Kind.values()) {
            ids.add(kind.id());
        }
        for (MatchReason.Kind kind : MatchReason.Kind.values()) {
            ids.add(kind.id());
        }
        for (Reconciliation.Difference.Kind kind : Reconciliation.Difference.Kind.values()) {
            ids.add(kind.id());
        }
        assertThat(keys("bankfile_" + language)).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyReasonAgainstANumberHasItsWords(String language) throws IOException {
        Set<String> ids = new HashSet<>();
        for (NumberProblem problem : NumberProblem.values()) {
            ids.add(problem.id());
        }
        assertThat(keys("number_" + language)).isEqualTo(ids);
    }
}
