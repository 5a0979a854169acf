package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Bilingual;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** The vocabulary that comes with Betroet, read from its two files. */
public final class Words {

    private static final Vocabulary VOCABULARY = read();

    private Words() { }

    /** The vocabulary; always the same. */
    public static Vocabulary vocabulary() {
        return VOCABULARY;
    }

    private static Vocabulary read() {
        Map<String, Map<String, Vocabulary.Term>> lists = new LinkedHashMap<>();
        Block all = resource("vocabulary.yaml", "lists");
        for (String list : all.keys()) {
            Map<String, Vocabulary.Term> terms = new LinkedHashMap<>();
            Block block = Block.open(all.source(), all.need(list));
            for (String id : block.keys()) {
                terms.put(id, term(id, Block.open(all.source(), block.need(id))));
            }
            lists.put(list, terms);
        }
        Map<String, Vocabulary.FactTerm> facts = new LinkedHashMap<>();
        Block block = resource("facts.yaml", "facts");
        for (String id : block.keys()) {
            facts.put(id, factTerm(id, Block.open(block.source(), block.need(id))));
        }
        return new Vocabulary(lists, facts);
    }

    private static Block resource(String file, String key) {
        Source source = new Source(file, new Vocabulary(Map.of(), Map.of()));
        Node top = source.compose(Texts.resource(Words.class, file)).orElseThrow(
                () -> new IllegalStateException(source.problems().toString()));
        Block block = Block.open(source, Block.open(source, top).need(key));
        if (!source.problems().isEmpty()) {
            throw new IllegalStateException(source.problems().toString());
        }
        return block;
    }

    private static Vocabulary.Term term(String id, Block block) {
        return new Vocabulary.Term(id, new Bilingual(block.text("da"), block.text("en")),
                block.text("is"), new HashSet<>(block.items("also").stream()
                        .map(item -> Scalars.text(block.source(), item)).toList()));
    }

    private static Vocabulary.FactTerm factTerm(String id, Block block) {
        String name = block.text("type");
        for (Value.Type type : Value.Type.values()) {
            if (type.id().equals(name)) {
                Optional<String> list = block.maybeText("of");
                return new Vocabulary.FactTerm(id, type, list,
                        new Bilingual(block.text("da"), block.text("en")), block.text("is"));
            }
        }
        throw new IllegalStateException("fact " + id + " has no type " + name);
    }
}
