package dk.betroet.kernel.key;

import dk.betroet.kernel.key.Obstacle.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What stands in the way of one step, looked for before it is done. */
final class Checks {

    private final Basis basis;
    private final Fraction total;
    private final Map<String, Column> done;
    private final Pipeline.Named named;
    private final List<Obstacle> found = new ArrayList<>();

    Checks(Basis basis, Fraction total, Map<String, Column> done, Pipeline.Named named) {
        this.basis = basis;
        this.total = total;
        this.done = done;
        this.named = named;
    }

    /** The columns of the basis that a step needs. */
    static List<String> columns(Step step) {
        return switch (step) {
            case Step.Take(String column) -> List.of(column);
            case Step.Share(String column) -> List.of(column);
            case Step.Deduct(String column) -> List.of(column);
            case Step.Scale(Amount by) -> by.columns();
            case Step.Rescale(Amount sum) -> sum.columns();
            case Step.Combine _, Step.Clip _, Step.Bound _, Step.Wish _, Step.Round _,
                    Step.Settle _, Step.Correct _ -> List.of();
        };
    }

    List<Obstacle> obstacles(Column before) {
        if (done.containsKey(named.name())) {
            add(Kind.STEP_DUPLICATE, List.of(named.name()));
        }
        columns(named.step()).stream().filter(column -> !basis.has(column)).forEach(column ->
                add(Kind.COLUMN_UNKNOWN, List.of(column)));
        boolean first = named.step() instanceof Step.Take || named.step() instanceof Step.Share
                || named.step() instanceof Step.Combine;
        if (before == null && !first) {
            add(Kind.NOTHING_BEFORE, List.of());
        }
        if (found.isEmpty()) {
            special(before);
        }
        return List.copyOf(found);
    }

    private void special(Column before) {
        switch (named.step()) {
            case Step.Share(String column) -> proportional(basis.column(column));
            case Step.Combine(List<Step.Term> terms) -> terms.stream().map(Step.Term::step)
                    .filter(step -> !done.containsKey(step))
                    .forEach(step -> add(Kind.STEP_UNKNOWN, List.of(step)));
            case Step.Rescale _ -> proportional(before);
            case Step.Bound bound -> {
                said("floor", bound.floors());
                said("cap", bound.caps());
                known("exempt", bound.exempt());
                notNegative(before);
                if (found.isEmpty()) {
                    Bounding.conflict(bound, basis.codes(), before)
                            .ifPresent(names -> add(Kind.INFEASIBLE, names));
                }
            }
            case Step.Wish(Map<String, Fraction> wishes) -> said("wish", wishes);
            case Step.Correct(Map<String, BigInteger> changes) ->
                    known("correction", changes.keySet());
            case Step.Round(Rounding rounding, Ties _) -> roundable(rounding, before);
            case Step.Settle(String exact, Rounding rounding, Ties _) -> {
                if (done.containsKey(exact)) {
                    roundable(rounding, done.get(exact));
                } else {
                    add(Kind.STEP_UNKNOWN, List.of(exact));
                }
            }
            case Step.Take _, Step.Scale _, Step.Deduct _, Step.Clip _ -> { }
        }
    }

    private void proportional(Column values) {
        notNegative(values);
        if (found.isEmpty() && values.numeratorSum().signum() == 0) {
            add(Kind.SUM_ZERO, List.of());
        }
    }

    private void notNegative(Column values) {
        List<String> negative = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.numerator(i).signum() < 0) {
                negative.add(basis.codes().get(i));
            }
        }
        if (!negative.isEmpty()) {
            add(Kind.VALUE_NEGATIVE, negative);
        }
    }

    private void roundable(Rounding rounding, Column before) {
        if (rounding == Rounding.HALF_UP) {
            return;
        }
        notNegative(before);
        Fraction sum = before.sum();
        if (!sum.denominator().equals(BigInteger.ONE)) {
            add(Kind.SUM_NOT_WHOLE, List.of(sum.toString()));
        } else if (rounding.givesEverybodyOne()) {
            long claims = IntStream.range(0, before.size())
                    .filter(at -> before.numerator(at).signum() > 0).count();
            if (sum.compareTo(Fraction.of(claims)) < 0) {
                add(Kind.TOO_FEW, List.of(sum + " < " + claims));
            }
        }
    }

    private void said(String what, Map<String, Fraction> byCode) {
        known(what, byCode.keySet());
        byCode.forEach((code, value) -> {
            if (value.signum() < 0) {
                add(Kind.CONSTRAINT_NEGATIVE, List.of(Bounding.name(what, code, value)));
            }
        });
    }

    private void known(String what, Set<String> codes) {
        new TreeSet<>(codes).stream().filter(code -> !basis.codes().contains(code))
                .forEach(code -> add(Kind.CODE_UNKNOWN, List.of(what + " " + code)));
    }

    private void add(Kind kind, List<String> names) {
        found.add(new Obstacle(kind, named.name(), names));
    }
}
