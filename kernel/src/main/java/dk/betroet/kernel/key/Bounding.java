package dk.betroet.kernel.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * In proportion between floors and caps. There is one factor by which all values are multiplied and
 * then held between their bounds so that the sum stays; the values at which somebody meets a bound
 * are tried in order, and between two of them the sum is a straight line, so the factor is exact.
 */
final class Bounding {

    private Bounding() {}

    /** How a constraint is named where it stands in the way. */
    static String name(String what, String code, Fraction value) {
        return what + " " + code + " = " + value;
    }

    /** The bounds of one recipient; no cap is as good as the whole sum. */
    private record Between(Fraction value, Fraction floor, Fraction cap) {

        Fraction at(Fraction factor) {
            Fraction scaled = value.times(factor);
            if (scaled.compareTo(floor) < 0) {
                return floor;
            }
            return scaled.compareTo(cap) > 0 ? cap : scaled;
        }
    }

    private static List<Between> betweens(Step.Bound bound, List<String> codes, Column before) {
        Fraction sum = before.sum();
        List<Between> all = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            Fraction cap = bound.exempt().contains(code) ? Fraction.ZERO
                    : bound.caps().getOrDefault(code, sum);
            all.add(new Between(before.get(i),
                    bound.floors().getOrDefault(code, Fraction.ZERO), cap));
        }
        return all;
    }

    /** The constraints that exclude each other; empty when they do not. */
    static Optional<List<String>> conflict(Step.Bound bound, List<String> codes, Column before) {
        for (var floor : new TreeMap<>(bound.floors()).entrySet()) {
            String code = floor.getKey();
            Fraction cap = bound.exempt().contains(code)
                    ? Fraction.ZERO : bound.caps().get(code);
            if (cap != null && floor.getValue().compareTo(cap) > 0) {
                return Optional.of(List.of(name("floor", code, floor.getValue()),
                        bound.exempt().contains(code) ? "exempt " + code
                                : name("cap", code, cap)));
            }
        }
        Fraction sum = before.sum();
        List<Between> all = betweens(bound, codes, before);
        Fraction least = all.stream().map(Between::floor).reduce(Fraction.ZERO, Fraction::plus);
        if (least.compareTo(sum) > 0) {
            return Optional.of(named("floor", bound.floors(), sum));
        }
        Fraction most = all.stream()
                .map(one -> one.value().signum() > 0 ? one.cap() : one.floor())
                .reduce(Fraction.ZERO, Fraction::plus);
        if (most.compareTo(sum) < 0) {
            List<String> names = new ArrayList<>(named("cap", bound.caps(), sum));
            bound.exempt().stream().sorted().forEach(code -> names.add("exempt " + code));
            return Optional.of(names);
        }
        return Optional.empty();
    }

    private static List<String> named(
            String what, Map<String, Fraction> byCode, Fraction sum) {
        List<String> names = new ArrayList<>();
        new TreeMap<>(byCode).forEach((code, value) -> names.add(name(what, code, value)));
        names.add("sum = " + sum);
        return names;
    }

    /** The values held between their bounds; there must be no conflict. */
    static Column bounded(Step.Bound bound, List<String> codes, Column before) {
        List<Between> all = betweens(bound, codes, before);
        Fraction factor = factor(all, before.sum());
        return Column.of(all.stream().map(one -> one.at(factor)).toList());
    }

    private static Fraction factor(List<Between> all, Fraction sum) {
        List<Fraction> corners = new ArrayList<>(List.of(Fraction.ZERO));
        all.stream().filter(one -> one.value().signum() > 0).forEach(one -> {
            corners.add(one.floor().dividedBy(one.value()));
            corners.add(one.cap().dividedBy(one.value()));
        });
        List<Fraction> sorted = corners.stream().distinct().sorted().toList();
        Fraction below = Fraction.ZERO;
        Fraction sumBelow = sumAt(all, below);
        for (Fraction corner : sorted) {
            Fraction sumHere = sumAt(all, corner);
            if (sumHere.compareTo(sum) >= 0) {
                Fraction rise = sumHere.minus(sumBelow);
                return rise.signum() == 0 ? corner : below.plus(corner.minus(below)
                        .times(sum.minus(sumBelow)).dividedBy(rise));
            }
            below = corner;
            sumBelow = sumHere;
        }
        return below;
    }

    private static Fraction sumAt(List<Between> all, Fraction factor) {
        return all.stream().map(one -> one.at(factor)).reduce(Fraction.ZERO, Fraction::plus);
    }
}
