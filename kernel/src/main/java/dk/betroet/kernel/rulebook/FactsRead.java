package dk.betroet.kernel.rulebook;

import java.util.ArrayList;
import java.util.List;

/** Which facts of the act itself a rule looks at. */
final class FactsRead {

    private FactsRead() { }

    static List<String> by(Rule rule) {
        List<String> facts = new ArrayList<>(rule.when().factsRead());
        switch (rule.effect()) {
            case Effect.Require(Condition condition, _, _) -> facts.addAll(condition.factsRead());
            case Effect.Fields(List<String> fields) -> facts.addAll(fields);
            case Effect.Limit(Effect.Measure measure, Quantity max, _, _) -> {
                addMeasure(measure, facts);
                addQuantity(max, facts);
            }
            case Effect.Sign sign -> sign.fact().ifPresent(facts::add);
            case Effect.Expire expire -> facts.add(expire.from());
            case Effect.Wait wait -> facts.add(wait.from());
            case Effect.Rate rate -> {
                facts.add(rate.fact());
                rate.times().ifPresent(facts::add);
                rate.less().ifPresent(facts::add);
                addQuantity(rate.amount(), facts);
            }
            case Effect.Recur recur -> {
                facts.add("subject");
                facts.add(recur.last());
                facts.add(StateJudge.SINCE);
            }
            case Effect.Steps _ -> {
                facts.add(Judge.STEP);
                facts.add(Judge.DONE);
            }
            case Effect.Forbid _, Effect.Approve _, Effect.Paper _, Effect.Separate _,
                    Effect.Detect _, Effect.Inform _, Effect.Revoke _ -> { }
        }
        return facts;
    }

    private static void addMeasure(Effect.Measure measure, List<String> facts) {
        switch (measure) {
            case Effect.Measure.OfFact(String fact) -> facts.add(fact);
            case Effect.Measure.Sum sum -> {
                facts.add(sum.fact());
                facts.addAll(sum.when().factsRead());
            }
            case Effect.Measure.Count count -> facts.addAll(count.when().factsRead());
        }
    }

    private static void addQuantity(Quantity quantity, List<String> facts) {
        switch (quantity) {
            case Quantity.Fixed _ -> { }
            case Quantity.Share share -> facts.add(share.fact());
            case Quantity.Lookup lookup -> lookup.rows()
                    .forEach(row -> facts.addAll(row.when().factsRead()));
        }
    }
}
