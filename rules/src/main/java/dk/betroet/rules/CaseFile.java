package dk.betroet.rules;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Approval;
import dk.betroet.kernel.rulebook.Document;
import dk.betroet.kernel.rulebook.Movement;
import dk.betroet.kernel.rulebook.Person;
import dk.betroet.kernel.rulebook.Relation;
import dk.betroet.kernel.rulebook.Signature;
import dk.betroet.kernel.rulebook.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of cases for a rule book: situations, and the verdicts that are expected.
 *
 * @param name  the file's name
 * @param book  {@code id/version} of the rule book it is for
 * @param cases the cases, in the file's order
 */
public record CaseFile(String name, String book, List<Case> cases) {

    public CaseFile {
        cases = List.copyOf(cases);
    }

    /**
     * One case: a starting state, and acts in order. What an allowed act does to balances, mandates
     * and earlier movements is there for the next act.
     *
     * @param name  a sentence
     * @param line  where it stands
     * @param kind  which of the kinds of rule it shows, when it is said
     * @param start the state to start from
     * @param acts  acts in order, at least one
     */
    public record Case(String name, int line, Optional<Integer> kind, Start start,
            List<Act> acts) {
        public Case {
            acts = List.copyOf(acts);
        }
    }

    /** The state a case starts from. */
    public record Start(Map<String, Value> facts, List<Person> people, List<Relation> relations,
            Map<String, Money> balances, Map<String, MandateState> mandates,
            List<Document> documents, List<Movement> earlier) {
        public Start {
            facts = Map.copyOf(facts);
            people = List.copyOf(people);
            relations = List.copyOf(relations);
            balances = Map.copyOf(balances);
            mandates = Map.copyOf(mandates);
            documents = List.copyOf(documents);
            earlier = List.copyOf(earlier);
        }
    }

    /** A mandate as the facts about it. {@code holder} is the person it was given to. */
    public record MandateState(String holder, Map<String, Value> facts) {
        public MandateState {
            facts = Map.copyOf(facts);
        }
    }

    /** One act with what is handed in for it, and what is expected. */
    public record Act(String act, LocalDate on, Map<String, Value> facts, Map<String, String> parts,
            Optional<String> mandate, List<Document> documents, List<Signature> signatures,
            List<Approval> approvals, Map<String, Value> set, Expectation expected) {
        public Act {
            facts = Map.copyOf(facts);
            parts = Map.copyOf(parts);
            documents = List.copyOf(documents);
            signatures = List.copyOf(signatures);
            approvals = List.copyOf(approvals);
            set = Map.copyOf(set);
        }
    }

    /**
     * What is expected.
     *
     * @param outcome {@code allowed}, {@code needs}, {@code refused} or {@code findings}
     * @param reasons for needs and refused: the ids of the reasons, in order; for findings: the ids
     *                of the rules broken
     * @param warnings for findings: the ids of the rules that warn
     * @param cites   rules that must be cited
     * @param notices kinds of notice that must be shown
     * @param revokes powers that the act must end; empty when it is not asked
     * @param rates   amounts that rates must give
     */
    public record Expectation(String outcome, List<String> reasons, List<String> warnings,
            List<String> cites, List<String> notices, Optional<List<String>> revokes,
            Map<String, Money> rates) {

        /** Nothing is expected: the case only asks. As a test it fails. */
        public static final Expectation OPEN = new Expectation("an expectation", List.of(),
                List.of(), List.of(), List.of(), Optional.empty(), Map.of());

        public Expectation {
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
            cites = List.copyOf(cites);
            notices = List.copyOf(notices);
            rates = Map.copyOf(rates);
        }
    }
}
