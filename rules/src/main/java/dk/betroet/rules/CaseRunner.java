package dk.betroet.rules;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Citation;
import dk.betroet.kernel.rulebook.Finding;
import dk.betroet.kernel.rulebook.Movement;
import dk.betroet.kernel.rulebook.Notice;
import dk.betroet.kernel.rulebook.Objection;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs cases against a rule book and says where it answers otherwise than expected. */
public final class CaseRunner {

    private static final Map<String, Map<String, Integer>> MOVES = Map.of(
            "receive", Map.of("owner.cash", 1, "unit.cash", 1),
            "pay-out", Map.of("owner.cash", -1, "unit.cash", -1),
            "buy", Map.of("owner.cash", -1, "unit.cash", -1),
            "shared-purchase", Map.of("owner.cash", -1, "unit.cash", -1),
            "draw", Map.of("owner.cash", 1, "unit.cash", 1, "account", -1),
            "deposit", Map.of("owner.cash", -1, "unit.cash", -1, "account", 1),
            "transfer", Map.of("account", -1),
            "top-up", Map.of("account", 1));

    private final RuleBook book;

    /** A runner for one rule book. */
    public CaseRunner(RuleBook book) {
        this.book = book;
    }

    /**
     * What came of one act of a case.
     *
     * @param name     the case's name, with the act's number when it has several
     * @param line     where the case stands
     * @param expected what was expected, in one line
     * @param actual   what was answered, in one line
     * @param cited    the rules cited, each with its paragraph
     * @param rules    ids of the rules that had a say or made a finding
     * @param differences what differs; none when it is as expected
     */
    public record Result(String name, int line, String expected, String actual, List<String> cited,
            Set<String> rules, List<String> differences) {
        public Result {
            cited = List.copyOf(cited);
            rules = Set.copyOf(rules);
            differences = List.copyOf(differences);
        }

        /** Whether it is as expected. */
        public boolean ok() {
            return differences.isEmpty();
        }
    }

    /**
     * What one act of a case was answered.
     *
     * @param name      the case's name, with the act's number when it has several
     * @param act       the act as it stands in the file
     * @param situation what was put to the rule book
     * @param verdict   the verdict; empty for a state
     * @param findings  the findings; none but for a state
     */
    public record Answer(String name, CaseFile.Act act, Situation situation,
            Optional<Verdict> verdict, List<Finding> findings) {
        public Answer {
            findings = List.copyOf(findings);
        }
    }

    /** Puts the acts of one case to the rule book, in order. */
    public List<Answer> ask(CaseFile.Case one) {
        List<Answer> answers = new ArrayList<>();
        State state = new State(one.start());
        for (int i = 0; i < one.acts().size(); i++) {
            CaseFile.Act act = one.acts().get(i);
            String name = one.acts().size() == 1 ? one.name() : one.name() + " (" + (i + 1) + ")";
            Situation situation = state.situation(act);
            if (act.act().equals(Vocabulary.STATE)) {
                answers.add(new Answer(name, act, situation, Optional.empty(),
                        book.findings(situation)));
            } else {
                Verdict verdict = book.decide(situation);
                if (verdict instanceof Verdict.Allowed) {
                    state.carry(act, situation);
                }
                answers.add(new Answer(name, act, situation, Optional.of(verdict), List.of()));
            }
            act.set().forEach(state.facts::put);
        }
        return answers;
    }

    /** Runs one case: one result for each of its acts. */
    public List<Result> run(CaseFile.Case one) {
        return ask(one).stream().map(answer -> answer.verdict()
                .map(verdict -> judged(one.line(), answer, verdict))
                .orElseGet(() -> found(answer.name(), one.line(), answer.act().expected(),
                        answer.findings()))).toList();
    }

    private Result judged(int line, Answer answer, Verdict verdict) {
        CaseFile.Expectation expected = answer.act().expected();
        List<String> reasons = switch (verdict) {
            case Verdict.Allowed _ -> List.of();
            case Verdict.Needs needs -> reasons(needs.demands());
            case Verdict.Refused refused -> reasons(refused.refusals());
        };
        List<Citation> cited = new ArrayList<>(verdict.objections().stream()
                .map(Objection::citation).toList());
        verdict.notices().forEach(notice -> cited.add(notice.citation()));
        List<String> differences = new ArrayList<>();
        String wanted = line(expected.outcome(), expected.reasons());
        String actual = line(verdict.id(), reasons);
        differ(differences, wanted, actual);
        Set<String> spoke = ids(cited);
        if (verdict instanceof Verdict.Allowed) {
            spoke.addAll(ids(verdict.citations()));
        }
        missing(differences, "rule", expected.cites(), spoke);
        missing(differences, "notice", expected.notices(), new TreeSet<>(verdict.notices().stream()
                .map(Notice::kind).map(Notice.Kind::id).toList()));
        expected.revokes().ifPresent(powers -> differ(differences,
                "revokes " + new TreeSet<>(powers),
                "revokes " + new TreeSet<>(verdict.revokes().keySet())));
        rates(expected, answer.situation()).ifPresent(differences::add);
        return new Result(answer.name(), line, wanted, actual,
                cited.stream().distinct().map(CaseRunner::brief).toList(),
                ids(verdict.citations()), differences);
    }

