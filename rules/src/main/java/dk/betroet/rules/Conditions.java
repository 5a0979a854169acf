package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Condition;
import dk.betroet.kernel.rulebook.Condition.Comparison;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary.FactTerm;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code when} blocks: a fact, and what is asked of it. */
final class Conditions {

    private static final String ANY = "any";
    private static final String ALL = "all";
    private static final String KNOWN = "known";

    private Conditions() { }

    /** The condition under the key, or one that always holds when the key is missing. */
    static Condition read(Block block, String key) {
        return block.find(key).map(node -> read(block.source(), node)).orElse(Condition.ALWAYS);
    }

    static Condition read(Source source, Node node) {
        Block block = Block.open(source, node);
        List<Condition> conditions = new ArrayList<>();
        for (String key : block.keys()) {
            Node value = block.need(key);
            switch (key) {
                case ANY -> conditions.add(new Condition.Any(several(source, value)));
                case ALL -> conditions.add(new Condition.All(several(source, value)));
                default -> conditions.add(
                        test(source, value, Scalars.fact(source, block.at(key), key)));
            }
        }
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
    }

    private static List<Condition> several(Source source, Node node) {
        return Block.items(source, node).stream().map(item -> read(source, item)).toList();
    }

    private static Condition test(Source source, Node node, FactTerm fact) {
        if (!(node instanceof MappingNode)) {
            return new Condition.Compare(fact.id(), Comparison.IS, values(source, node, fact));
        }
        Block block = Block.open(source, node, "test");
        List<Condition> conditions = new ArrayList<>();
        for (String key : block.keys()) {
            if (key.equals(KNOWN)) {
                conditions.add(new Condition.Known(fact.id(), block.flag(KNOWN, true)));
                continue;
            }
            for (Comparison comparison : Comparison.values()) {
                if (comparison.id().equals(key)) {
                    suits(source, block.at(key), fact, comparison);
                    conditions.add(compare(source, block.need(key), fact, comparison));
                }
            }
        }
        if (conditions.isEmpty()) {
            throw source.broken(node, "nothing is asked of '" + fact.id() + "'");
        }
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
    }

    private static Condition compare(Source source, Node node, FactTerm fact,
            Comparison comparison) {
        if (node instanceof MappingNode) {
            Block other = Block.open(source, node, "other-fact");
            FactTerm otherFact = Scalars.fact(source, other.need("fact"));
            boolean words = fact.type() == Value.Type.TEXT
                    && otherFact.type() == Value.Type.TEXTS;
            if (otherFact.type() != fact.type() && !words) {
                throw source.broken(node, "'" + fact.id() + "' and '" + otherFact.id()
                        + "' are not of one type");
            }
            return new Condition.CompareFact(fact.id(), comparison, otherFact.id());
        }
        return new Condition.Compare(fact.id(), comparison, values(source, node, fact));
    }

    private static void suits(Source source, Node at, FactTerm fact, Comparison comparison) {
        boolean suits = switch (comparison) {
            case IS, NOT -> fact.type() != Value.Type.TEXTS;
            case OVER, FROM, UNDER, UP_TO -> fact.type() == Value.Type.MONEY
                    || fact.type() == Value.Type.NUMBER || fact.type() == Value.Type.DATE;
            case HAS, LACKS, WITHIN -> fact.type() == Value.Type.TEXTS
                    || fact.type() == Value.Type.TEXT;
        };
        if (!suits) {
            throw source.broken(at, "'" + comparison.id() + "' cannot be asked of '" + fact.id()
                    + "', which is " + fact.type().id());
        }
    }

    private static List<Value> values(Source source, Node node, FactTerm fact) {
        List<Value> values = Block.items(source, node).stream()
                .map(item -> Scalars.value(source, item, fact)).toList();
        if (values.isEmpty()) {
            throw source.broken(node, "no value to compare with");
        }
        return values;
    }
}
