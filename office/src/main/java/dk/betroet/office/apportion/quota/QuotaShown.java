package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.key.Fairness;
import dk.betroet.kernel.key.Fraction;
import dk.betroet.office.apportion.key.KeyRun;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.rules.KeyStep;
import dk.betroet.rules.KeyStory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A year's quotas ready to be shown: what the rule gives step by step, what is in force, and what
 * it would be with another total.
 *
 * @param run the rule over the last computed total
 * @param instead the rule over the total that somebody tries; empty when nobody does
 */
record QuotaShown(QuotaStanding standing, KeyRun run, Optional<KeyRun> instead) {

    /** One municipality. */
    record Row(String code, String name, String region, BigInteger population, Fraction exact,
            BigInteger quota, String source, Optional<BigInteger> instead,
            Optional<Fraction> exactInstead) {

        /** How many more it would be with the other total. */
        BigInteger change() {
            return instead.map(other -> other.subtract(quota)).orElse(BigInteger.ZERO);
        }
    }

    /** Computes the rule over the last total that it was applied to, and over another. */
    static QuotaShown of(QuotaStanding standing, Optional<BigInteger> tried) {
        QuotaRound.Total computed = standing.totals().stream()
                .filter(total -> total.kind() != QuotaRound.Kind.REDUCED)
                .reduce((_, later) -> later).orElseThrow();
        KeyRun run = run(standing, computed, computed.total()).orElseThrow();
        return new QuotaShown(standing, run,
                tried.flatMap(total -> run(standing, computed, total)));
    }

    private static Optional<KeyRun> run(
            QuotaStanding standing, QuotaRound.Total as, BigInteger total) {
        return KeyRun.of(standing.round().keyRule(), QuotaRound.wishes(as), standing.basis(),
                total) instanceof KeyRun.Outcome.Done(KeyRun run)
                ? Optional.of(run) : Optional.empty();
    }

    /** All municipalities, by code. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Map<String, QuotaRound.Fixed> quotas = standing.quotas();
        String exact = run.rule().exactStep();
        List<String> codes = standing.basis().basis().codes();
        for (int i = 0; i < codes.size(); i++) {
            int at = i;
            String code = codes.get(i);
            QuotaRound.Fixed fixed = quotas.get(code);
            rows.add(new Row(code, standing.basis().names().get(code),
                    standing.basis().regions().getOrDefault(code, ""),
                    standing.basis().basis().column("population").get(i).numerator(),
                    run.split().steps().get(exact).get(i), fixed.quota(), fixed.source(),
                    instead.map(other -> other.parts().get(code)),
                    instead.map(other -> other.split().steps().get(exact).get(at))));
        }
        return rows;
    }

    /** In which way an exchangeable step was done; empty when there is only one. */
    Optional<Text> way(KeyStep step) {
        if (step.what() instanceof KeyStep.What.Correct) {
            int moved = run.wishes().byHand().corrections().size();
            return Optional.of(moved == 0 ? Text.of("apportion.way.nobody")
                    : Text.of("apportion.way.by-hand", (long) moved));
        }
        return run.way(step).map(way -> Text.of("apportion.way." + way));
    }

    /** Those who would get fewer although there are more, by name. */
    List<String> losers() {
        return instead.filter(other -> other.split().total().compareTo(run.split().total()) > 0)
                .map(other -> Fairness.loseByMore(run.split(), other.split()).stream()
                        .map(standing.basis().names()::get).toList())
                .orElse(List.of());
    }

    /** The story of one municipality. */
    List<KeyStory.Line> story(String code, String language) {
        return new KeyStory(run.rule(), run.split(), language)
                .of(code, standing.basis().names().get(code));
    }

    /** A number with decimals as people read it. */
    String written(Fraction number, String language) {
        return new KeyStory(run.rule(), run.split(), language)
                .write(KeyStep.Shows.NUMBER, number);
    }
}
