package dk.betroet.kernel.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One version of one regulation, with its parent's rules if it is a supplement.
 *
 * <p>Immutable, pure and total: {@link #decide} answers every situation whose words are in the
 * vocabulary, always the same. It does not look at its own validity: {@link RuleBooks#inForce}
 * picks the version by the day the act happened.
 */
public final class RuleBook {

    private final Header header;
    private final Optional<RuleBook> parent;
    private final List<Rule> ownRules;
    private final List<Rule> rules;
    private final List<Gap> gaps;
    private final List<Choice> choices;
    private final Vocabulary vocabulary;
    private final Map<String, ForAct> byAct = new HashMap<>();

    /** What is known beforehand of everything that can have a say about an act. */
    private record ForAct(
            List<Rule> rules, OptionalInt windowDays, Set<String> factsRead) {

        private static final ForAct NOTHING = new ForAct(
                List.of(), OptionalInt.empty(), Set.of());

        static ForAct of(List<Rule> rules) {
            Set<String> facts = new TreeSet<>();
            rules.forEach(rule -> facts.addAll(FactsRead.by(rule)));
            return new ForAct(List.copyOf(rules),
                    rules.stream().flatMapToInt(rule -> reach(rule.effect())).max(),
                    Collections.unmodifiableSet(facts));
        }
    }

    /**
     * A rule book from its parts.
     *
     * @throws IllegalArgumentException when two rules, the parent's included, share an id
     */
    public RuleBook(Header header, Optional<RuleBook> parent, List<Rule> ownRules, List<Gap> gaps,
            List<Choice> choices, Vocabulary vocabulary) {
        this.header = header;
        this.parent = parent;
        this.ownRules = List.copyOf(ownRules);
        List<Rule> all = new ArrayList<>(parent.map(RuleBook::rules).orElse(List.of()));
        all.addAll(ownRules);
        this.rules = List.copyOf(all);
        List<Gap> allGaps = new ArrayList<>(parent.map(RuleBook::gaps).orElse(List.of()));
        allGaps.addAll(gaps);
        this.gaps = List.copyOf(allGaps);
        this.choices = List.copyOf(choices);
        this.vocabulary = vocabulary;
        Set<String> ids = new TreeSet<>();
        Map<String, List<Rule>> forAct = new HashMap<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules are called " + rule.id());
            }
            for (String act : rule.acts()) {
                forAct.computeIfAbsent(act, _ -> new ArrayList<>()).add(rule);
            }
        }
        forAct.forEach((act, concerned) -> byAct.put(act, ForAct.of(concerned)));
    }

    /**
     * What stands on the cover.
     *
     * @param id        one word, the same for every version: {@code bilag-7.9}
     * @param version   {@code 2.0}
     * @param title     what it is called
     * @param authority who made it
     * @param from      first day in force
     * @param until     first day no longer in force; empty while it has no end
     * @param scope     kinds of fund it covers, words of the list {@code fund-kind}; empty for all
     * @param scopeText what it covers, in words
     * @param notes     what a reader of the page should know besides
     */
    public record Header(String id, String version, Bilingual title, Bilingual authority,
            LocalDate from, Optional<LocalDate> until, Set<String> scope, Bilingual scopeText,
            List<Bilingual> notes) {
        public Header {
            scope = Set.copyOf(scope);
            notes = List.copyOf(notes);
            if (until.isPresent() && !until.get().isAfter(from)) {
                throw new IllegalArgumentException("ends before it begins: " + id);
            }
        }

        /** Whether it is in force on the day. */
        public boolean inForce(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }

    /**
     * Something the regulation says nothing about, or says in two ways.
     *
     * @param id      unique in the rule book
     * @param section where it is silent or ambiguous
     * @param note    what is open
     * @param treated how it is treated here, and why
     */
    public record Gap(String id, String section, Bilingual note, Bilingual treated) { }

    /**
     * A question the regulation leaves open and an authority may settle in a supplement.
     *
     * @param id       unique in the rule book
     * @param section  where it is left open
     * @param question the question
     * @param options  the answers there are
     * @param chosen   id of the answer in force here
     */
    public record Choice(String id, String section, Bilingual question, List<Option> options,
            String chosen) {
        public Choice {
            options = List.copyOf(options);
        }

        /** One answer. */
        public record Option(String id, Bilingual text) { }
    }

    /** A rate with the amount it gives in some situation. */
    public record RateAmount(String rate, Citation citation, Value amount) { }

    /**
     * How far a measure is from its ceiling.
     *
     * @param citation the rule with the ceiling
     * @param measured where it would stand after the act
     * @param limit    the ceiling
     */
    public record Headroom(Citation citation, Value measured, Value limit) { }

    /**
     * Judges an act as it stands. Total over situations whose words are in the vocabulary.
     *
     * @throws IllegalArgumentException when the situation holds a word that is not in the
     *         vocabulary, or a fact of another type than declared: a bug in the caller, which would
     *         otherwise quietly switch rules off
     */
    public Verdict decide(Situation situation) {
        return new Judge(this, situation).verdict();
    }

    /**
     * Looks for faults and due duties in a state; worst and earliest due first.
     *
     * @param state a situation whose act is {@code state}, telling about one subject (the fact
     *              {@code subject}: an owner, a place, a mandate, a unit ...)
     * @throws IllegalArgumentException as {@link #decide}, or when the act is not {@code state}
     */
    public List<Finding> findings(Situation state) {
        return new StateJudge(this, state).findings();
    }

    /** Rules whose text is to be shown at the act, whatever the facts. */
    public List<Rule> informs(String act) {
        return rulesFor(act).stream()
                .filter(rule -> rule.effect() instanceof Effect.Inform).toList();
    }

    /** Rules whose text is to be printed in this kind of paper. */
    public List<Rule> prints(String document) {
        return rules.stream()
                .filter(rule -> rule.effect() instanceof Effect.Inform(var prints)
                        && prints.contains(document))
                .toList();
    }

    /** The amounts that the rates give in this situation. */
    public List<RateAmount> rates(Situation situation) {
        return new Judge(this, situation).rates();
    }

    /** How near the act comes to each ceiling that applies to it. */
    public List<Headroom> headroom(Situation situation) {
        return new Judge(this, situation).headroom();
    }

    /**
     * From how many days before and after an act earlier movements must be told; movements further
     * away never matter. 0 is the day of the act alone; empty when no rule for the act sums or
     * counts, and none need be told.
     */
    public OptionalInt windowDays(String act) {
        return forAct(act).windowDays();
    }

    /** The facts that rules for the act look at: what a caller should tell when it knows it. */
    public Set<String> factsRead(String act) {
        return forAct(act).factsRead();
    }

    /** The rules that can have a say about the act. */
    public List<Rule> rulesFor(String act) {
        return forAct(act).rules();
    }

    private ForAct forAct(String act) {
        return byAct.getOrDefault(act, ForAct.NOTHING);
    }

    /** The rule with this id, the parent's included. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The gap with this id, the parent's included. */
    public Optional<Gap> gap(String id) {
        return gaps.stream().filter(gap -> gap.id().equals(id)).findFirst();
    }

    public Header header() {
        return header;
    }

    /** The rule book that this one supplements. */
    public Optional<RuleBook> parent() {
        return parent;
    }

    /** The rules of this file alone. */
    public List<Rule> ownRules() {
        return ownRules;
    }

    /** All rules in force: the parent's first. */
    public List<Rule> rules() {
        return rules;
    }

    /** All gaps: the parent's first. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** All questions left open, with the answers in force here. */
    public List<Choice> choices() {
        return choices;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whether the kind of fund is covered, by this rule book and by its parent. */
    boolean covers(String fundKind) {
        return (header.scope().isEmpty() || header.scope().contains(fundKind))
                && parent.map(book -> book.covers(fundKind)).orElse(true);
    }

    private static IntStream reach(Effect effect) {
        return switch (effect) {
            case Effect.Limit(Effect.Measure.Sum sum, _, _, _) ->
                    IntStream.of(sum.window().reachDays());
            case Effect.Limit(Effect.Measure.Count count, _, _, _) ->
                    IntStream.of(count.window().reachDays());
            default -> IntStream.empty();
        };
    }

    /** {@code bilag-7.9/2.0}. */
    @Override
    public String toString() {
        return header.id() + "/" + header.version();
    }
}
