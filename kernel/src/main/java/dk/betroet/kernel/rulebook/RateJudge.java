package dk.betroet.kernel.rulebook;

import dk.betroet.kernel.money.Money;
import java.util.Map;
import java.util.Optional;

/** Works out rates and holds amounts to them. */
final class RateJudge {

    private final Situation situation;

    RateJudge(Situation situation) {
        this.situation = situation;
    }

    /** The amount the rate gives here, or empty when table or facts do not settle it. */
    Optional<Value> amount(Effect.Rate rate) {
        Optional<Value> base = rate.amount().valueFor(situation);
        if (!(base.orElse(null) instanceof Value.Amount(Money money))) {
            return Optional.empty();
        }
        if (rate.times().isPresent()) {
            if (!(situation.fact(rate.times().get()).orElse(null)
                    instanceof Value.Whole(long times))) {
                return Optional.empty();
            }
            money = money.times(times);
        }
        if (rate.less().isPresent()) {
            if (!(situation.fact(rate.less().get()).orElse(null)
                    instanceof Value.Amount(Money less))) {
                return Optional.empty();
            }
            Money rest = money.minus(less);
            money = rest.isNegative() ? Money.ZERO : rest;
        }
        return Optional.of(Value.of(money));
    }

    void judge(Rule rule, Effect.Rate rate, Outcome outcome) {
        Optional<Value> expected = amount(rate);
        if (rate.binding() == Effect.Binding.TOLD) {
            outcome.tell(Notice.Kind.INFORM, rule,
                    expected.map(value -> Map.of("expected", value)).orElse(Map.of()));
            return;
        }
        Optional<Value> asked = situation.fact(rate.fact());
        if (asked.isEmpty()) {
            outcome.unknown(rule, rate.fact());
        } else if (expected.isEmpty()) {
            outcome.refuse(rule, Reason.RATE_UNKNOWN, Map.of("measured", asked.get()));
        } else {
            int order = Value.compare(asked.get(), expected.get());
            boolean held = switch (rate.binding()) {
                case EXACTLY -> order == 0;
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
                case TOLD -> true;
            };
            if (!held) {
                outcome.refuse(rule, Reason.RATE_DIFFERS,
                        Map.of("expected", expected.get(), "measured", asked.get()));
            }
        }
    }
}
