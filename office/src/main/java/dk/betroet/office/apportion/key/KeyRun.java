package dk.betroet.office.apportion.key;

import dk.betroet.kernel.key.Apportionment;
import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.key.Obstacle;
import dk.betroet.kernel.key.Pipeline;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.rules.KeyRule;
import dk.betroet.rules.KeyStep;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule carried out over a basis, with what was agreed instead where somebody agreed.
 *
 * @param wishes what was done otherwise than the rule proposes
 * @param agreed the agreed parts of all; empty when nobody agreed
 */
public record KeyRun(KeyRule rule, KeyRule.Wishes wishes, BasisFile file, Apportionment split,
        Optional<Map<String, BigInteger>> agreed) {

    /** A run, or why there is none. */
    public sealed interface Outcome {

        /** It was split. */
        record Done(KeyRun run) implements Outcome {}

        /** At least one reason. */
        record Cannot(List<Text> reasons) implements Outcome {
            public Cannot {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** Carries out a rule; what it needs and is not given stands in the way by name. */
    public static Outcome of(
            KeyRule rule, KeyRule.Wishes wishes, BasisFile file, BigInteger total) {
        List<String> missing = rule.missing(wishes.inputs());
        if (!missing.isEmpty()) {
            return new Outcome.Cannot(missing.stream().map(input ->
                    Text.of("apportion.input-missing", input)).toList());
        }
        List<String> untaken = rule.untaken(wishes.byHand());
        if (!untaken.isEmpty()) {
            return new Outcome.Cannot(untaken.stream().map(step ->
                    Text.of("apportion.by-hand-untaken", step)).toList());
        }
        return switch (rule.pipeline(wishes)
                .split(file.basis(), Fraction.of(total, BigInteger.ONE))) {
            case Pipeline.Outcome.Split(Apportionment split) -> new Outcome.Done(
                    new KeyRun(rule, wishes, file, split, Optional.empty()));
            case Pipeline.Outcome.Cannot(List<Obstacle> obstacles) ->
                    new Outcome.Cannot(obstacles.stream().map(KeyRun::obstacle).toList());
        };
    }

    /** Why a split cannot be made, in words. */
    public static Text obstacle(Obstacle obstacle) {
        return Text.of("apportion.obstacle." + obstacle.kind().id(), obstacle.step(),
                String.join(", ", obstacle.named()));
    }

    /** The same with what was agreed. */
    public KeyRun with(Map<String, BigInteger> parts) {
        return new KeyRun(rule, wishes, file, split, Optional.of(parts));
    }

    /** What the rule gives each, by code. */
    public Map<String, BigInteger> byRule() {
        Map<String, BigInteger> parts = new LinkedHashMap<>();
        split.byCode().forEach((code, part) -> parts.put(code, part.rounded()));
        return parts;
    }

    /** What each gets in the end, by code. */
    public Map<String, BigInteger> parts() {
        return agreed.orElseGet(this::byRule);
    }

    /** In which way a step was done; empty when there is only one. */
    public Optional<String> way(KeyStep step) {
        return step.ways().isEmpty() ? Optional.empty() : Optional.of(
                wishes.ways().getOrDefault(step.name(), step.ways().getFirst()));
    }

    /** The parts of a region's municipalities together, by region. */
    public Map<String, BigInteger> regions() {
        Map<String, BigInteger> sums = new LinkedHashMap<>();
        Map<String, BigInteger> parts = parts();
        file.byRegion().forEach((region, codes) -> sums.put(region, codes.stream()
                .map(parts::get).reduce(BigInteger.ZERO, BigInteger::add)));
        return sums;
    }
}
