package dk.betroet.kernel.rulebook;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Vocabulary.FactTerm;
import dk.betroet.kernel.rulebook.Vocabulary.Term;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small vocabulary, rules and situations for the tests of the engine. */
final class Sample {

    static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    static final Bilingual TEXT = new Bilingual("Tekst", "Text");
    static final Vocabulary VOCABULARY = vocabulary();

    private Sample() { }

    static RuleBook book(List<Rule> rules) {
        RuleBook.Header header = new RuleBook.Header("book", "1", TEXT, TEXT,
                LocalDate.of(2026, 1, 1), Optional.empty(), Set.of(), TEXT, List.of());
        return new RuleBook(header, Optional.empty(), rules,
                List.of(new RuleBook.Gap("hole", "1", TEXT, TEXT)), List.of(), VOCABULARY);
    }

    static Rule rule(String id, Effect effect) {
        return rule(id, Strictness.MUST, Set.of("pay"), effect);
    }

    static Rule rule(String id, Strictness strictness, Set<String> acts, Effect effect) {
        return new Rule(id, new Citation("book", "1", id, "1"), strictness, TEXT, Optional.empty(),
                acts, Condition.ALWAYS, effect, Optional.empty(), Optional.empty());
    }

    static Effect limit(long oere) {
        return new Effect.Limit(new Effect.Measure.OfFact("amount"), fixed(oere),
                new Effect.Beyond.Refuse(), Reason.LIMIT_EXCEEDED);
    }

    static Quantity fixed(long oere) {
        return new Quantity.Fixed(Value.of(Money.ofOere(oere)));
    }

    static Effect monthly(long oere, Window window) {
        return new Effect.Limit(new Effect.Measure.Sum("amount", Set.of("pay"), Condition.ALWAYS,
                window), fixed(oere), new Effect.Beyond.Refuse(), Reason.LIMIT_EXCEEDED);
    }

    /** Under the boundary one employee, over it the owner or two; exactly at it as over. */
    static Effect tiers(long oere) {
        Tier.Bound bound = new Tier.Bound(Value.of(Money.ofOere(oere)), false);
        Tier.Bound exact = new Tier.Bound(Value.of(Money.ofOere(oere)), true);
        return new Effect.Sign(Optional.of("amount"), List.of(
                new Tier("small", new Tier.Range(Optional.empty(), Optional.of(bound)),
                        List.of(people("employee", 1))),
                new Tier("large", new Tier.Range(Optional.of(bound), Optional.empty()),
                        List.of(people("owner", 1), people("employee", 2)))),
                List.of(new Tier.Hole(new Tier.Range(Optional.of(exact), Optional.of(exact)),
                        "large", "hole")));
    }

    static Alternative people(String capacity, int count) {
        return new Alternative(List.of(new Alternative.Signers(Set.of(capacity), count)));
    }

    static Effect expire(int months, int warnDays) {
        return new Effect.Expire("renewed", Period.ofMonths(months), false, warnDays,
                Reason.MANDATE_EXPIRED, "leader");
    }

    static Situation.Builder pay(long oere) {
        return Situation.of("pay", DAY).with("amount", Money.ofOere(oere));
    }

    static Movement paid(LocalDate day, long oere) {
        return new Movement(day, "pay", Map.of("amount", Value.of(Money.ofOere(oere))));
    }

    private static Vocabulary vocabulary() {
        Map<String, Map<String, Term>> lists = new HashMap<>();
        lists.put("act", terms("pay", "draw", "step", "state"));
        Map<String, Term> capacities = new HashMap<>(terms("owner", "employee"));
        capacities.put("leader", new Term("leader", TEXT, "leads", Set.of("employee")));
        lists.put("capacity", capacities);
        lists.put("part", terms("actor", "approver", "approvers", "signers"));
        lists.put("relation", terms("spouse"));
        lists.put("document", terms("receipt", "agreement"));
        lists.put("field", terms("parties", "purpose"));
        lists.put("means", terms("cash", "card"));
        Map<String, FactTerm> facts = new HashMap<>();
        fact(facts, "amount", Value.Type.MONEY, Optional.empty());
        fact(facts, "left", Value.Type.MONEY, Optional.empty());
        fact(facts, "count", Value.Type.NUMBER, Optional.empty());
        fact(facts, "renewed", Value.Type.DATE, Optional.empty());
        fact(facts, "since", Value.Type.DATE, Optional.empty());
        fact(facts, "last", Value.Type.DATE, Optional.empty());
        fact(facts, "alive", Value.Type.FLAG, Optional.empty());
        fact(facts, "subject", Value.Type.TEXT, Optional.empty());
        fact(facts, "means", Value.Type.TEXT, Optional.of("means"));
        fact(facts, "several", Value.Type.TEXTS, Optional.of("means"));
        return new Vocabulary(lists, facts);
    }

    private static void fact(Map<String, FactTerm> facts, String id, Value.Type type,
            Optional<String> list) {
        facts.put(id, new FactTerm(id, type, list, TEXT, "a fact"));
    }

    private static Map<String, Term> terms(String... ids) {
        Map<String, Term> terms = new HashMap<>();
        for (String id : ids) {
            terms.put(id, new Term(id, TEXT, "a word", Set.of()));
        }
        return terms;
    }
}
