package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Bilingual;
import dk.betroet.kernel.rulebook.Citation;
import dk.betroet.kernel.rulebook.Condition;
import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Rule;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.Strictness;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one rule-book file into a rule book, noting everything that is wrong with it. */
final class BookReader {

    private static final String STATE = Vocabulary.STATE;

    private final Source source;
    private final Optional<RuleBook> parent;
    private final Set<String> gapIds = new LinkedHashSet<>();

    BookReader(Source source, Optional<RuleBook> parent) {
        this.source = source;
        this.parent = parent;
    }

    /** The rule book; empty when its frame is broken. Other problems are only noted. */
    Optional<RuleBook> read(Node top, Map<String, String> settled) {
        return source.attempt(() -> {
            Block book = Block.open(source, top, "book");
            List<RuleBook.Choice> choices = choices(book, settled);
            RuleBook.Header header = header(book);
            inheritance(book, header);
            List<RuleBook.Gap> gaps = gaps(book);
            List<Rule> rules = rules(book, header);
            try {
                return new RuleBook(header, parent, rules, gaps, choices, source.vocabulary());
            } catch (IllegalArgumentException e) {
                throw source.broken(book.at("rules"), e.getMessage());
            }
        });
    }

    /** {@code id/version} of the file. */
    static String key(Source source, Node top) {
        Block book = Block.open(source, top);
        return book.text("rulebook") + "/" + book.text("version");
    }

