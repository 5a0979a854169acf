package dk.betroet.rules;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.key.Rounding;
import dk.betroet.kernel.rulebook.Bilingual;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one file with a rule for splitting by key. */
final class KeyRuleReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern RATIO = Pattern.compile("(-?\\d{1,12})/([1-9]\\d{0,11})");
    private static final int TOTAL_MAX = 1_000_000_000;
    private static final int PERCENT_MAX = 1_000;

    private final Source source;
    private final Set<String> columns = new HashSet<>();
    private final Set<String> inputs = new HashSet<>();
    private final Set<String> steps = new HashSet<>();

    private KeyRuleReader(Source source) {
        this.source = source;
    }

    static Loaded<KeyRule> read(String file, String text) {
        Source source = new Source(file, Words.vocabulary());
        Optional<KeyRule> rule = source.compose(text)
                .flatMap(top -> source.attempt(() -> new KeyRuleReader(source).rule(top)));
        return Loaded.of(source.problems(), rule::orElseThrow);
    }

    private KeyRule rule(Node top) {
        Block block = Block.open(source, top, "key");
        Map<String, KeyRule.Input> given = new LinkedHashMap<>();
        Map<String, Bilingual> named = new LinkedHashMap<>();
        block.find("inputs").map(node -> Block.open(source, node)).ifPresent(all ->
                all.keys().forEach(name -> given.put(name, input(all, name))));
        Block columnBlock = Block.open(source, block.need("columns"));
        columnBlock.keys().forEach(name -> named.put(name(columnBlock, name),
                Scalars.bilingual(source, columnBlock.need(name))));
        inputs.addAll(given.keySet());
        columns.addAll(named.keySet());
        List<KeyStep> read = new ArrayList<>();
        for (Node item : block.someItems("steps")) {
            source.attempt(() -> step(item)).ifPresent(read::add);
        }
        return new KeyRule(block.text("key"), block.text("version"), text(block, "title"),
                text(block, "authority"),
                block.find("from").map(node -> Scalars.date(source, node)),
                block.find("until").map(node -> Scalars.date(source, node)),
                text(block, "unit"),
                block.has("total") ? Optional.of(BigInteger.valueOf(
                        block.number("total", 1, TOTAL_MAX))) : Optional.empty(),
                block.items("notes").stream().map(node -> Scalars.bilingual(source, node)).toList(),
                given, named, read,
                block.find("process").map(this::process));
    }

    private Bilingual text(Block block, String key) {
        return Scalars.bilingual(source, block.need(key));
    }

    private KeyRule.Input input(Block all, String name) {
        Block block = Block.open(source, all.need(name(all, name)), "key-input");
        return new KeyRule.Input(new Bilingual(block.text("da"), block.text("en")),
                block.find("value").map(this::number));
    }

    private String name(Block block, String name) {
        if (!NAME.matcher(name).matches()) {
            throw source.broken(block.at(name), "'" + name
                    + "' is no name: small letters, digits and hyphens");
        }
        return name;
    }

    private KeyStep step(Node item) {
        Block block = Block.open(source, item, "key-step");
        String name = name(block, block.text("step"));
        if (steps.contains(name)) {
            throw source.broken(item, "two steps are called '" + name + "'");
        }
        List<String> whats = Shape.KEY_STEPS.stream().filter(block::has).toList();
        if (whats.size() != 1) {
            throw source.broken(item, "a step says one thing that is done: "
                    + String.join(", ", Shape.KEY_STEPS));
        }
        List<String> ways = new ArrayList<>();
        KeyStep.What what = what(block, whats.getFirst(), ways);
        Bilingual says = text(block, "says");
        placeholders(block, says);
        steps.add(name);
        return new KeyStep(name, block.text("section"), text(block, "title"), says, shows(block),
                block.find("unread").map(node -> Scalars.bilingual(source, node)), what, ways);
    }

    private KeyStep.What what(Block block, String what, List<String> ways) {
        Node node = block.need(what);
        return switch (what) {
            case "take" -> new KeyStep.What.Take(column(node));
            case "share" -> new KeyStep.What.Share(column(node));
            case "combine" -> new KeyStep.What.Combine(
                    block.someItems(what).stream().map(this::term).toList());
            case "scale" -> new KeyStep.What.Scale(amounts(block, what));
            case "deduct" -> new KeyStep.What.Deduct(column(node));
            case "clip" -> new KeyStep.What.Clip();
            case "rescale" -> new KeyStep.What.Rescale(amounts(block, what));
            case "bound" -> new KeyStep.What.Bound();
            case "wish" -> new KeyStep.What.Wish();
            case "round" -> {
                ways.addAll(ways(block, what, false));
                yield new KeyStep.What.Round();
            }
            case "settle" -> {
                Block settle = Block.open(source, node, "settle");
                ways.addAll(ways(settle, "by", true));
                yield new KeyStep.What.Settle(earlier(settle.need("of")));
            }
            default -> new KeyStep.What.Correct();
        };
    }

    private KeyStep.Term term(Node item) {
        Block block = Block.open(source, item, "term");
        Node weight = block.need("weight");
        String said = Scalars.text(source, weight);
        boolean named = inputs.contains(said);
        return new KeyStep.Term(earlier(block.need("of")),
                named ? Optional.empty() : Optional.of(number(weight)),
                named ? Optional.of(said) : Optional.empty());
    }

    private Fraction number(Node node) {
        String said = Scalars.text(source, node);
        return fraction(said).orElseThrow(() -> source.broken(node, "'" + said
                + "' is neither a number, such as 2, 0.5 or 1/3, nor the name of an input"));
    }

    /** A number as {@code 2}, {@code 0.5} or {@code 1/3}; empty when it is none. */
    static Optional<Fraction> fraction(String said) {
        Matcher ratio = RATIO.matcher(said);
        if (ratio.matches()) {
            return Optional.of(Fraction.of(new BigInteger(ratio.group(1)),
                    new BigInteger(ratio.group(2))));
        }
        if (!DECIMAL.matcher(said).matches()) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(said);
        return Optional.of(Fraction.of(decimal.unscaledValue(),
                BigInteger.TEN.pow(decimal.scale())));
    }

    private List<String> amounts(Block block, String key) {
        return block.someItems(key).stream().map(item -> {
            String said = Scalars.text(source, item);
            return said.equals(KeyStep.TOTAL) ? said : column(item);
        }).toList();
    }

    private List<String> ways(Block block, String key, boolean mayBeNone) {
        return block.someItems(key).stream().map(item -> {
            String said = Scalars.text(source, item);
            boolean known = mayBeNone && said.equals(KeyStep.NONE)
                    || Arrays.stream(Rounding.values()).anyMatch(one -> one.id().equals(said));
            if (!known) {
                throw source.broken(item, "no rounding is called '" + said + "'; known: "
                        + String.join(", ", Arrays.stream(Rounding.values())
                                .map(Rounding::id).toList()));
            }
            return said;
        }).toList();
    }

    private String column(Node node) {
        String said = Scalars.text(source, node);
        if (!columns.contains(said)) {
            throw source.broken(node, "no column is called '" + said + "'");
        }
        return said;
    }

    private String earlier(Node node) {
        String said = Scalars.text(source, node);
        if (!steps.contains(said)) {
            throw source.broken(node, "no step before this one is called '" + said + "'");
        }
        return said;
    }

    private KeyStep.Shows shows(Block block) {
        String said = block.maybeText("shows").orElse(KeyStep.Shows.NUMBER.id());
        return Arrays.stream(KeyStep.Shows.values()).filter(one -> one.id().equals(said))
                .findFirst().orElseThrow(() -> source.broken(block.at("shows"),
                        "shows is percent, number or whole"));
    }

    private void placeholders(Block block, Bilingual says) {
        for (String text : List.of(says.da(), says.en())) {
            Matcher match = KeyStory.PLACEHOLDER.matcher(text);
            while (match.find()) {
                String name = match.group(1);
                if (!KeyStory.WORDS.contains(name) && !steps.contains(name)) {
                    throw source.broken(block.at("says"), "nothing is known by {" + name
                            + "}; known: " + String.join(", ", KeyStory.WORDS)
                            + " and the steps before");
                }
            }
        }
    }

    private KeyProcess process(Node node) {
        Block block = Block.open(source, node, "process");
        Block said = Block.open(source, block.need("sections"), "sections");
        Map<String, String> sections = new LinkedHashMap<>();
        Shape.keys("sections").forEach(key -> sections.put(key, said.text(key)));
        List<KeyProcess.Threshold> changes = block.someItems("change").stream().map(item -> {
            Block change = Block.open(source, item, "change");
            return new KeyProcess.Threshold(
                    change.has("up-to") ? Optional.of(BigInteger.valueOf(
                            change.number("up-to", 1, TOTAL_MAX))) : Optional.empty(),
                    change.number("beyond-percent", 1, PERCENT_MAX));
        }).toList();
        if (changes.getLast().upTo().isPresent()) {
            throw source.broken(block.at("change"), "the last threshold is for all totals");
        }
        return new KeyProcess(Scalars.monthDay(source, block.need("announce-by")),
                Scalars.monthDay(source, block.need("agree-by")),
                Scalars.monthDay(source, block.need("fix-by")), sections, changes);
    }
}
