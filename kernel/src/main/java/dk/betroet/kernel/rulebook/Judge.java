package dk.betroet.kernel.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges one act by one rule book: asks every rule for the act, then puts the answers in order. */
final class Judge {

    static final String STEP = "workflow.step";
    static final String DONE = "workflow.done";
    private static final String FUND_KIND = "fund.kind";

    private final RuleBook book;
    private final Situation situation;
    private final Outcome outcome;

    Judge(RuleBook book, Situation situation) {
        this.book = book;
        this.situation = situation.near(book.windowDays(situation.act()));
        SituationCheck.check(book.vocabulary(), this.situation);
        this.outcome = new Outcome(book);
    }

    Verdict verdict() {
        scope();
        for (Rule rule : book.rulesFor(situation.act())) {
            if (rule.when().holds(situation)) {
                outcome.heard(rule);
                judge(rule);
            }
        }
        return outcome.verdict();
    }

    List<RuleBook.RateAmount> rates() {
        List<RuleBook.RateAmount> rates = new ArrayList<>();
        for (Rule rule : book.rulesFor(situation.act())) {
            if (rule.effect() instanceof Effect.Rate rate && rule.when().holds(situation)) {
                new RateJudge(situation).amount(rate).ifPresent(amount -> rates.add(
                        new RuleBook.RateAmount(rate.name(), rule.citation(), amount)));
            }
        }
        return rates;
    }

    List<RuleBook.Headroom> headroom() {
        List<RuleBook.Headroom> rooms = new ArrayList<>();
        for (Rule rule : book.rulesFor(situation.act())) {
            if (rule.effect() instanceof Effect.Limit limit && rule.when().holds(situation)) {
                Optional<Measuring.Reading> reading =
                        Measuring.of(limit.measure(), situation).filter(r -> r.value() != null);
                Optional<Value> max = limit.max().valueFor(situation);
                if (reading.isPresent() && max.isPresent()) {
                    rooms.add(new RuleBook.Headroom(rule.citation(), reading.get().value(),
                            max.get()));
                }
            }
        }
        return rooms;
    }

    private void scope() {
        if (situation.fact(FUND_KIND).orElse(null) instanceof Value.Text(String kind)
                && !book.covers(kind)) {
            outcome.outOfScope(kind);
        }
    }

    private void judge(Rule rule) {
        switch (rule.effect()) {
            case Effect.Forbid(Reason reason) -> outcome.refuse(rule, reason, Map.of());
            case Effect.Require require -> require(rule, require);
            case Effect.Fields(List<String> facts) -> fields(rule, facts);
            case Effect.Limit limit -> limit(rule, limit);
            case Effect.Sign sign -> new PeopleJudge(book, situation, outcome).sign(rule, sign);
            case Effect.Approve(Effect.Approvers approvers, Reason reason) ->
                new PeopleJudge(book, situation, outcome)
                        .approve(rule, approvers, reason, Map.of());
            case Effect.Paper paper ->
                new PeopleJudge(book, situation, outcome).paper(rule, paper);
            case Effect.Separate separate ->
                new PeopleJudge(book, situation, outcome).separate(rule, separate);
            case Effect.Expire expire -> expire(rule, expire);
            case Effect.Wait wait -> await(rule, wait);
            case Effect.Rate rate -> new RateJudge(situation).judge(rule, rate, outcome);
            case Effect.Inform _ -> outcome.tell(Notice.Kind.INFORM, rule, Map.of());
            case Effect.Steps steps -> steps(rule, steps);
            case Effect.Revoke(var powers, int days) -> outcome.revoke(powers, days);
            case Effect.Recur _, Effect.Detect _ -> { }
        }
    }

    private void require(Rule rule, Effect.Require require) {
        if (require.condition().holds(situation)) {
            return;
        }
        List<String> unknown = require.condition().factsRead().stream().distinct()
                .filter(fact -> situation.fact(fact).isEmpty()).toList();
        if (require.gatherable()) {
            outcome.need(rule, require.reason(),
                    new Supply.Told(require.condition().factsRead().stream().distinct().toList()),
                    Map.of());
        } else if (unknown.isEmpty()) {
            outcome.refuse(rule, require.reason(), Map.of());
        } else {
            outcome.refuse(rule, require.reason(), Map.of("fact", Value.of(unknown)));
        }
    }

