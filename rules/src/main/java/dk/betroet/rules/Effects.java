package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Value;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the one effect of a rule. Limits, rates and demands on people have their own readers. */
final class Effects {

    private final Source source;
    private final Set<String> gaps;

    Effects(Source source, Set<String> gaps) {
        this.source = source;
        this.gaps = gaps;
    }

    Effect read(Block rule) {
        List<String> effects = Shape.EFFECTS.stream().filter(rule::has).toList();
        if (effects.size() != 1) {
            throw source.broken(rule.node(), "a rule has exactly one effect, not "
                    + (effects.isEmpty() ? "none" : String.join(" and ", effects))
                    + "; known: " + String.join(", ", Shape.EFFECTS));
        }
        String key = effects.getFirst();
        Node node = rule.need(key);
        return switch (key) {
            case "forbid" -> new Effect.Forbid(Scalars.reason(source, node));
            case "require" -> require(Block.open(source, node, key));
            case "fields" -> new Effect.Fields(Block.items(source, node).stream()
                    .map(item -> Scalars.fact(source, item).id()).toList());
            case "limit" -> new Limits(source).limit(Block.open(source, node, key));
            case "sign" -> new Demands(source, gaps).sign(Block.open(source, node, key));
            case "approve" -> new Demands(source, gaps).approve(Block.open(source, node, key));
            case "paper" -> paper(Block.open(source, node, key));
            case "separate" -> separate(Block.open(source, node, key));
            case "expire" -> expire(Block.open(source, node, key));
            case "wait" -> await(Block.open(source, node, key));
            case "rate" -> new Limits(source).rate(Block.open(source, node, key));
            case "recur" -> recur(Block.open(source, node, key));
            case "detect" -> detect(Block.open(source, node, key));
            case "inform" -> new Effect.Inform(new HashSet<>(
                    Block.open(source, node, key).words("prints", "document")));
            case "steps" -> steps(Block.open(source, node, key));
            case "revoke" -> revoke(Block.open(source, node, key));
            default -> throw new IllegalStateException("no reader for " + key);
        };
    }

    private Effect require(Block block) {
        boolean waits = switch (block.maybeText("otherwise").orElse("refuse")) {
            case "refuse" -> false;
            case "wait" -> true;
            default -> throw source.broken(block.need("otherwise"), "write refuse or wait");
        };
        return new Effect.Require(Conditions.read(source, block.need("that")),
                block.find("reason").map(node -> Scalars.reason(source, node))
                        .orElse(Reason.CONDITION_UNMET), waits);
    }

    private Effect paper(Block block) {
        List<Set<String>> parties = block.items("signed-by").stream()
                .map(item -> (Set<String>) new HashSet<>(Block.items(source, item).stream()
                        .map(one -> Scalars.word(source, one, "capacity")).toList()))
                .toList();
        return new Effect.Paper(new HashSet<>(block.someWords("kind", "document")),
                new HashSet<>(block.words("fields", "field")), parties,
                block.flag("agreement", false));
    }

    private Effect separate(Block block) {
        List<String> parts = block.someWords("parts", "part");
        boolean household = block.flag("household", false);
        List<String> relations = block.words("relations", "relation");
        boolean crowd = parts.contains("signers") || parts.contains("approvers");
        if (parts.size() < 2 && !(crowd && (household || !relations.isEmpty()))) {
            throw source.broken(block.node(), "at least two parts are kept apart");
        }
        return new Effect.Separate(parts, household, new HashSet<>(relations));
    }

    private Effect expire(Block block) {
        boolean through = switch (block.maybeText("last-day").orElse("excluded")) {
            case "included" -> true;
            case "excluded" -> false;
            default -> throw source.broken(block.need("last-day"), "write included or excluded");
        };
        return new Effect.Expire(dateFact(block, "from"), period(block), through,
                block.number("warn-days", 0, 366, 0), Scalars.reason(source, block.need("reason")),
                block.word("renew-by", "capacity"));
    }

    private Effect await(Block block) {
        return new Effect.Wait(dateFact(block, "from"), period(block),
                block.find("reason").map(node -> Scalars.reason(source, node))
                        .orElse(Reason.TOO_EARLY));
    }

    private Effect recur(Block block) {
        Optional<Node> yearlyBy = block.find("yearly-by");
        boolean every = block.has("days") || block.has("months") || block.has("years");
        if (every == yearlyBy.isPresent()) {
            throw source.broken(block.node(), "either days, months, years or yearly-by");
        }
        return new Effect.Recur(block.word("duty", "duty"), block.word("for", "subject"),
                dateFact(block, "last"), every ? Optional.of(period(block)) : Optional.empty(),
                yearlyBy.map(node -> Scalars.monthDay(source, node)),
                new HashSet<>(block.someWords("by", "capacity")),
                block.number("people", 1, 9, 1), block.flag("unannounced", false),
                block.number("warn-days", 0, 366, 30), block.number("grace-days", 0, 366, 14),
                block.has("owner") ? block.word("owner", "capacity") : "leader");
    }

    private Effect detect(Block block) {
        return new Effect.Detect(block.number("days", 0, 366), block.word("owner", "capacity"));
    }

    private Effect steps(Block block) {
        List<Effect.Step> steps = block.someItems("steps").stream().map(item -> {
            Block step = Block.open(source, item, "step");
            return new Effect.Step(step.text("id"), new HashSet<>(step.someWords("by", "capacity")),
                    step.number("days", 0, 366, 0), Scalars.bilingual(source, step.need("text")));
        }).toList();
        if (steps.stream().map(Effect.Step::id).distinct().count() < steps.size()) {
            throw source.broken(block.need("steps"), "two steps have the same id");
        }
        return new Effect.Steps(block.word("workflow", "workflow-name"), steps);
    }

    private Effect revoke(Block block) {
        return new Effect.Revoke(new HashSet<>(block.someWords("powers", "power")),
                block.number("within-days", 0, 366, 0));
    }

    private String dateFact(Block block, String key) {
        var fact = Scalars.fact(source, block.need(key));
        if (fact.type() != Value.Type.DATE) {
            throw source.broken(block.need(key), "'" + fact.id() + "' is not a date");
        }
        return fact.id();
    }

    private Period period(Block block) {
        if (List.of("days", "months", "years").stream().filter(block::has).count() != 1) {
            throw source.broken(block.node(), "exactly one of days, months, years");
        }
        if (block.has("days")) {
            return Period.ofDays(block.number("days", 1, 3660));
        }
        return block.has("months") ? Period.ofMonths(block.number("months", 1, 120))
                : Period.ofYears(block.number("years", 1, 100));
    }

    /** Whether the value is a block rather than a single word. */
    static boolean isBlock(Node node) {
        return node instanceof MappingNode;
    }
}
