package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A step in a matter of suspicion (Bilag 7.9, 5.2), called as the rule book calls it. In what order
 * they come the rule book says; here it is said whose each one is when the one whose it was is
 * under suspicion: it passes upwards, and from the top to the audit.
 */
public enum Step {
    /** The leader tells the director. */
    TELL_DIRECTOR(List.of(Role.LEADERS, Set.of(Role.DIRECTOR), Set.of(Role.INTERNAL_AUDIT),
            Set.of(Role.AUDITOR))),
    /** Internal audit examines. */
    INTERNAL_AUDIT(List.of(Set.of(Role.INTERNAL_AUDIT), Set.of(Role.AUDITOR),
            Set.of(Role.DIRECTOR))),
    /** What follows is decided. */
    DECIDE_NEXT(List.of(Set.of(Role.DIRECTOR), Set.of(Role.INTERNAL_AUDIT),
            Set.of(Role.AUDITOR))),
    /** The police are told, in doubt. */
    POLICE(List.of(Set.of(Role.DIRECTOR, Role.LEADER), Set.of(Role.DIRECTOR),
            Set.of(Role.INTERNAL_AUDIT), Set.of(Role.AUDITOR)));

    /** The end of every matter, after the last step that was needed. */
    public static final String CLOSED = "closed";

    private final List<Set<Role>> whose;

    Step(List<Set<Role>> whose) {
        this.whose = whose;
    }

    /** The name in the rule book and the database. */
    public String id() {
        return FieldSpec.choiceId(this);
    }

    /** The step of an id; empty for the closing. */
    static Optional<Step> ofId(String id) {
        return Arrays.stream(values()).filter(step -> step.id().equals(id)).findFirst();
    }

    /**
     * Whose it is.
     *
     * @param touched roles in the unit that somebody under suspicion holds
     * @return empty when every one of them is touched: then the matter is beyond this house
     */
    Set<Role> whose(Set<Role> touched) {
        return whose.stream()
                .filter(roles -> Collections.disjoint(roles, touched))
                .findFirst()
                .orElse(Set.of());
    }
}
