package dk.betroet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.rulebook.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The language can say every kind of rule seen in real regulations: each has a rule and a case. */
class KindsTest {

    private static final int KINDS = 64;

    private final Block kinds = index();

    @Test
    void theIndexHoldsEveryKindOnce() {
        assertThat(kinds.keys()).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, KINDS).mapToObj(Integer::toString).toList());
        assertThat(kinds.source().problems()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyKindIsShownByARuleAndACase() {
        return kinds.keys().stream().map(kind -> {
            Block entry = Block.open(kinds.source(), kinds.need(kind));
            return DynamicTest.dynamicTest(kind + ": " + entry.text("is"), () -> shown(
                    Integer.parseInt(kind), entry));
        });
    }

    private static void shown(int kind, Block entry) {
        Path file = RuleBookFolder.ROOT.resolve(entry.text("book") + ".yaml");
        RuleBook book = RuleBookFolder.load(file);
        assertThat(book.rule(entry.text("rule"))).isPresent();
        Optional<CaseFile.Case> one = RuleBookFolder.cases(RuleBookFolder.casesOf(file)).cases()
                .stream().filter(candidate -> candidate.name().equals(entry.text("case")))
                .findFirst();
        assertThat(one).isPresent();
        assertThat(one.get().kind()).hasValue(kind);
        List<CaseRunner.Result> results = new CaseRunner(book).run(one.get());
        assertThat(results).allMatch(CaseRunner.Result::ok)
                .anyMatch(result -> result.rules().contains(entry.text("rule")));
    }

    private static Block index() {
        Source source = new Source("kinds.yaml", Words.vocabulary());
        return Block.open(source, Block.open(source, source.compose(RuleBookFolder.text(
                RuleBookFolder.ROOT.resolve("kinds.yaml"))).orElseThrow()).need("kinds"));
    }
}
