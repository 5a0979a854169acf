package dk.betroet.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping in a file, with its keys checked; values may be put off to a choice. */
final class Block {

    private static final String CHOOSE = "choose";

    private final Source source;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private Block(Source source, MappingNode node) {
        this.source = source;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                source.note(tuple.getKeyNode(), "a key is one word");
            } else if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                source.note(key, "key '" + key.getValue() + "' stands twice");
            } else {
                keys.put(key.getValue(), key);
            }
        }
    }

    /** A block with free keys: ids, fact names. */
    static Block open(Source source, Node node) {
        Node settled = settle(source, node);
        if (settled instanceof MappingNode mapping) {
            return new Block(source, mapping);
        }
        throw source.broken(settled, "keys and values are wanted here");
    }

    /** A block of a known shape; every key that is not in it is a problem. */
    static Block open(Source source, Node node, String shape) {
        Block block = open(source, node);
        List<String> allowed = Shape.keys(shape);
        block.keys.forEach((key, at) -> {
            if (!allowed.contains(key)) {
                source.note(at, "unknown key '" + key + "' in " + shape + "; known: "
                        + String.join(", ", allowed));
            }
        });
        return block;
    }

    /** The node itself, or what a {@code choose} picks in its place. */
    static Node settle(Source source, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return node;
        }
        Block block = new Block(source, mapping);
        if (!block.has(CHOOSE)) {
            return node;
        }
        Node choice = block.values.get(CHOOSE);
        String id = choice instanceof ScalarNode scalar ? scalar.getValue() : "";
        String option = source.chosen(id).orElseThrow(
                () -> source.broken(choice, "no choice is called '" + id + "'"));
        Node value = block.values.get(option);
        if (value == null) {
            throw source.broken(node, "choice '" + id + "' has an answer '" + option
                    + "' that is not given a value here");
        }
        return settle(source, value);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    Node node() {
        return node;
    }

    Source source() {
        return source;
    }

    /** Where the key stands, for a problem about it. */
    Node at(String key) {
        return keys.getOrDefault(key, node);
    }

    Optional<Node> find(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> settle(source, value));
    }

    Node need(String key) {
        return find(key).orElseThrow(
                () -> source.broken(node, "key '" + key + "' is missing"));
    }

    String text(String key) {
        return Scalars.text(source, need(key));
    }

    Optional<String> maybeText(String key) {
        return find(key).map(value -> Scalars.text(source, value));
    }

    boolean flag(String key, boolean otherwise) {
        return find(key).map(value -> Scalars.flag(source, value)).orElse(otherwise);
    }

    int number(String key, int least, int most) {
        return Scalars.number(source, need(key), least, most);
    }

    int number(String key, int least, int most, int otherwise) {
        return find(key).map(value -> Scalars.number(source, value, least, most))
                .orElse(otherwise);
    }

    /** The items of a list; a single value counts as a list of one; a missing key as none. */
    List<Node> items(String key) {
        return find(key).map(value -> items(source, value)).orElse(List.of());
    }

    /** The items, at least one. */
    List<Node> someItems(String key) {
        List<Node> items = items(source, need(key));
        if (items.isEmpty()) {
            throw source.broken(at(key), "'" + key + "' is empty");
        }
        return items;
    }

    static List<Node> items(Source source, Node node) {
        Node settled = settle(source, node);
        if (!(settled instanceof SequenceNode sequence)) {
            return List.of(settled);
        }
        List<Node> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(settle(source, item));
        }
        return items;
    }

    /** Words of a vocabulary list; a missing key gives none. */
    List<String> words(String key, String list) {
        return items(key).stream().map(item -> Scalars.word(source, item, list)).toList();
    }

    /** Words of a vocabulary list, at least one. */
    List<String> someWords(String key, String list) {
        return someItems(key).stream().map(item -> Scalars.word(source, item, list)).toList();
    }

    String word(String key, String list) {
        return Scalars.word(source, need(key), list);
    }
}
