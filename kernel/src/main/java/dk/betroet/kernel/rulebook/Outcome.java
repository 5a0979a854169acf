package dk.betroet.kernel.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the rules say and puts it in the documented order. Used once, by one judge. */
final class Outcome {

    private enum Level { REFUSAL, DEMAND, ADVICE }

    private record Said(Level level, Rule rule, Objection objection) { }

    private static final Comparator<Objection> PRECEDENCE =
            Comparator.comparing(Objection::reason).thenComparing(Objection::citation);

    private static final Comparator<Notice> PRESSING =
            Comparator.comparing(Notice::kind).thenComparing(Notice::citation);

    private final RuleBook book;
    private final List<Citation> heard = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Integer> revokes = new HashMap<>();
    private final List<Objection> outside = new ArrayList<>();

    Outcome(RuleBook book) {
        this.book = book;
    }

    void heard(Rule rule) {
        heard.add(rule.citation());
    }

    void outOfScope(String kind) {
        Citation citation = new Citation(book.header().id(), book.header().version(), "scope", "-");
        outside.add(new Objection(Reason.OUT_OF_SCOPE, citation, book.header().scopeText(),
                Optional.empty(), new Supply.Nothing(), Map.of("fact", Value.of(kind))));
    }

    void refuse(Rule rule, Reason reason, Map<String, Value> arguments) {
        say(Level.REFUSAL, rule, reason, new Supply.Nothing(), arguments);
    }

    void need(Rule rule, Reason reason, Supply supply, Map<String, Value> arguments) {
        say(Level.DEMAND, rule, reason, supply, arguments);
    }

    /** The rule cannot be judged without this fact. */
    void unknown(Rule rule, String fact) {
        say(Level.DEMAND, rule, Reason.FACT_MISSING, new Supply.Told(List.of(fact)),
                Map.of("fact", Value.of(fact)));
    }

    private void say(Level level, Rule rule, Reason reason, Supply supply,
            Map<String, Value> arguments) {
        Objection objection = new Objection(reason, rule.citation(), rule.text(), rule.remedy(),
                supply, arguments);
        said.add(new Said(rule.strictness() == Strictness.MUST ? level : Level.ADVICE, rule,
                objection));
        rule.gap().ifPresent(gap -> gap(rule, gap));
    }

    void tell(Notice.Kind kind, Rule rule, Map<String, Value> arguments) {
        notices.add(new Notice(kind, rule.citation(), rule.text(), rule.remedy(),
                Optional.empty(), arguments));
        rule.gap().ifPresent(gap -> gap(rule, gap));
    }

    void gap(Rule rule, String id) {
        RuleBook.Gap gap = book.gap(id).orElseThrow();
        Citation citation = new Citation(rule.citation().book(), rule.citation().version(),
                rule.id(), gap.section());
        Notice notice = new Notice(Notice.Kind.GAP, citation, gap.treated(),
                Optional.of(gap.note()), Optional.empty(), Map.of("gap", Value.of(id)));
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
    }

    void revoke(Set<String> powers, int days) {
        powers.forEach(power -> revokes.merge(power, days, Math::min));
    }

    Verdict verdict() {
        List<Objection> refusals = new ArrayList<>(outside);
        List<Objection> demands = new ArrayList<>();
        for (Said one : said) {
            if (saidMoreTightly(one)) {
                continue;
            }
            switch (one.level()) {
                case REFUSAL -> refusals.add(one.objection());
                case DEMAND -> demands.add(one.objection());
                case ADVICE -> notices.add(advice(one.objection()));
            }
        }
        refusals.sort(PRECEDENCE);
        demands.sort(PRECEDENCE);
        notices.sort(PRESSING);
        heard.sort(Comparator.naturalOrder());
        if (!refusals.isEmpty()) {
            return new Verdict.Refused(heard, notices, revokes, refusals, demands);
        }
        return demands.isEmpty() ? new Verdict.Allowed(heard, notices, revokes)
                : new Verdict.Needs(heard, notices, revokes, demands);
    }

    /** A supplement's rule that restates this one objects at least as strongly: one is enough. */
    private boolean saidMoreTightly(Said one) {
        return said.stream().anyMatch(other -> other.level().compareTo(one.level()) <= 0
                && other.rule().restates().filter(one.rule().id()::equals).isPresent());
    }

    private static Notice advice(Objection objection) {
        return new Notice(Notice.Kind.ADVICE, objection.citation(), objection.text(),
                objection.remedy(), Optional.of(objection.reason()), objection.arguments());
    }
}
