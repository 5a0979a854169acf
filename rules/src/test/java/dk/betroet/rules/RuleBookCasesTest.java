package dk.betroet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.Rule;
import dk.betroet.kernel.rulebook.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule book answers its table of cases, and every rule is in at least one case. */
class RuleBookCasesTest {

    @TestFactory
    Stream<DynamicTest> everyCaseIsAnsweredAsExpected() {
        return RuleBookFolder.books().stream().flatMap(file -> {
            CaseRunner runner = new CaseRunner(RuleBookFolder.load(file));
            return RuleBookFolder.cases(RuleBookFolder.casesOf(file)).cases().stream()
                    .map(one -> DynamicTest.dynamicTest(file.getFileName() + ": " + one.name(),
                            () -> assertThat(runner.run(one))
                                    .allSatisfy(result -> assertThat(result.differences())
                                            .isEmpty())));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsInACase() {
        return RuleBookFolder.books().stream().map(file -> DynamicTest.dynamicTest(
                file.toString(), () -> assertThat(unexercised(file)).isEmpty()));
    }

    @Test
    void bilag79HasAtLeastOneHundredAndTwentyCases() {
        Path file = RuleBookFolder.ROOT.resolve("bilag-7.9/2.0.cases.yaml");
        assertThat(RuleBookFolder.cases(file).cases()).hasSizeGreaterThanOrEqualTo(120)
                .extracting(CaseFile.Case::name).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleBookHasItsCases() {
        assertThat(RuleBookFolder.books()).isNotEmpty()
                .allSatisfy(file -> assertThat(Files.isRegularFile(
                        RuleBookFolder.casesOf(file))).isTrue());
    }

    /** Rules that no case is about: neither cited by name nor the cause of a finding. */
    private static Set<String> unexercised(Path file) {
        RuleBook book = RuleBookFolder.load(file);
        Set<String> about = new TreeSet<>();
        for (CaseFile.Case one : RuleBookFolder.cases(RuleBookFolder.casesOf(file)).cases()) {
            for (CaseFile.Act act : one.acts()) {
                about.addAll(act.expected().cites());
                if (act.expected().outcome().equals("findings")) {
                    about.addAll(act.expected().reasons());
                    about.addAll(act.expected().warnings());
                }
                act.expected().rates().keySet().forEach(rate -> about.addAll(book.ownRules()
                        .stream().filter(rule -> rule.effect() instanceof Effect.Rate r
                                && r.name().equals(rate)).map(Rule::id).toList()));
            }
        }
        List<String> rules = new ArrayList<>(book.ownRules().stream().map(Rule::id).toList());
        rules.removeAll(about);
        return new TreeSet<>(rules);
    }
}
