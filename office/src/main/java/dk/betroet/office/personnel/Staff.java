package dk.betroet.office.personnel;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works in a unit, and who may say so. */
@Component
class Staff {

    /** Who may employ, change roles and record departures. */
    static final Set<Role> EMPLOYERS =
            Set.of(Role.LEADER, Role.DEPUTY, Role.DIRECTOR, Role.ADMINISTRATOR);

    /** What one is in the unit by a {@link Position}. */
    private static final Set<Role> POSITIONS =
            Set.of(Role.STAFF, Role.DEPUTY, Role.LEADER, Role.INTERNAL_AUDIT);

    private static final Set<Role> FROM_ABOVE = Set.of(Role.LEADER, Role.INTERNAL_AUDIT);

    private static final Set<Role> ABOVE = Set.of(Role.DIRECTOR, Role.ADMINISTRATOR);

    private final Roles roles;

    Staff(Roles roles) {
        this.roles = roles;
    }

    /** The roles by which a person works in the unit, or is its internal audit, on a day. */
    List<Roles.Held> employment(JdbcClient sql, UUID unit, UUID person, LocalDate on) {
        return roles.of(sql, person, on).stream()
                .filter(held -> POSITIONS.contains(held.role()) && unit.equals(held.unit()))
                .toList();
    }

    /**
     * Why the one who asks may not give or take this position: a leader and the internal audit are
     * appointed and removed from above, and nobody decides on their own position.
     */
    Optional<Refusal> mayNot(Context context, UUID person, Set<Role> concerned) {
        if (context.actor().equals(person)) {
            return Optional.of(Refusal.of(RefusalCode.SAME_PERSON_TWICE));
        }
        boolean above = context.caller().rolesIn(context.unit()).stream().anyMatch(ABOVE::contains);
        return concerned.stream().anyMatch(FROM_ABOVE::contains) && !above
                ? Optional.of(Refusal.of(RefusalCode.ROLE_MAY_NOT))
                : Optional.empty();
    }
}
