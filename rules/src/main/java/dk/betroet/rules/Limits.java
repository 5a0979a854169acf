package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Condition;
import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.Effect.Beyond;
import dk.betroet.kernel.rulebook.Effect.Measure;
import dk.betroet.kernel.rulebook.Quantity;
import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary.FactTerm;
import dk.betroet.kernel.rulebook.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads limits and rates: what is measured, and the number it is held against. */
final class Limits {

    private final Source source;

    Limits(Source source) {
        this.source = source;
    }

    Effect limit(Block block) {
        if (List.of("of", "sum", "count").stream().filter(block::has).count() != 1) {
            throw source.broken(block.node(), "exactly one of: of, sum, count");
        }
        Measure measure;
        Value.Type type;
        Reason reason;
        if (block.has("of")) {
            FactTerm fact = ordered(block.need("of"));
            measure = new Measure.OfFact(fact.id());
            type = fact.type();
            reason = fact.id().startsWith("balance.")
                    ? Reason.BALANCE_EXCEEDED : Reason.LIMIT_EXCEEDED;
        } else if (block.has("sum")) {
            measure = sum(Block.open(source, block.need("sum"), "sum"));
            type = Value.Type.MONEY;
            reason = Reason.LIMIT_EXCEEDED;
        } else {
            Block count = Block.open(source, block.need("count"), "count");
            measure = new Measure.Count(acts(count), Conditions.read(count, "when"), per(count));
            type = Value.Type.NUMBER;
            reason = Reason.COUNT_EXCEEDED;
        }
        return new Effect.Limit(measure, quantity(block.need("max"), type), beyond(block),
                block.find("reason").map(node -> Scalars.reason(source, node)).orElse(reason));
    }

    Effect rate(Block block) {
        Optional<String> fact = block.find("fact").map(node -> Scalars.fact(source, node).id());
        Optional<String> times = block.find("times").map(
                node -> typed(node, Value.Type.NUMBER));
        Optional<String> less = block.find("less").map(node -> typed(node, Value.Type.MONEY));
        String word = block.maybeText("binding").orElse("exactly");
        for (Effect.Binding binding : Effect.Binding.values()) {
            if (binding.id().equals(word)) {
                return new Effect.Rate(block.word("name", "rate"), fact.orElse("amount"),
                        quantity(block.need("amount"), Value.Type.MONEY), times, less, binding);
            }
        }
        throw source.broken(block.need("binding"), "write exactly, at-most, at-least or told");
    }

    private Measure sum(Block block) {
        String fact = block.find("fact").map(node -> typed(node, Value.Type.MONEY))
                .orElse("amount");
        return new Measure.Sum(fact, acts(block), Conditions.read(block, "when"), per(block));
    }

    private Set<String> acts(Block block) {
        return new HashSet<>(block.someWords("acts", "act"));
    }

    private Window per(Block block) {
        Node node = block.need("per");
        if (!Effects.isBlock(node)) {
            String word = Scalars.text(source, node);
            for (Window.Calendar unit : Window.Calendar.values()) {
                if (unit.id().equals(word)) {
                    return unit;
                }
            }
            throw source.broken(node, "write day, week, month or year, or give rolling-days");
        }
        Block window = Block.open(source, node, "per");
        if (window.has("rolling-days")) {
            return new Window.Rolling(window.number("rolling-days", 1, 3660));
        }
        return new Window.Season(Scalars.monthDay(source, window.need("season-from")),
                Scalars.monthDay(source, window.need("season-to")));
    }

    Quantity quantity(Node node, Value.Type type) {
        if (!Effects.isBlock(node)) {
            return new Quantity.Fixed(number(node, type));
        }
        Block block = Block.open(source, node, "max");
        if (block.has("share")) {
            Block share = Block.open(source, block.need("share"), "share");
            return new Quantity.Share(typed(share.need("of"), type),
                    share.number("times", 0, 1_000_000, 1), share.number("over", 1, 1_000_000, 1));
        }
        List<Quantity.Row> rows = new ArrayList<>();
        for (Node item : block.someItems("table")) {
            Block row = Block.open(source, item, "row");
            rows.add(new Quantity.Row(Conditions.read(row, "when"),
                    number(row.need("value"), type)));
        }
        for (Quantity.Row row : rows.subList(0, rows.size() - 1)) {
            if (row.when().equals(Condition.ALWAYS)) {
                throw source.broken(block.need("table"),
                        "a row without 'when' fits everything, so it must be the last");
            }
        }
        return new Quantity.Lookup(rows);
    }

    private Value number(Node node, Value.Type type) {
        Value value = type == Value.Type.MONEY ? Value.of(Scalars.money(source, node))
                : Value.of(Scalars.whole(source, node));
        if (value instanceof Value.Amount(var money) && money.isNegative()
                || value instanceof Value.Whole(long number) && number < 0) {
            throw source.broken(node, "it cannot be below zero");
        }
        return value;
    }

    private Beyond beyond(Block block) {
        Optional<Node> node = block.find("beyond");
        if (node.isEmpty()) {
            return new Beyond.Refuse();
        }
        if (Effects.isBlock(node.get())) {
            Block beyond = Block.open(source, node.get(), "beyond");
            return new Beyond.Ask(new Demands(source, Set.of()).approvers(
                    Block.open(source, beyond.need("approval"), "approval")));
        }
        return switch (Scalars.text(source, node.get())) {
            case "refuse" -> new Beyond.Refuse();
            case "tell" -> new Beyond.Tell();
            default -> throw source.broken(node.get(), "write refuse, tell or an approval");
        };
    }

    private FactTerm ordered(Node node) {
        FactTerm fact = Scalars.fact(source, node);
        if (fact.type() != Value.Type.MONEY && fact.type() != Value.Type.NUMBER) {
            throw source.broken(node, "'" + fact.id() + "' is neither money nor a number");
        }
        return fact;
    }

    private String typed(Node node, Value.Type type) {
        FactTerm fact = Scalars.fact(source, node);
        if (fact.type() != type) {
            throw source.broken(node, "'" + fact.id() + "' is not " + type.id());
        }
        return fact.id();
    }
}
