package dk.betroet.kernel.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known splits, and every refusal with what it names. */
class PipelineTest {

    private static Basis basis(long... sizes) {
        List<Basis.Row> rows = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            rows.add(Basis.Row.of(i + 1, "ABCDEFGH".substring(i, i + 1), Map.of("size", sizes[i])));
        }
        return Basis.read(rows, List.of("size"), List.of()).orThrow();
    }

    private static Pipeline whole(Rounding rounding, Ties ties) {
        return Pipeline.of("share", new Step.Share("size"))
                .then("exact", new Step.Scale(new Amount.Total()))
                .then("whole", new Step.Round(rounding, ties));
    }

    private static String parts(Pipeline pipeline, Basis basis, long total) {
        return String.join(" ", pipeline.split(basis, Fraction.of(total)).orThrow().result()
                .values().stream().map(Fraction::toString).toList());
    }

    private static List<Obstacle> obstacles(Pipeline pipeline, Basis basis, long total) {
        return switch (pipeline.split(basis, Fraction.of(total))) {
            case Pipeline.Outcome.Split _ -> List.of();
            case Pipeline.Outcome.Cannot(var obstacles) -> obstacles;
        };
    }

    /** 340, 280, 160 and 60 thousand votes for seven seats, as textbooks have it. */
    @ParameterizedTest
    @CsvSource({"HALF_UP, 3 2 1 1", "HAMILTON, 3 2 1 1", "WEBSTER, 3 2 1 1", "DHONDT, 3 3 1 0",
        "HUNTINGTON_HILL, 3 2 1 1", "ADAMS, 3 2 1 1", "FIRST, 4 2 1 0", "LAST, 2 2 1 2"})
    void the_textbook_is_split_as_it_says(Rounding rounding, String parts) {
        assertThat(parts(whole(rounding, Ties.BY_CODE), basis(340, 280, 160, 60), 7))
                .isEqualTo(parts);
    }

    /** The paradox of Alabama: of 11 the third gets less than of 10. */
    @Test
    void hamilton_takes_back_where_webster_does_not() {
        Basis basis = basis(6, 6, 2);
        assertThat(parts(whole(Rounding.HAMILTON, Ties.BY_CODE), basis, 10)).isEqualTo("4 4 2");
        assertThat(parts(whole(Rounding.HAMILTON, Ties.BY_CODE), basis, 11)).isEqualTo("5 5 1");
        assertThat(parts(whole(Rounding.WEBSTER, Ties.BY_CODE), basis, 11)).isEqualTo("5 5 1");
    }

    @Test
    void an_equal_claim_is_settled_by_the_stated_order() {
        for (Rounding rounding : List.of(Rounding.HAMILTON, Rounding.WEBSTER, Rounding.DHONDT)) {
            assertThat(parts(whole(rounding, Ties.BY_CODE), basis(1, 1, 1), 4))
                    .as(rounding.id()).isEqualTo("2 1 1");
            assertThat(parts(whole(rounding, new Ties(List.of("C"))), basis(1, 1, 1), 4))
                    .as(rounding.id()).isEqualTo("1 1 2");
            assertThat(parts(whole(rounding, new Ties(List.of("C", "B"))), basis(1, 1, 1), 5))
                    .as(rounding.id()).isEqualTo("1 2 2");
        }
        assertThat(parts(whole(Rounding.LAST, new Ties(List.of("C", "B"))), basis(1, 1, 1), 5))
                .isEqualTo("3 1 1");
    }

    @Test
    void half_up_shows_the_gap() {
        Apportionment split = whole(Rounding.HALF_UP, Ties.BY_CODE)
                .split(basis(1, 1), Fraction.of(1)).orThrow();
        assertThat(split.gap()).isEqualTo(Fraction.ONE);
        assertThat(Fairness.isComplete(split)).isFalse();
    }

    @Test
    void wishes_come_on_top_and_corrections_give_and_take() {
        Pipeline pipeline = whole(Rounding.HAMILTON, Ties.BY_CODE)
                .then("wished", new Step.Wish(Map.of("B", Fraction.of(3))))
                .then("corrected", new Step.Correct(Map.of("A", BigInteger.ONE.negate(),
                        "B", BigInteger.ONE)));
        Apportionment split = pipeline.split(basis(1, 1), Fraction.of(10)).orThrow();
        assertThat(split.trace("B")).containsExactly(
                new Apportionment.Traced("share", Fraction.of(1, 2)),
                new Apportionment.Traced("exact", Fraction.of(5)),
                new Apportionment.Traced("whole", Fraction.of(5)),
                new Apportionment.Traced("wished", Fraction.of(8)),
                new Apportionment.Traced("corrected", Fraction.of(9)));
        assertThat(split.gap()).isEqualTo(Fraction.of(3));
    }

    @Test
    void floors_and_caps_and_exemptions_hold() {
        Step.Bound bound = new Step.Bound(Map.of("A", Fraction.of(30)),
                Map.of("D", Fraction.of(20)), Set.of("C"));
        Pipeline pipeline = Pipeline.of("size", new Step.Take("size")).then("bounded", bound);
        assertThat(parts(pipeline, basis(10, 20, 30, 40), 100)).isEqualTo("30 50 0 20");
    }

    @Test
    void what_excludes_each_other_is_named() {
        Pipeline take = Pipeline.of("size", new Step.Take("size"));
        Step.Bound tooMuch = new Step.Bound(
                Map.of("A", Fraction.of(8), "B", Fraction.of(5)), Map.of(), Set.of());
        assertThat(obstacles(take.then("bounded", tooMuch), basis(5, 5), 10)).containsExactly(
                new Obstacle(Obstacle.Kind.INFEASIBLE, "bounded",
                        List.of("floor A = 8", "floor B = 5", "sum = 10")));
        Step.Bound tooLittle = new Step.Bound(
                Map.of(), Map.of("A", Fraction.of(8, 3)), Set.of("B"));
        assertThat(obstacles(take.then("bounded", tooLittle), basis(5, 5), 10)).containsExactly(
                new Obstacle(Obstacle.Kind.INFEASIBLE, "bounded",
                        List.of("cap A = 8/3", "sum = 10", "exempt B")));
        Step.Bound crossed = new Step.Bound(
                Map.of("A", Fraction.of(3)), Map.of("A", Fraction.of(2)), Set.of());
        assertThat(obstacles(take.then("bounded", crossed), basis(5, 5), 10)).containsExactly(
                new Obstacle(Obstacle.Kind.INFEASIBLE, "bounded",
                        List.of("floor A = 3", "cap A = 2")));
    }

    @Test
    void every_other_obstacle_is_named_with_its_step() {
        Pipeline take = Pipeline.of("size", new Step.Take("size"));
        Basis basis = basis(5, 3);
        refused(Pipeline.of("share", new Step.Share("area")), basis,
                Obstacle.Kind.COLUMN_UNKNOWN, "share", "area");
        refused(take.then("both", new Step.Combine(List.of(
                        new Step.Term("sise", Fraction.ONE)))), basis,
                Obstacle.Kind.STEP_UNKNOWN, "both", "sise");
        refused(take.then("size", new Step.Clip()), basis,
                Obstacle.Kind.STEP_DUPLICATE, "size", "size");
        assertThat(obstacles(Pipeline.of("clip", new Step.Clip()), basis, 1))
                .containsExactly(new Obstacle(Obstacle.Kind.NOTHING_BEFORE, "clip", List.of()));
        assertThat(obstacles(Pipeline.of("share", new Step.Share("size")), basis(0, 0), 1))
                .containsExactly(new Obstacle(Obstacle.Kind.SUM_ZERO, "share", List.of()));
        Pipeline negative = take.then("negative", new Step.Scale(
                new Amount.Exactly(Fraction.of(-1))));
        assertThat(obstacles(negative.then("all", new Step.Rescale(new Amount.Total())), basis, 1))
                .containsExactly(new Obstacle(
                        Obstacle.Kind.VALUE_NEGATIVE, "all", List.of("A", "B")));
        refused(take.then("half", new Step.Scale(new Amount.Exactly(Fraction.of(1, 3))))
                        .then("whole", new Step.Round(Rounding.WEBSTER, Ties.BY_CODE)), basis,
                Obstacle.Kind.SUM_NOT_WHOLE, "whole", "8/3");
        refused(whole(Rounding.ADAMS, Ties.BY_CODE), basis,
                Obstacle.Kind.TOO_FEW, "whole", "1 < 2");
        refused(take.then("wished", new Step.Wish(Map.of("X", Fraction.ONE))), basis,
                Obstacle.Kind.CODE_UNKNOWN, "wished", "wish X");
        refused(take.then("corrected", new Step.Correct(Map.of("X", BigInteger.ONE))), basis,
                Obstacle.Kind.CODE_UNKNOWN, "corrected", "correction X");
        refused(take.then("wished", new Step.Wish(Map.of("A", Fraction.of(-1)))), basis,
                Obstacle.Kind.CONSTRAINT_NEGATIVE, "wished", "wish A = -1");
    }

    private static void refused(
            Pipeline pipeline, Basis basis, Obstacle.Kind kind, String step, String named) {
        assertThat(obstacles(pipeline, basis, 1))
                .containsExactly(new Obstacle(kind, step, List.of(named)));
    }

    @Test
    void what_is_wrong_with_a_basis_is_said_with_its_row() {
        Basis.Read read = Basis.read(List.of(
                        Basis.Row.of(1, "A", Map.of("size", 1L)),
                        Basis.Row.of(2, "A", Map.of("size", 1L)),
                        Basis.Row.of(3, "", Map.of("size", 1L)),
                        Basis.Row.of(4, "Q", Map.of("size", 1L)),
                        Basis.Row.of(5, "B", Map.of("size", -1L)),
                        new Basis.Row(6, "C", Map.of("size", Optional.empty()))),
                List.of("size"), List.of("A", "B", "C", "D"));
        assertThat(read).isEqualTo(new Basis.Read.Bad(List.of(
                new BasisProblem(BasisProblem.Kind.CODE_DUPLICATE, 2, "A", ""),
                new BasisProblem(BasisProblem.Kind.CODE_MISSING, 3, "", ""),
                new BasisProblem(BasisProblem.Kind.CODE_UNKNOWN, 4, "Q", ""),
                new BasisProblem(BasisProblem.Kind.VALUE_NEGATIVE, 5, "B", "size"),
                new BasisProblem(BasisProblem.Kind.VALUE_MISSING, 6, "C", "size"),
                new BasisProblem(BasisProblem.Kind.RECIPIENT_MISSING, 0, "D", ""))));
        assertThat(Basis.read(List.of(), List.of("size"), List.of()))
                .isEqualTo(new Basis.Read.Bad(List.of(
                        new BasisProblem(BasisProblem.Kind.EMPTY, 0, "", ""))));
    }
}
