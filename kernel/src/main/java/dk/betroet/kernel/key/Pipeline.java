package dk.betroet.kernel.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How something is split: steps with names, one after the other, from a basis to parts.
 *
 * @param steps at least one
 */
public record Pipeline(List<Named> steps) {

    public Pipeline {
        steps = List.copyOf(steps);
    }

    /** A step and what it is called; names are unique within a pipeline. */
    public record Named(String name, Step step) {}

    /** A split, or why there is none. */
    public sealed interface Outcome {

        /** It was split. */
        record Split(Apportionment apportionment) implements Outcome {}

        /** It cannot be split so; at least one obstacle, all of the first step that has any. */
        record Cannot(List<Obstacle> obstacles) implements Outcome {
            public Cannot {
                obstacles = List.copyOf(obstacles);
            }
        }

        /** The split, for pipelines and bases that are part of the program. */
        default Apportionment orThrow() {
            return switch (this) {
                case Split(Apportionment apportionment) -> apportionment;
                case Cannot(var obstacles) -> throw new IllegalStateException(
                        obstacles.toString());
            };
        }
    }

    /** The same pipeline with one more step at its end. */
    public Pipeline then(String name, Step step) {
        List<Named> more = new ArrayList<>(steps);
        more.add(new Named(name, step));
        return new Pipeline(more);
    }

    /** A pipeline that begins with this step. */
    public static Pipeline of(String name, Step step) {
        return new Pipeline(List.of(new Named(name, step)));
    }

    /**
     * Splits.
     *
     * @param total what is to be split, 0 or more
     */
    public Outcome split(Basis basis, Fraction total) {
        Map<String, Column> done = new LinkedHashMap<>();
        Column before = null;
        for (Named named : steps) {
            List<Obstacle> obstacles = new Checks(basis, total, done, named).obstacles(before);
            if (!obstacles.isEmpty()) {
                return new Outcome.Cannot(obstacles);
            }
            before = after(named.step(), basis, total, done, before);
            done.put(named.name(), before);
        }
        return new Outcome.Split(new Apportionment(basis, total, done));
    }

    private static Column after(Step step, Basis basis, Fraction total,
            Map<String, Column> done, Column before) {
        return switch (step) {
            case Step.Take(String column) -> basis.column(column);
            case Step.Share(String column) -> basis.column(column).shares();
            case Step.Combine(List<Step.Term> terms) -> terms.stream()
                    .map(term -> done.get(term.step()).times(term.weight()))
                    .reduce(Column::plus).orElseThrow();
            case Step.Scale(Amount by) -> before.times(by.in(basis, total));
            case Step.Deduct(String column) -> before.minus(basis.column(column));
            case Step.Clip() -> before.clipped();
            case Step.Rescale(Amount sum) -> before.shares().times(sum.in(basis, total));
            case Step.Bound bound -> Bounding.bounded(bound, basis.codes(), before);
            case Step.Wish(Map<String, Fraction> wishes) ->
                    before.plus(column(basis, wishes));
            case Step.Round(Rounding rounding, Ties ties) ->
                    Rounder.rounded(rounding, ties, basis.codes(), before);
            case Step.Settle(String exact, Rounding rounding, Ties ties) -> {
                Column whole = done.get(exact);
                yield before.sum().equals(whole.sum()) ? before
                        : Rounder.rounded(rounding, ties, basis.codes(), whole);
            }
            case Step.Correct(Map<String, BigInteger> changes) -> {
                Map<String, Fraction> fractions = new TreeMap<>();
                changes.forEach((code, change) ->
                        fractions.put(code, Fraction.of(change, BigInteger.ONE)));
                yield before.plus(column(basis, fractions));
            }
        };
    }

    private static Column column(Basis basis, Map<String, Fraction> byCode) {
        return Column.of(basis.codes().stream()
                .map(code -> byCode.getOrDefault(code, Fraction.ZERO)).toList());
    }

    /** The columns that a basis must have for it. */
    public Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        steps.forEach(named -> columns.addAll(Checks.columns(named.step())));
        return columns;
    }
}
