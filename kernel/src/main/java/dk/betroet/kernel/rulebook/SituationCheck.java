package dk.betroet.kernel.rulebook;

import java.util.Map;

/**
 * Finds words in a situation that the vocabulary does not hold: always the caller's bug. Movements
 * that no rule for the act reaches are left out before.
 */
final class SituationCheck {

    private SituationCheck() { }

    /** @throws IllegalArgumentException naming the first word that is not declared */
    static void check(Vocabulary vocabulary, Situation situation) {
        word(vocabulary, "act", situation.act());
        facts(vocabulary, situation.facts());
        for (Movement movement : situation.earlier()) {
            word(vocabulary, "act", movement.act());
            facts(vocabulary, movement.facts());
        }
        for (Person person : situation.people()) {
            person.capacities().forEach(capacity -> word(vocabulary, "capacity", capacity));
        }
        situation.parts().keySet().forEach(part -> word(vocabulary, "part", part));
        for (Relation relation : situation.relations()) {
            word(vocabulary, "relation", relation.kind());
        }
        for (Signature signature : situation.gathered().signatures()) {
            word(vocabulary, "capacity", signature.capacity());
        }
        for (Approval approval : situation.gathered().approvals()) {
            word(vocabulary, "capacity", approval.capacity());
        }
        for (Document document : situation.gathered().documents()) {
            word(vocabulary, "document", document.kind());
            document.fields().forEach(field -> word(vocabulary, "field", field));
            document.signedBy().forEach(capacity -> word(vocabulary, "capacity", capacity));
        }
    }

    private static void word(Vocabulary vocabulary, String list, String word) {
        if (vocabulary.term(list, word).isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + word + "' is not in the vocabulary's list '" + list + "'");
        }
    }

    private static void facts(Vocabulary vocabulary, Map<String, Value> facts) {
        facts.forEach((name, value) -> vocabulary.problem(name, value).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        }));
    }
}
