package dk.betroet.office.platform.operation;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import java.util.List;
import java.util.Optional;

/** What an operation makes of a command: why not, or what would be recorded. */
public sealed interface Proposal {

    /** Refused by the house; the rule book is not asked. */
    record Refused(List<Refusal> refusals) implements Proposal {
        public Refused {
            refusals = refusals.stream().sorted(Refusal.BY_PRECEDENCE).toList();
        }
    }

    /**
     * To be done if the rule book allows.
     *
     * @param situation what the rule book is asked about; empty for acts that no regulation knows.
     *     Who asks, who has signed and who is whom is added by the house
     * @param draft what will be recorded
     */
    record Act(Optional<Situation.Builder> situation, Draft draft) implements Proposal {}

    /** Refused for one reason. */
    static Proposal refused(RefusalCode code, Object... arguments) {
        return new Refused(List.of(Refusal.of(code, arguments)));
    }

    /** Refused for one reason that belongs beside a field. */
    static Proposal refusedAt(String field, RefusalCode code, Object... arguments) {
        return new Refused(List.of(Refusal.at(field, code, arguments)));
    }

    /** To be judged by the rule book. */
    static Proposal act(Situation.Builder situation, Draft.Builder draft) {
        return new Act(Optional.of(situation), draft.build());
    }

    /** Not a matter for any regulation. */
    static Proposal act(Draft.Builder draft) {
        return new Act(Optional.empty(), draft.build());
    }
}
