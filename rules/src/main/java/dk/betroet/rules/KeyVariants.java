package dk.betroet.rules;

import dk.betroet.kernel.key.Amount;
import dk.betroet.kernel.key.Pipeline;
import dk.betroet.kernel.key.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways in which a rule might have been applied, made from the rule itself. */
final class KeyVariants {

    private final KeyRule rule;

    private KeyVariants(KeyRule rule) {
        this.rule = rule;
    }

    static Map<String, Pipeline> of(KeyRule rule) {
        if (!rule.missing(Map.of()).isEmpty()) {
            return Map.of();
        }
        return new KeyVariants(rule).all();
    }

    private Map<String, Pipeline> all() {
        Map<String, Pipeline> variants = new LinkedHashMap<>();
        KeyStep round = rule.steps().stream()
                .filter(step -> step.what() instanceof KeyStep.What.Round)
                .findFirst().orElseThrow();
        List<KeyStep> computed = rule.steps().subList(0, rule.steps().indexOf(round));
        for (String way : round.ways()) {
            variants.put(way, pipeline(computed, round, way));
        }
        String first = round.ways().getFirst();
        for (KeyStep step : computed) {
            if (canGo(step)) {
                List<KeyStep> fewer = computed.stream().filter(one -> !one.equals(step)).toList();
                variants.put("without " + step.name(), pipeline(fewer, round, first));
            }
        }
        for (String column : rule.columns().keySet()) {
            withoutColumn(computed, column).ifPresent(fewer ->
                    variants.put("without " + column, pipeline(fewer, round, first)));
        }
        if (computed.getFirst().what() instanceof KeyStep.What.Share(String column)) {
            variants.put("only " + column, Pipeline.of("share", new Step.Share(column))
                    .then("exact", new Step.Scale(new Amount.Total()))
                    .then(round.name(), rule.kernelStep(round,
                            KeyRule.Wishes.way(round.name(), first))));
        }
        return variants;
    }

    private Pipeline pipeline(List<KeyStep> steps, KeyStep round, String way) {
        KeyRule.Wishes wishes = KeyRule.Wishes.way(round.name(), way);
        List<Pipeline.Named> named = new ArrayList<>();
        steps.forEach(step -> named.add(
                new Pipeline.Named(step.name(), rule.kernelStep(step, wishes))));
        named.add(new Pipeline.Named(round.name(), rule.kernelStep(round, wishes)));
        return new Pipeline(named);
    }

    private static boolean canGo(KeyStep step) {
        return switch (step.what()) {
            case KeyStep.What.Deduct _, KeyStep.What.Clip _, KeyStep.What.Rescale _ -> true;
            default -> false;
        };
    }

    /** The steps as if there were no such column; empty when it is at the heart of one. */
    private static Optional<List<KeyStep>> withoutColumn(List<KeyStep> steps, String column) {
        List<KeyStep> fewer = new ArrayList<>();
        for (KeyStep step : steps) {
            switch (step.what()) {
                case KeyStep.What.Take(String name) when name.equals(column) -> {
                    return Optional.empty();
                }
                case KeyStep.What.Share(String name) when name.equals(column) -> {
                    return Optional.empty();
                }
                case KeyStep.What.Deduct(String name) when name.equals(column) -> { }
                case KeyStep.What.Scale(List<String> by) when by.contains(column)
                        && by.size() > 1 -> fewer.add(with(step, new KeyStep.What.Scale(
                                by.stream().filter(one -> !one.equals(column)).toList())));
                default -> fewer.add(step);
            }
        }
        return fewer.equals(steps) ? Optional.empty() : Optional.of(fewer);
    }

    private static KeyStep with(KeyStep step, KeyStep.What what) {
        return new KeyStep(step.name(), step.section(), step.title(), step.says(), step.shows(),
                step.unread(), what, step.ways());
    }
}
