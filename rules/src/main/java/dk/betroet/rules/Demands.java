package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Alternative;
import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Tier;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary.FactTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what people must do: sign by tiers, approve. */
final class Demands {

    private final Source source;
    private final Set<String> gaps;

    Demands(Source source, Set<String> gaps) {
        this.source = source;
        this.gaps = gaps;
    }

    Effect sign(Block block) {
        if (!block.has("tiers")) {
            return new Effect.Sign(Optional.empty(),
                    List.of(new Tier("all", Tier.Range.ALL, anyOf(block))), List.of());
        }
        FactTerm fact = Scalars.fact(source, block.need("by"));
        if (fact.type() != Value.Type.MONEY && fact.type() != Value.Type.NUMBER) {
            throw source.broken(block.need("by"), "tiers go by money or a number");
        }
        List<Tier> tiers = new ArrayList<>();
        for (Node item : block.someItems("tiers")) {
            Block tier = Block.open(source, item, "tier");
            tiers.add(new Tier(tier.text("name"), range(tier, fact), anyOf(tier)));
        }
        List<Tier.Hole> holes = new ArrayList<>();
        for (Node item : block.items("holes")) {
            holes.add(hole(Block.open(source, item, "hole"), fact, tiers));
        }
        Coverage.check(source, block.at("tiers"), fact, tiers, holes);
        return new Effect.Sign(Optional.of(fact.id()), tiers, holes);
    }

    private Tier.Hole hole(Block block, FactTerm fact, List<Tier> tiers) {
        String as = block.text("as");
        if (tiers.stream().noneMatch(tier -> tier.name().equals(as))) {
            throw source.broken(block.need("as"), "no tier is called '" + as + "'");
        }
        String gap = block.text("gap");
        if (!gaps.contains(gap)) {
            throw source.broken(block.need("gap"), "no gap is declared as '" + gap + "'");
        }
        if (block.has("exactly")) {
            Tier.Bound bound = new Tier.Bound(
                    Scalars.value(source, block.need("exactly"), fact), true);
            return new Tier.Hole(new Tier.Range(Optional.of(bound), Optional.of(bound)), as, gap);
        }
        return new Tier.Hole(range(block, fact), as, gap);
    }

    private Tier.Range range(Block block, FactTerm fact) {
        if (block.has("from") && block.has("over") || block.has("under") && block.has("up-to")) {
            throw source.broken(block.node(), "one end is given twice");
        }
        return new Tier.Range(
                bound(block, "from", fact, true).or(() -> bound(block, "over", fact, false)),
                bound(block, "up-to", fact, true).or(() -> bound(block, "under", fact, false)));
    }

    private Optional<Tier.Bound> bound(Block block, String key, FactTerm fact, boolean included) {
        return block.find(key).map(
                node -> new Tier.Bound(Scalars.value(source, node, fact), included));
    }

    Effect approve(Block block) {
        return new Effect.Approve(approvers(block), block.find("reason")
                .map(node -> Scalars.reason(source, node)).orElse(Reason.APPROVAL_MISSING));
    }

    Effect.Approvers approvers(Block block) {
        List<Alternative> anyOf = anyOf(block);
        if (anyOf.isEmpty()) {
            throw source.broken(block.node(), "somebody must be able to approve");
        }
        return new Effect.Approvers(anyOf, block.flag("because", false),
                block.flag("before", false));
    }

    private List<Alternative> anyOf(Block block) {
        block.need("any-of");
        return block.items("any-of").stream().map(this::alternative).toList();
    }

    private Alternative alternative(Node node) {
        if (!Effects.isBlock(node)) {
            return new Alternative(List.of(
                    new Alternative.Signers(Set.of(Scalars.word(source, node, "capacity")), 1)));
        }
        Block block = Block.open(source, node, "signers");
        if (block.has("all")) {
            return new Alternative(block.someItems("all").stream()
                    .flatMap(item -> alternative(item).all().stream()).toList());
        }
        return new Alternative(List.of(new Alternative.Signers(
                new HashSet<>(block.someWords("of", "capacity")), block.number("count", 1, 9, 1))));
    }
}
