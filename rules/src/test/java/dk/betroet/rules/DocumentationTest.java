package dk.betroet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.nodes.Node;

/** The documentation says every key and word, its examples work, and the schemas agree with it. */
class DocumentationTest {

    private static final String DOC = RuleBookFolder.text(Path.of("..", "docs", "rulebooks.md"));

    @Test
    void everyKeyIsExplained() {
        assertThat(Shape.BLOCKS.values().stream().flatMap(List::stream).distinct().filter(
                key -> !DOC.contains("`" + key + "`") && !DOC.contains("`" + key + ": "))
                .filter(key -> !Pattern.compile("[{\\s`(]" + Pattern.quote(key) + ": ?[^/]")
                        .matcher(DOC).find()))
                .isEmpty();
    }

    @Test
    void theVocabularyIsTheOneInTheProgram() {
        assertThat(DOC.substring(DOC.indexOf("<!-- vocabulary -->\n")
                + "<!-- vocabulary -->\n".length()))
                .isEqualTo("\n" + VocabularyPage.markdown(Words.vocabulary()));
    }

    @Test
    void everyReasonHasItsTexts() {
        assertThat(List.of(Reason.values())).allSatisfy(reason -> {
            assertThat(ReasonTexts.headline(reason).da()).isNotBlank();
            assertThat(ReasonTexts.remedy(reason).en()).isNotBlank();
        });
    }

    @Test
    void theExamplesLoadAndAnswer() {
        Map<String, String> books = new TreeMap<>();
        Map<String, String> cases = new TreeMap<>();
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(DOC);
        while (block.find()) {
            Map<String, String> kind = block.group(1).contains("\ncases:") ? cases : books;
            kind.put("example " + (books.size() + cases.size()), block.group(1));
        }
        assertThat(books).isNotEmpty();
        assertThat(cases).isNotEmpty();
        List<RuleBook> loaded = new RuleBookLoader(RuleBookLoader.builtIn()).load(books).orThrow();
        cases.forEach((name, text) -> {
            CaseFile file = CaseReader.read(name, text).orThrow();
            RuleBook book = loaded.stream().filter(one -> one.toString().equals(file.book()))
                    .findFirst().orElseThrow();
            assertThat(file.cases()).allSatisfy(one -> assertThat(new CaseRunner(book).run(one))
                    .allMatch(CaseRunner.Result::ok));
        });
    }

    @Test
    void theSchemasHaveTheLoadersKeys() {
        Map<String, List<String>> inSchemas = new TreeMap<>();
        for (String file : List.of("rulebook.schema.json", "cases.schema.json")) {
            Source source = new Source(file, Words.vocabulary());
            Node top = source.compose(RuleBookFolder.text(
                    RuleBookFolder.ROOT.resolve("schema").resolve(file))).orElseThrow();
            Block definitions = Block.open(source, Block.open(source, top).need("$defs"));
            for (String name : definitions.keys()) {
                Block definition = Block.open(source, definitions.need(name));
                assertThat(definition.text("additionalProperties")).isEqualTo("false");
                inSchemas.put(name, Block.open(source, definition.need("properties")).keys());
            }
        }
        assertThat(inSchemas).isEqualTo(new TreeMap<>(Shape.BLOCKS));
    }

    @Test
    void everyWordThatAWordNamesIsThere() {
        Vocabulary vocabulary = Words.vocabulary();
        assertThat(vocabulary.facts().values()).allSatisfy(fact -> fact.list().ifPresent(
                list -> assertThat(vocabulary.lists()).containsKey(list)));
        assertThat(vocabulary.lists().get("capacity").values()).allSatisfy(term ->
                assertThat(vocabulary.lists().get("capacity").keySet())
                        .containsAll(term.also()));
    }
}