    private RuleBook.Header header(Block book) {
        Optional<LocalDate> until = book.find("until").map(node -> Scalars.date(source, node));
        LocalDate from = Scalars.date(source, book.need("from"));
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw source.broken(book.need("until"), "it must be after 'from'");
        }
        Block scope = Block.open(source, book.need("scope"), "scope");
        List<Bilingual> notes = book.items("notes").stream()
                .map(item -> Scalars.bilingual(source, item)).toList();
        return new RuleBook.Header(book.text("rulebook"), book.text("version"),
                Scalars.bilingual(source, book.need("title")),
                Scalars.bilingual(source, book.need("authority")), from, until,
                new HashSet<>(scope.words("funds", "fund-kind")),
                Scalars.bilingual(source, scope.need("text")), notes);
    }

    private void inheritance(Block book, RuleBook.Header header) {
        if (parent.isEmpty()) {
            return;
        }
        RuleBook.Header above = parent.get().header();
        boolean late = above.until().isPresent()
                && header.until().map(above.until().get()::isBefore).orElse(true);
        if (header.from().isBefore(above.from()) || late) {
            source.note(book.at("from"), "in force outside the time of its parent "
                    + parent.get());
        }
        if (!above.scope().isEmpty() && !above.scope().containsAll(header.scope())) {
            source.note(book.at("scope"), "covers more than its parent " + parent.get());
        }
    }

    private List<RuleBook.Choice> choices(Block book, Map<String, String> settled) {
        List<RuleBook.Choice> choices = new ArrayList<>(
                parent.map(RuleBook::choices).orElse(List.of()));
        Optional<Node> node = book.find("choices");
        if (node.isEmpty()) {
            return choices;
        }
        Block block = Block.open(source, node.get());
        for (String id : block.keys()) {
            source.attempt(() -> choice(id, Block.open(source, block.need(id), "choice"), settled))
                    .ifPresent(choices::add);
        }
        return choices;
    }

    private RuleBook.Choice choice(String id, Block block, Map<String, String> settled) {
        Block options = Block.open(source, block.need("options"));
        List<RuleBook.Choice.Option> list = options.keys().stream()
                .map(option -> new RuleBook.Choice.Option(option,
                        Scalars.bilingual(source, options.need(option)))).toList();
        String chosen = settled.getOrDefault(id, block.text("default"));
        if (!options.has(chosen)) {
            throw source.broken(block.need("default"),
                    "'" + chosen + "' is not an answer to '" + id + "'");
        }
        source.choose(id, chosen);
        return new RuleBook.Choice(id, block.text("section"),
                Scalars.bilingual(source, block.need("question")), list, chosen);
    }

    private List<RuleBook.Gap> gaps(Block book) {
        List<RuleBook.Gap> gaps = new ArrayList<>();
        parent.ifPresent(above -> above.gaps().forEach(gap -> gapIds.add(gap.id())));
        Optional<Node> node = book.find("gaps");
        if (node.isEmpty()) {
            return gaps;
        }
        Block block = Block.open(source, node.get());
        for (String id : block.keys()) {
            if (!gapIds.add(id)) {
                source.note(block.at(id), "the parent has a gap of this name");
            }
            source.attempt(() -> {
                Block gap = Block.open(source, block.need(id), "gap");
                return new RuleBook.Gap(id, gap.text("section"),
                        Scalars.bilingual(source, gap.need("note")),
                        Scalars.bilingual(source, gap.need("treated")));
            }).ifPresent(gaps::add);
        }
        return gaps;
    }

    private List<Rule> rules(Block book, RuleBook.Header header) {
        List<Rule> rules = new ArrayList<>();
        Block block = Block.open(source, book.need("rules"));
        for (String id : block.keys()) {
            if (parent.flatMap(above -> above.rule(id)).isPresent()) {
                source.note(block.at(id), "'" + id + "' is the parent's rule; give this one its own"
                        + " name and say 'restates: " + id + "'");
                continue;
            }
            source.attempt(() -> rule(id, Block.open(source, block.need(id), "rule"), header))
                    .ifPresent(rules::add);
        }
        return rules;
    }

    private Rule rule(String id, Block block, RuleBook.Header header) {
        Optional<Effect> effect = source.attempt(() -> new Effects(source, gapIds).read(block));
        Optional<Condition> when = source.attempt(() -> Conditions.read(block, "when"));
        Optional<Bilingual> text = source.attempt(
                () -> Scalars.bilingual(source, block.need("text")));
        Citation citation = new Citation(header.id(), header.version(), id, block.text("section"));
        Strictness strictness = strictness(block);
        Optional<String> gap = block.maybeText("gap");
        if (gap.isPresent() && !gapIds.contains(gap.get())) {
            throw source.broken(block.need("gap"), "no gap is declared as '" + gap.get() + "'");
        }
        if (effect.isEmpty() || when.isEmpty() || text.isEmpty()) {
            throw new Broken();
        }
        Rule rule = new Rule(id, citation, strictness, text.get(),
                block.find("remedy").map(node -> Scalars.bilingual(source, node)),
                acts(block, effect.get()), within(effect.get(), when.get()), effect.get(), gap,
                block.maybeText("restates"));
        fits(block, rule);
        restated(block, rule);
        return rule;
    }

    private Strictness strictness(Block block) {
        String word = block.maybeText("strictness").orElse("must");
        for (Strictness strictness : Strictness.values()) {
            if (strictness.id().equals(word)) {
                return strictness;
            }
        }
        throw source.broken(block.need("strictness"), "write must, should or inform");
    }

    private Set<String> acts(Block block, Effect effect) {
        if (effect instanceof Effect.Recur || effect instanceof Effect.Detect) {
            if (block.has("acts")) {
                throw source.broken(block.at("acts"),
                        "what is looked for afterwards has no acts; leave them out");
            }
            return Set.of(STATE);
        }
        return new HashSet<>(block.someWords("acts", "act"));
    }

    /** Steps belong to their workflow; the file need not say it twice. */
    private static Condition within(Effect effect, Condition when) {
        if (!(effect instanceof Effect.Steps steps)) {
            return when;
        }
        return new Condition.All(List.of(when, new Condition.Compare("workflow.name",
                Condition.Comparison.IS, List.of(Value.of(steps.workflow())))));
    }

    private void fits(Block block, Rule rule) {
        boolean told = rule.effect() instanceof Effect.Inform;
        if (rule.strictness() == Strictness.INFORM && !told) {
            throw source.broken(block.at("strictness"), "a rule that only informs has the effect "
                    + "'inform'");
        }
        boolean state = rule.acts().contains(STATE);
        boolean found = rule.effect() instanceof Effect.Recur
                || rule.effect() instanceof Effect.Detect || rule.effect() instanceof Effect.Expire;
        if (state && !found) {
            throw source.broken(block.at("acts"),
                    "in a state only detect, recur and expire can be looked for");
        }
        if (rule.effect() instanceof Effect.Forbid(Reason reason)
                && reason == Reason.FACT_MISSING) {
            throw source.broken(block.at("forbid"), "this reason is the engine's own");
        }
    }

    private void restated(Block block, Rule rule) {
        if (rule.restates().isEmpty()) {
            return;
        }
        String id = rule.restates().get();
        Rule original = parent.flatMap(above -> above.rule(id)).orElseThrow(
                () -> source.broken(block.need("restates"), "the parent has no rule '" + id + "'"));
        new Tightening(source.vocabulary()).loosens(original, rule).ifPresent(how -> {
            throw source.broken(block.need("restates"),
                    "a supplement may only tighten '" + id + "' (" + original.citation()
                            + "): " + how);
        });
    }
}
