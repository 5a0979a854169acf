package dk.betroet.kernel.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for faults and due duties in one state. */
final class StateJudge {

    static final String SINCE = "since";

    private final RuleBook book;
    private final Situation state;
    private final List<Finding> findings = new ArrayList<>();

    StateJudge(RuleBook book, Situation state) {
        if (!state.act().equals(Vocabulary.STATE)) {
            throw new IllegalArgumentException("not a state: " + state.act());
        }
        this.book = book;
        this.state = state.near(book.windowDays(Vocabulary.STATE));
        SituationCheck.check(book.vocabulary(), this.state);
    }

    List<Finding> findings() {
        for (Rule rule : book.rulesFor(Vocabulary.STATE)) {
            if (rule.when().holds(state)) {
                look(rule);
            }
        }
        findings.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::dueOn)
                .thenComparing(Finding::citation));
        return List.copyOf(findings);
    }

    private void look(Rule rule) {
        switch (rule.effect()) {
            case Effect.Detect(int days, String owner) ->
                add(Finding.Kind.BREACH, rule, owner, state.date().plusDays(days), Map.of());
            case Effect.Recur recur -> recur(rule, recur);
            case Effect.Expire expire -> expire(rule, expire);
            default -> { }
        }
    }

    private void recur(Rule rule, Effect.Recur recur) {
        if (!state.fact("subject").equals(Optional.of(Value.of(recur.subject())))) {
            return;
        }
        Optional<LocalDate> last = day(recur.last());
        Optional<LocalDate> start = last.or(() -> day(SINCE));
        LocalDate due = start.map(from -> due(recur, from, last.isPresent()))
                .orElse(state.date().minusDays(1));
        Map<String, Value> arguments = new HashMap<>();
        arguments.put("due", Value.of(due));
        last.ifPresent(day -> arguments.put("last", Value.of(day)));
        if (state.date().isAfter(due)) {
            add(Finding.Kind.BREACH, rule, recur.owner(), due.plusDays(recur.graceDays()),
                    arguments);
        } else if (Judge.near(state.date(), due, recur.warnDays())) {
            add(Finding.Kind.WARNING, rule, recur.owner(), due, arguments);
        }
    }

    /** A duty with a fixed day of the year is done for the calendar year it was done in. */
    private static LocalDate due(Effect.Recur recur, LocalDate from, boolean done) {
        if (recur.every().isPresent()) {
            return from.plus(recur.every().get());
        }
        LocalDate sameYear = recur.yearlyBy().orElseThrow().atYear(from.getYear());
        return !done && sameYear.isAfter(from) ? sameYear
                : recur.yearlyBy().orElseThrow().atYear(from.getYear() + 1);
    }

    private void expire(Rule rule, Effect.Expire expire) {
        Optional<LocalDate> from = day(expire.from());
        if (from.isEmpty()) {
            return;
        }
        LocalDate last = Judge.lastDay(expire, from.get());
        Map<String, Value> arguments =
                Map.of("from", Value.of(from.get()), "until", Value.of(last));
        if (state.date().isAfter(last)) {
            add(Finding.Kind.BREACH, rule, expire.owner(), last, arguments);
        } else if (Judge.near(state.date(), last, expire.warnDays())) {
            add(Finding.Kind.WARNING, rule, expire.owner(), last, arguments);
        }
    }

    private Optional<LocalDate> day(String fact) {
        return state.fact(fact).orElse(null) instanceof Value.Day(LocalDate day)
                ? Optional.of(day) : Optional.empty();
    }

    private void add(Finding.Kind kind, Rule rule, String owner, LocalDate due,
            Map<String, Value> arguments) {
        findings.add(new Finding(kind, rule.citation(), rule.text(), rule.remedy(), owner, due,
                arguments));
    }
}
