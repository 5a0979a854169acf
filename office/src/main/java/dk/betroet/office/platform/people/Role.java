package dk.betroet.office.platform.people;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person is in a unit. The last three are tied to one resident and see one fund.
 */
public enum Role {
    STAFF,
    DEPUTY,
    LEADER,
    /** Forvaltningsdirektør or department head: above the leader, for suspicion and incidents. */
    DIRECTOR,
    /** Reads everything of the unit, changes nothing but inspections. */
    AUDITOR,
    /** Makes units and accounts; sees no resident's money. */
    ADMINISTRATOR,
    RESIDENT,
    GUARDIAN,
    RELATIVE;

    /** Staff, deputy and leader: those who work in the unit and may sign as an employee. */
    public static final Set<Role> EMPLOYEES = Set.copyOf(EnumSet.of(STAFF, DEPUTY, LEADER));

    /** Leader and deputy. */
    public static final Set<Role> LEADERS = Set.copyOf(EnumSet.of(DEPUTY, LEADER));

    /** Those who are tied to one resident. */
    public static final Set<Role> OWN_SIDE = Set.copyOf(EnumSet.of(RESIDENT, GUARDIAN, RELATIVE));

    /** Stable lower-case name in the interface and the database. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
