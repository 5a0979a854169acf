package dk.betroet.kernel.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The published quotas of 2023, number by number, and what is known of the ways to get there. */
class QuotaTest {

    private static final Basis BASIS = Quota.basis();

    private static Apportionment split(Pipeline pipeline, long total) {
        return pipeline.split(BASIS, Fraction.of(total)).orThrow();
    }

    @Test
    void every_step_and_every_quota_is_as_published() {
        Apportionment split = split(Quota.rounded(Rounding.HALF_UP), 550);
        List<List<String>> worked = Quota.lines("worked-2023.csv");
        assertThat(worked).hasSize(98);
        for (List<String> line : worked) {
            Map<String, Fraction> values = new TreeMap<>();
            split.trace(line.get(0)).forEach(one -> values.put(one.step(), one.value()));
            assertThat(values.get("share").toDecimal(9)).as(line.get(1))
                    .isEqualTo(new BigDecimal(line.get(3)));
            assertThat(values.get("calculated").toDecimal(6)).as(line.get(1))
                    .isEqualTo(new BigDecimal(line.get(4)));
            assertThat(values.get("preliminary").toDecimal(6)).as(line.get(1))
                    .isEqualTo(new BigDecimal(line.get(5)));
            assertThat(values.get("distribution number").toDecimal(6)).as(line.get(1))
                    .isEqualTo(new BigDecimal(line.get(6)));
            assertThat(values.get("quota")).as(line.get(1))
                    .isEqualTo(Fraction.of(Long.parseLong(line.get(8))));
        }
        assertThat(split.gap()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void half_up_and_hamilton_and_webster_fit_and_the_others_do_not() {
        Map<String, Pipeline> variants = new TreeMap<>();
        for (Rounding rounding : Rounding.values()) {
            variants.put(rounding.id(), Quota.rounded(rounding));
        }
        variants.put("no family part", Pipeline.of("a", new Step.Share(Quota.POPULATION))
                .then("b", new Step.Share(Quota.FOREIGNERS))
                .then("share", new Step.Combine(List.of(new Step.Term("a", Fraction.of(2)),
                        new Step.Term("b", Fraction.of(-1)))))
                .then("clipped", new Step.Clip())
                .then("scaled", new Step.Rescale(new Amount.Total()))
                .then("quota", new Step.Round(Rounding.HALF_UP, Ties.BY_CODE)));
        variants.put("population alone", Pipeline.of("a", new Step.Share(Quota.POPULATION))
                .then("scaled", new Step.Scale(new Amount.Total()))
                .then("quota", new Step.Round(Rounding.HALF_UP, Ties.BY_CODE)));
        Map<String, Integer> matches = new TreeMap<>();
        WhichRule.of(variants, BASIS, Quota.TOTAL, Quota.published())
                .forEach(match -> matches.put(match.variant(), match.matches()));
        assertThat(matches).containsEntry("half-up", 98).containsEntry("hamilton", 98)
                .containsEntry("webster", 98).containsEntry("dhondt", 71)
                .containsEntry("huntington-hill", 90).containsEntry("no family part", 19)
                .containsEntry("population alone", 7);
        assertThat(WhichRule.of(variants, BASIS, Quota.TOTAL, Quota.published()))
                .filteredOn(WhichRule.Match::fits).extracting(WhichRule.Match::variant)
                .containsExactly("half-up", "hamilton", "webster");
    }

    /** What each way does over all totals from 50 to 3,000. */
    @Test
    void over_all_totals_each_way_keeps_and_breaks_what_it_is_known_to() {
        Map<Rounding, Integer> lowered = new EnumMap<>(Rounding.class);
        Map<Rounding, Integer> outside = new EnumMap<>(Rounding.class);
        int complete = 0;
        int most = 0;
        int least = 0;
        for (Rounding rounding : List.of(Rounding.HALF_UP, Rounding.HAMILTON, Rounding.WEBSTER,
                Rounding.DHONDT)) {
            Apportionment before = null;
            for (long total = 50; total <= 3_000; total++) {
                Apportionment split = split(Quota.rounded(rounding), total);
                if (!Fairness.outsideQuota(split, "distribution number").isEmpty()) {
                    outside.merge(rounding, 1, Integer::sum);
                }
                if (before != null && !Fairness.loseByMore(before, split).isEmpty()) {
                    lowered.merge(rounding, 1, Integer::sum);
                }
                if (rounding == Rounding.HALF_UP) {
                    complete += Fairness.isComplete(split) ? 1 : 0;
                    most = Math.max(most, split.gap().numerator().intValueExact());
                    least = Math.min(least, split.gap().numerator().intValueExact());
                }
                before = split;
            }
        }
        assertThat(complete).isEqualTo(476);
        assertThat(most).isEqualTo(8);
        assertThat(least).isEqualTo(-9);
        assertThat(lowered).isEqualTo(Map.of(Rounding.HAMILTON, 182, Rounding.WEBSTER, 22,
                Rounding.DHONDT, 25));
        assertThat(outside).isEqualTo(Map.of(Rounding.DHONDT, 2_951));
    }
}