    private void fields(Rule rule, List<String> facts) {
        List<String> missing = facts.stream()
                .filter(fact -> situation.fact(fact).isEmpty()).toList();
        if (!missing.isEmpty()) {
            outcome.need(rule, Reason.FIELD_MISSING, new Supply.Told(missing),
                    Map.of("fact", Value.of(missing)));
        }
    }

    private void limit(Rule rule, Effect.Limit limit) {
        Optional<Measuring.Reading> reading = Measuring.of(limit.measure(), situation);
        if (reading.isEmpty()) {
            return;
        }
        Value measured = reading.get().value();
        if (measured == null) {
            outcome.unknown(rule, reading.get().fact());
            return;
        }
        Optional<Value> max = limit.max().valueFor(situation);
        if (max.isEmpty()) {
            outcome.refuse(rule, Reason.RATE_UNKNOWN, Map.of("measured", measured));
            return;
        }
        if (Value.compare(measured, max.get()) <= 0) {
            return;
        }
        Map<String, Value> arguments = new HashMap<>(reading.get().arguments());
        arguments.put("limit", max.get());
        arguments.put("measured", measured);
        arguments.put("by", Measuring.minus(measured, max.get()));
        switch (limit.beyond()) {
            case Effect.Beyond.Refuse() -> outcome.refuse(rule, limit.reason(), arguments);
            case Effect.Beyond.Tell() -> outcome.tell(Notice.Kind.CONSEQUENCE, rule, arguments);
            case Effect.Beyond.Ask(Effect.Approvers approvers) ->
                new PeopleJudge(book, situation, outcome)
                        .approve(rule, approvers, limit.reason(), arguments);
        }
    }

    private void expire(Rule rule, Effect.Expire expire) {
        if (!(situation.fact(expire.from()).orElse(null) instanceof Value.Day(LocalDate from))) {
            outcome.unknown(rule, expire.from());
            return;
        }
        LocalDate last = lastDay(expire, from);
        Map<String, Value> arguments = Map.of("from", Value.of(from), "until", Value.of(last));
        if (situation.date().isAfter(last)) {
            outcome.refuse(rule, expire.reason(), arguments);
        } else if (near(situation.date(), last, expire.warnDays())) {
            outcome.tell(Notice.Kind.WARNING, rule, arguments);
        }
    }

    /** The last day on which the act may still take place. */
    static LocalDate lastDay(Effect.Expire expire, LocalDate from) {
        LocalDate end = from.plus(expire.period());
        return expire.through() ? end : end.minusDays(1);
    }

    /** Whether the day is within so many days of the last one; no days, no warning. */
    static boolean near(LocalDate day, LocalDate last, int warnDays) {
        return warnDays > 0 && !day.isBefore(last.minusDays(warnDays));
    }

    private void await(Rule rule, Effect.Wait wait) {
        if (!(situation.fact(wait.from()).orElse(null) instanceof Value.Day(LocalDate from))) {
            outcome.unknown(rule, wait.from());
            return;
        }
        LocalDate first = from.plus(wait.period());
        if (situation.date().isBefore(first)) {
            outcome.refuse(rule, wait.reason(),
                    Map.of("from", Value.of(from), "until", Value.of(first)));
        }
    }

    private void steps(Rule rule, Effect.Steps steps) {
        if (!(situation.fact(STEP).orElse(null) instanceof Value.Text(String wanted))) {
            outcome.unknown(rule, STEP);
            return;
        }
        List<String> done = situation.fact(DONE).orElse(null) instanceof Value.Texts(var texts)
                ? List.copyOf(texts) : List.of();
        List<String> before = new ArrayList<>();
        for (Effect.Step step : steps.steps()) {
            if (step.id().equals(wanted)) {
                if (done.contains(wanted) || !done.containsAll(before)) {
                    before.removeAll(done);
                    outcome.refuse(rule, Reason.STEP_OUT_OF_ORDER, Map.of(
                            "step", Value.of(wanted), "before", Value.of(before)));
                }
                if (!new PeopleJudge(book, situation, outcome).actorIs(step.by())) {
                    outcome.refuse(rule, Reason.PERSON_NOT_ELIGIBLE,
                            Map.of("step", Value.of(wanted), "capacity", Value.of(step.by())));
                }
                return;
            }
            before.add(step.id());
        }
        outcome.refuse(rule, Reason.STEP_UNKNOWN, Map.of("step", Value.of(wanted)));
    }
}
