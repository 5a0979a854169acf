package dk.betroet.office.apportion.quota;

import static dk.betroet.office.apportion.quota.QuotaRound.WhenChanged.LAPSES;

import dk.betroet.kernel.key.Amount;
import dk.betroet.kernel.key.Apportionment;
import dk.betroet.kernel.key.Basis;
import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.key.Pipeline;
import dk.betroet.kernel.key.Rounding;
import dk.betroet.kernel.key.Step;
import dk.betroet.kernel.key.Ties;
import dk.betroet.office.apportion.key.BasisFile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A year's quotas as they stand: what the last total came to, which agreements hold under it, and
 * what is fixed. An agreement made under an earlier total has lapsed unless it says how a changed
 * total is spread (order § 6, stk. 3).
 *
 * @param parts what the last total came to by itself, by code
 * @param agreed the agreements that hold, by region, with the numbers as they are now
 * @param lapsed the agreements that do not hold any more
 */
record QuotaStanding(QuotaRound round, BasisFile basis, List<QuotaRound.Total> totals,
        Map<String, BigInteger> parts, Map<String, Map<String, BigInteger>> agreed,
        List<QuotaRound.Agreed> lapsed, Optional<QuotaRound.Fixing> fixing) {

    static QuotaStanding of(QuotaRound round, BasisFile basis, List<QuotaRound.Total> totals,
            Map<String, BigInteger> parts, List<QuotaRound.Agreed> agreements,
            Optional<QuotaRound.Fixing> fixing) {
        QuotaRound.Total last = totals.getLast();
        int computed = totals.stream().filter(one -> one.kind() == QuotaRound.Kind.ANNOUNCED
                        || one.kind() == QuotaRound.Kind.RECALCULATED)
                .reduce((_, later) -> later).orElseThrow().number();
        Map<String, Map<String, BigInteger>> agreed = new TreeMap<>();
        List<QuotaRound.Agreed> lapsed = new ArrayList<>();
        for (QuotaRound.Agreed one : agreements) {
            Map<String, BigInteger> group = group(basis, one.region(), parts);
            boolean adjusted = last.kind() == QuotaRound.Kind.ADJUSTED
                    && one.totalNumber() >= computed;
            if (one.totalNumber() == last.number() || adjusted) {
                agreed.put(one.region(), one.parts());
            } else if (last.kind() == QuotaRound.Kind.REDUCED
                    && (one.totalNumber() >= computed || one.whenChanged() != LAPSES)) {
                // The reduction has taken its numbers along already.
                agreed.put(one.region(), group);
            } else {
                Optional<Map<String, BigInteger>> scaled =
                        one.whenChanged() == LAPSES
                                ? Optional.empty() : scaled(one.parts(), sum(group));
                scaled.ifPresentOrElse(numbers -> agreed.put(one.region(), numbers),
                        () -> lapsed.add(one));
            }
        }
        return new QuotaStanding(round, basis, List.copyOf(totals), parts, agreed,
                List.copyOf(lapsed), fixing);
    }

    /** The total that holds. */
    QuotaRound.Total last() {
        return totals.getLast();
    }

    /** Whether the total is another than the first, so that the first one's deadlines are over. */
    boolean isChanged() {
        return totals.stream().anyMatch(one -> one.kind() == QuotaRound.Kind.RECALCULATED
                || one.kind() == QuotaRound.Kind.REDUCED);
    }

    /** The parts of a region's municipalities. */
    Map<String, BigInteger> group(String region) {
        return group(basis, region, parts);
    }

    private static Map<String, BigInteger> group(
            BasisFile basis, String region, Map<String, BigInteger> parts) {
        Map<String, BigInteger> group = new LinkedHashMap<>();
        basis.byRegion().getOrDefault(region, List.of())
                .forEach(code -> group.put(code, parts.get(code)));
        return group;
    }

    static BigInteger sum(Map<String, BigInteger> parts) {
        return parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The numbers in force for everybody: fixed, or agreed, or what the rule gives. */
    Map<String, QuotaRound.Fixed> quotas() {
        if (fixing.isPresent()) {
            return fixing.get().quotas();
        }
        String source = last().kind() == QuotaRound.Kind.REDUCED ? "reduced" : "rule";
        Map<String, QuotaRound.Fixed> quotas = new TreeMap<>();
        parts.forEach((code, part) -> quotas.put(code, new QuotaRound.Fixed(part, source)));
        agreed.values().forEach(numbers -> numbers.forEach((code, part) ->
                quotas.put(code, new QuotaRound.Fixed(part, "agreed"))));
        return quotas;
    }

    /** The regions whose municipalities have no agreement that holds. */
    List<String> withoutAgreement() {
        return basis.byRegion().keySet().stream()
                .filter(region -> !agreed.containsKey(region)).toList();
    }

    /** The quotas in force, in proportion to another total; empty when there are none. */
    Optional<Map<String, BigInteger>> reducedTo(BigInteger total) {
        Map<String, BigInteger> now = new TreeMap<>();
        quotas().forEach((code, fixed) -> now.put(code, fixed.quota()));
        return scaled(now, total);
    }

    private static Optional<Map<String, BigInteger>> scaled(
            Map<String, BigInteger> numbers, BigInteger total) {
        String column = "quota";
        List<Basis.Row> rows = new ArrayList<>();
        numbers.forEach((code, number) -> rows.add(new Basis.Row(
                rows.size() + 1, code, Map.of(column, Optional.of(number)))));
        Pipeline pipeline = Pipeline.of("before", new Step.Take(column))
                .then("in proportion", new Step.Rescale(new Amount.Total()))
                .then("whole", new Step.Round(Rounding.WEBSTER, Ties.BY_CODE));
        Basis basis = Basis.read(rows, List.of(column), List.of()).orThrow();
        return switch (pipeline.split(basis, Fraction.of(total, BigInteger.ONE))) {
            case Pipeline.Outcome.Split(Apportionment split) -> {
                Map<String, BigInteger> parts = new TreeMap<>();
                split.byCode().forEach((code, part) -> parts.put(code, part.rounded()));
                yield Optional.of(parts);
            }
            case Pipeline.Outcome.Cannot _ -> Optional.empty();
        };
    }
}
