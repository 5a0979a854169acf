package dk.betroet.kernel.key;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What every way of rounding keeps, for any key; and what only some keep. */
class RoundingLawsTest {

    private static final String SIZE = "size";
    private static final List<Rounding> COMPLETE = Stream.of(Rounding.values())
            .filter(rounding -> rounding != Rounding.HALF_UP).toList();
    private static final List<Rounding> MONOTONE = List.of(
            Rounding.WEBSTER, Rounding.DHONDT, Rounding.HUNTINGTON_HILL, Rounding.ADAMS);

    private static Gen<List<Integer>> sizes() {
        return lists().of(integers().between(0, 5_000)).ofSizeBetween(1, 25)
                .assuming(sizes -> sizes.stream().anyMatch(size -> size > 0));
    }

    private static Gen<Integer> totals() {
        return integers().between(25, 2_000);
    }

    private static List<Basis.Row> rows(List<Integer> sizes, long times) {
        List<Basis.Row> rows = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            rows.add(Basis.Row.of(i + 1, "%03d".formatted(i),
                    Map.of(SIZE, sizes.get(i) * times)));
        }
        return rows;
    }

    private static Apportionment split(List<Basis.Row> rows, Rounding rounding, long total) {
        return Pipeline.of("share", new Step.Share(SIZE))
                .then("exact", new Step.Scale(new Amount.Total()))
                .then("whole", new Step.Round(rounding, Ties.BY_CODE))
                .split(Basis.read(rows, List.of(SIZE), List.of()).orThrow(), Fraction.of(total))
                .orThrow();
    }

    @Test
    void the_parts_are_whole_and_make_the_whole() {
        qt().forAll(sizes(), totals()).check((sizes, total) -> COMPLETE.stream()
                .map(rounding -> split(rows(sizes, 1), rounding, total))
                .allMatch(split -> split.isWhole() && Fairness.isComplete(split)));
    }

    @Test
    void nobody_without_a_claim_gets_anything_and_nobody_owes() {
        qt().forAll(sizes(), totals()).check((sizes, total) -> Stream.of(Rounding.values())
                .filter(rounding -> rounding != Rounding.FIRST && rounding != Rounding.LAST)
                .allMatch(rounding -> {
                    Apportionment split = split(rows(sizes, 1), rounding, total);
                    for (int i = 0; i < sizes.size(); i++) {
                        int sign = split.result().get(i).signum();
                        if (sign < 0 || sizes.get(i) == 0 && sign != 0) {
                            return false;
                        }
                    }
                    return true;
                }));
    }

    @Test
    void a_key_a_thousand_times_as_large_splits_the_same() {
        qt().forAll(sizes(), totals()).check((sizes, total) -> Stream.of(Rounding.values())
                .allMatch(rounding -> split(rows(sizes, 1), rounding, total).byCode()
                        .equals(split(rows(sizes, 1_000), rounding, total).byCode())));
    }

    @Test
    void the_order_of_the_rows_does_not_matter() {
        qt().forAll(sizes(), totals(), integers().all()).check((sizes, total, seed) -> {
            List<Basis.Row> shuffled = new ArrayList<>(rows(sizes, 1));
            Collections.shuffle(shuffled, new Random(seed));
            return Stream.of(Rounding.values()).allMatch(rounding ->
                    split(shuffled, rounding, total).byCode()
                            .equals(split(rows(sizes, 1), rounding, total).byCode()));
        });
    }

    @Test
    void hamilton_and_half_up_keep_the_quota_rule() {
        qt().forAll(sizes(), totals()).check((sizes, total) ->
                Stream.of(Rounding.HAMILTON, Rounding.HALF_UP).allMatch(rounding ->
                        Fairness.outsideQuota(split(rows(sizes, 1), rounding, total), "exact")
                                .isEmpty()));
    }

    @Test
    void dhondt_never_gives_less_and_adams_never_more_than_the_quota_rule_allows() {
        qt().forAll(sizes(), totals()).check((sizes, total) -> {
            Apportionment dhondt = split(rows(sizes, 1), Rounding.DHONDT, total);
            Apportionment adams = split(rows(sizes, 1), Rounding.ADAMS, total);
            for (int i = 0; i < sizes.size(); i++) {
                BigInteger down = dhondt.steps().get("exact").get(i).floor();
                BigInteger up = adams.steps().get("exact").get(i).negate().floor().negate();
                if (dhondt.result().get(i).numerator().compareTo(down) < 0
                        || adams.result().get(i).numerator().compareTo(up) > 0) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void with_a_divisor_nobody_gets_less_of_more() {
        qt().forAll(sizes(), totals()).check((sizes, total) -> MONOTONE.stream()
                .allMatch(rounding -> Fairness.loseByMore(
                        split(rows(sizes, 1), rounding, total),
                        split(rows(sizes, 1), rounding, total + 1)).isEmpty()));
    }

    @Test
    void the_larger_never_gets_less_than_the_smaller() {
        qt().forAll(sizes(), totals()).check((sizes, total) -> Stream.of(Rounding.values())
                .filter(rounding -> rounding != Rounding.FIRST && rounding != Rounding.LAST)
                .allMatch(rounding -> {
                    Apportionment split = split(rows(sizes, 1), rounding, total);
                    for (int i = 0; i < sizes.size(); i++) {
                        for (int j = 0; j < sizes.size(); j++) {
                            if (sizes.get(i) > sizes.get(j) && split.result().get(i)
                                    .compareTo(split.result().get(j)) < 0) {
                                return false;
                            }
                        }
                    }
                    return true;
                }));
    }

    @Test
    void adams_and_huntington_hill_give_everybody_with_a_claim_one() {
        qt().forAll(sizes(), totals()).check((sizes, total) ->
                Stream.of(Rounding.ADAMS, Rounding.HUNTINGTON_HILL).allMatch(rounding -> {
                    Apportionment split = split(rows(sizes, 1), rounding, total);
                    for (int i = 0; i < sizes.size(); i++) {
                        if (sizes.get(i) > 0 && split.result().get(i).signum() == 0) {
                            return false;
                        }
                    }
                    return true;
                }));
    }
}
