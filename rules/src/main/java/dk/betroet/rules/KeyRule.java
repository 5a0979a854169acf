package dk.betroet.rules;

import dk.betroet.kernel.key.Amount;
import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.key.Pipeline;
import dk.betroet.kernel.key.Rounding;
import dk.betroet.kernel.key.Step;
import dk.betroet.kernel.key.Ties;
import dk.betroet.kernel.rulebook.Bilingual;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way of splitting by key that somebody has laid down, with its words and paragraphs: the steps,
 * what each is called and says, which of them were read and which are a proposal, and the dates and
 * thresholds around them. Not a split: {@link #pipeline} gives what makes one.
 *
 * @param id      what it is called, {@code refugee-quota}
 * @param version which one, {@code 550-2022}
 * @param from    the first day it holds; empty when it always has
 * @param until   the last day; empty when there is none yet
 * @param unit    what is split, in the plural
 * @param total   what is split when nobody says
 * @param inputs  numbers beside the columns, by name, each with its number or none
 * @param columns what the basis must have, by name
 * @param process when what is done, and when it is done anew; empty where nothing says
 */
public record KeyRule(String id, String version, Bilingual title, Bilingual authority,
        Optional<LocalDate> from, Optional<LocalDate> until, Bilingual unit,
        Optional<BigInteger> total, List<Bilingual> notes, Map<String, Input> inputs,
        Map<String, Bilingual> columns, List<KeyStep> steps, Optional<KeyProcess> process) {

    public KeyRule {
        notes = List.copyOf(notes);
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        steps = List.copyOf(steps);
    }

    /** A number that the rule needs beside the columns; without one it must be given. */
    public record Input(Bilingual text, Optional<Fraction> value) {}

    /** What is to be done otherwise than the rule proposes. */
    public record Wishes(Map<String, String> ways, Map<String, Fraction> inputs, ByHand byHand) {

        /** As the rule proposes. */
        public static final Wishes NONE = new Wishes(Map.of(), Map.of(), ByHand.NOTHING);

        public Wishes {
            ways = Map.copyOf(ways);
            inputs = Map.copyOf(inputs);
        }

        /** With one step done in another way. */
        public static Wishes way(String step, String way) {
            return new Wishes(Map.of(step, way), Map.of(), ByHand.NOTHING);
        }
    }

    /** {@code refugee-quota/550-2022}. */
    public String key() {
        return id + "/" + version;
    }

    /** The step of this name. */
    public Optional<KeyStep> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The inputs that have no number, and are not given one. */
    public List<String> missing(Map<String, Fraction> given) {
        return inputs.entrySet().stream()
                .filter(one -> one.getValue().value().isEmpty() && !given.containsKey(one.getKey()))
                .map(Map.Entry::getKey).toList();
    }

    /** What is said by hand that no step leaves to anybody, as steps are called in a file. */
    public List<String> untaken(ByHand byHand) {
        return byHand.untaken(steps);
    }

    /** The last step whose values are not yet whole. */
    public String exactStep() {
        return steps.stream().filter(step -> !(step.what() instanceof KeyStep.What.Round))
                .filter(step -> !(step.what() instanceof KeyStep.What.Settle))
                .filter(step -> !(step.what() instanceof KeyStep.What.Correct))
                .reduce((_, last) -> last).orElseThrow().name();
    }

    /**
     * What makes the split.
     *
     * @throws IllegalArgumentException when an input is missing or a way is not one of the step's;
     *     whoever lets people choose asks {@link #missing} and {@link KeyStep#ways} first
     */
    public Pipeline pipeline(Wishes wishes) {
        List<Pipeline.Named> named = new ArrayList<>();
        for (KeyStep step : steps) {
            named.add(new Pipeline.Named(step.name(), kernelStep(step, wishes)));
        }
        return new Pipeline(named);
    }

    /**
     * Ways of splitting that this rule might have been applied in, by name, for holding against a
     * published result: every rounding it lets one choose, and, with the proposed one, every step
     * and column left out that can be, and the first step alone. Corrections are left out, so that
     * each shows what it does itself.
     */
    public Map<String, Pipeline> variants() {
        return KeyVariants.of(this);
    }

    Step kernelStep(KeyStep step, Wishes wishes) {
        String way = wishes.ways().getOrDefault(step.name(),
                step.ways().isEmpty() ? "" : step.ways().getFirst());
        if (!step.ways().isEmpty() && !step.ways().contains(way)) {
            throw new IllegalArgumentException(step.name() + " cannot be done as " + way);
        }
        return switch (step.what()) {
            case KeyStep.What.Take(String column) -> new Step.Take(column);
            case KeyStep.What.Share(String column) -> new Step.Share(column);
            case KeyStep.What.Combine(List<KeyStep.Term> terms) -> new Step.Combine(terms.stream()
                    .map(term -> new Step.Term(term.step(), number(term, wishes))).toList());
            case KeyStep.What.Scale(List<String> by) -> new Step.Scale(amount(by));
            case KeyStep.What.Deduct(String column) -> new Step.Deduct(column);
            case KeyStep.What.Clip() -> new Step.Clip();
            case KeyStep.What.Rescale(List<String> sum) -> new Step.Rescale(amount(sum));
            case KeyStep.What.Bound() -> new Step.Bound(wishes.byHand().floors(),
                    wishes.byHand().caps(), wishes.byHand().exempt());
            case KeyStep.What.Wish() -> new Step.Wish(wishes.byHand().wishes());
            case KeyStep.What.Round() -> new Step.Round(rounding(way), Ties.BY_CODE);
            case KeyStep.What.Settle(String exact) -> way.equals(KeyStep.NONE)
                    ? new Step.Correct(Map.of())
                    : new Step.Settle(exact, rounding(way), Ties.BY_CODE);
            case KeyStep.What.Correct() -> new Step.Correct(wishes.byHand().corrections());
        };
    }

    private Fraction number(KeyStep.Term term, Wishes wishes) {
        return term.weight().orElseGet(() -> {
            String input = term.input().orElseThrow();
            Fraction given = wishes.inputs().get(input);
            return given != null ? given : inputs.get(input).value().orElseThrow(
                    () -> new IllegalArgumentException("the number " + input + " is missing"));
        });
    }

    private static Amount amount(List<String> parts) {
        Amount[] amounts = parts.stream().map(part -> part.equals(KeyStep.TOTAL)
                ? new Amount.Total() : new Amount.SumOf(part)).toArray(Amount[]::new);
        return amounts.length == 1 ? amounts[0] : Amount.together(amounts);
    }

    static Rounding rounding(String id) {
        for (Rounding rounding : Rounding.values()) {
            if (rounding.id().equals(id)) {
                return rounding;
            }
        }
        throw new IllegalArgumentException("no rounding is called " + id);
    }
}