    private Optional<String> rates(CaseFile.Expectation expected, Situation situation) {
        if (expected.rates().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> actual = new TreeMap<>();
        book.rates(situation).forEach(rate -> actual.put(rate.rate(), rate.amount()));
        Map<String, Value> wanted = new TreeMap<>();
        expected.rates().forEach((rate, money) -> wanted.put(rate, Value.of(money)));
        return actual.equals(wanted) ? Optional.empty()
                : Optional.of("rates are " + actual + ", not " + wanted);
    }

    private static Result found(String name, int line, CaseFile.Expectation expected,
            List<Finding> findings) {
        List<String> breaches = rules(findings, Finding.Kind.BREACH);
        List<String> warnings = rules(findings, Finding.Kind.WARNING);
        List<String> differences = new ArrayList<>();
        String wanted = line("findings", expected.reasons().stream().sorted().toList())
                + some(" warnings", expected.warnings().stream().sorted().toList());
        String actual = line("findings", breaches) + some(" warnings", warnings);
        if (expected.outcome().equals("findings")) {
            differ(differences, wanted, actual);
        } else {
            differ(differences, expected.outcome(), actual);
        }
        Set<String> rules = ids(findings.stream().map(Finding::citation).toList());
        missing(differences, "rule", expected.cites(), rules);
        return new Result(name, line, wanted, actual, findings.stream().map(Finding::citation)
                .map(CaseRunner::brief).toList(), rules, differences);
    }

    private static List<String> rules(List<Finding> findings, Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind)
                .map(finding -> finding.citation().rule()).sorted().toList();
    }

    private static List<String> reasons(List<Objection> objections) {
        return objections.stream().map(objection -> objection.reason().id()).toList();
    }

    private static String line(String outcome, List<String> reasons) {
        return reasons.isEmpty() ? outcome : outcome + " " + String.join(", ", reasons);
    }

    private static String some(String what, List<String> ids) {
        return ids.isEmpty() ? "" : line(what, ids);
    }

    private static void differ(List<String> differences, String wanted, String actual) {
        if (!wanted.equals(actual)) {
            differences.add("expected " + wanted + ", got " + actual);
        }
    }

    private static void missing(List<String> differences, String what, List<String> wanted,
            Set<String> there) {
        for (String one : wanted) {
            if (!there.contains(one)) {
                differences.add(what + " " + one + " was not cited; cited: "
                        + String.join(", ", there));
            }
        }
    }

    private static Set<String> ids(List<Citation> citations) {
        return new TreeSet<>(citations.stream().map(Citation::rule).toList());
    }

    private static String brief(Citation citation) {
        return "§ " + citation.section() + " " + citation.rule();
    }

    /** What one act leaves for the next. */
    private static final class State {

        private final Map<String, Value> facts;
        private final Map<String, Money> balances;
        private final Map<String, Map<String, Value>> mandates = new HashMap<>();
        private final List<Movement> earlier;
        private final CaseFile.Start start;

        State(CaseFile.Start start) {
            this.start = start;
            this.facts = new HashMap<>(start.facts());
            this.balances = new HashMap<>(start.balances());
            this.earlier = new ArrayList<>(start.earlier());
            start.mandates().forEach(
                    (id, mandate) -> mandates.put(id, new HashMap<>(mandate.facts())));
        }

        Situation situation(CaseFile.Act act) {
            Situation.Builder builder = Situation.of(act.act(), act.on());
            Map<String, Value> told = new HashMap<>(facts);
            act.mandate().ifPresent(id -> {
                mandates.getOrDefault(id, Map.of()).forEach(told::putIfAbsent);
                CaseFile.MandateState mandate = start.mandates().get(id);
                told.putIfAbsent("mandate.holder-is-actor", Value.of(mandate != null
                        && mandate.holder().equals(act.parts().get("actor"))));
            });
            told.putAll(act.facts());
            after(act.act(), told).forEach((place, money) ->
                    told.putIfAbsent("balance." + place + ".after", Value.of(money)));
            told.forEach(builder::with);
            builder.earlier(earlier);
            start.people().forEach(builder::person);
            start.relations().forEach(builder::relation);
            start.documents().forEach(builder::document);
            act.parts().forEach(builder::part);
            act.documents().forEach(builder::document);
            act.signatures().forEach(one -> builder.signed(one.person(), one.capacity()));
            act.approvals().forEach(builder::approved);
            return builder.build();
        }

        private Map<String, Money> after(String act, Map<String, Value> told) {
            Money amount = told.get("amount") instanceof Value.Amount(Money money)
                    ? money : Money.ZERO;
            Map<String, Integer> moves = MOVES.getOrDefault(act, Map.of());
            Map<String, Money> after = new HashMap<>();
            balances.forEach((place, money) -> after.put(place,
                    money.plus(amount.times(moves.getOrDefault(place, 0)))));
            return after;
        }

        void carry(CaseFile.Act act, Situation situation) {
            balances.putAll(after(act.act(), situation.facts()));
            earlier.add(new Movement(act.on(), act.act(), situation.facts()));
            act.mandate().ifPresent(id -> Optional.ofNullable(mandates.get(id))
                    .ifPresent(mandate -> mandate.put("mandate.used", Value.of(true))));
        }
    }
}
