package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is let into a matter. A loss is everybody's in the unit. A suspicion is for the one who
 * reported it, the leaders unless one of them is under suspicion, the director, internal audit and
 * the auditor; never for the suspect, which the database holds by itself as well.
 */
@Component
class Circle {

    /** Everyone who works in the unit or looks over it. */
    static final Set<Role> OFFICE = EnumSet.of(Role.STAFF, Role.DEPUTY, Role.LEADER, Role.DIRECTOR,
            Role.AUDITOR, Role.INTERNAL_AUDIT);

    private static final Set<Role> ABOVE =
            EnumSet.of(Role.DIRECTOR, Role.INTERNAL_AUDIT, Role.AUDITOR);

    private final Roles roles;

    Circle(Roles roles) {
        this.roles = roles;
    }

    /** Whether the caller may read of it. */
    boolean sees(JdbcClient sql, Caller caller, Incident incident, LocalDate today) {
        Set<Role> held = caller.rolesIn(incident.home());
        if (incident.suspects().contains(caller.personOrFail())
                || Collections.disjoint(held, OFFICE)) {
            return false;
        }
        return incident.kind() == Incident.Kind.LOSS
                || incident.reporter().equals(caller.person())
                || !Collections.disjoint(held, ABOVE)
                || !Collections.disjoint(held, Role.LEADERS)
                        && Collections.disjoint(touched(sql, incident, today), Role.LEADERS);
    }

    /** The same for somebody in the midst of an operation. */
    boolean sees(Context context, Incident incident) {
        return sees(context.sql(), context.caller(), incident, context.today());
    }

    /**
     * The roles in the unit that somebody under suspicion holds. A leader and a deputy stand for
     * each other, so both are touched when one is.
     */
    Set<Role> touched(JdbcClient sql, Incident incident, LocalDate today) {
        Set<Role> touched = EnumSet.noneOf(Role.class);
        for (UUID suspect : incident.suspects()) {
            roles.of(sql, suspect, today).stream()
                    .filter(held -> held.resident() == null)
                    .filter(held -> held.unit() == null || held.unit().equals(incident.home()))
                    .map(Roles.Held::role)
                    .forEach(touched::add);
        }
        if (!Collections.disjoint(touched, Role.LEADERS)) {
            touched.addAll(Role.LEADERS);
        }
        return touched;
    }

    /** Whether a step of the matter is the caller's to take. */
    boolean takes(JdbcClient sql, Caller caller, Incident incident, Step step, LocalDate today) {
        Set<Role> whose = step.whose(touched(sql, incident, today));
        return !Collections.disjoint(whose, caller.rolesIn(incident.home()));
    }
}
