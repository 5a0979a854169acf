package dk.betroet.office.platform.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a person is to a unit, or to one resident in it.
 *
 * <p>A role opens doors; it never excuses anyone from the separation of duties.
 */
public enum Role {
    /** Works in the unit and handles residents' money. */
    STAFF,
    /** Stands in for the leader, with the leader's duties while doing so. */
    DEPUTY,
    /** Answers for the unit. */
    LEADER,
    /** Answers for the units of the authority above their leaders. */
    DIRECTOR,
    /** Reads everything in the authority and changes nothing but their own findings. */
    AUDITOR,
    /** The authority's own audit: reads as the auditor does, and examines a suspicion. */
    INTERNAL_AUDIT,
    /** Looks after log-ins and units; as such has no access to residents' money. */
    ADMINISTRATOR,
    /** Lives in the unit; sees their own fund and who looked at it. */
    RESIDENT,
    /** Appointed to act for one resident; sees that resident's fund. */
    GUARDIAN,
    /** Family or friend of one resident, admitted by them; sees that resident's fund. */
    RELATIVE,
    /**
     * Looks on behalf of one municipality that pays to the unit, and sees what is that
     * municipality's. Which one it is, the job that keeps the claims knows.
     */
    MUNICIPALITY_CONTACT,
    /** Sits in a body that the unit is secretariat of; sees what comes to that body. */
    MEMBER;

    /** Staff, deputy and leader: those who work in the unit and may sign as an employee. */
    public static final Set<Role> EMPLOYEES = Set.of(STAFF, DEPUTY, LEADER);

    /** Leader and deputy. */
    public static final Set<Role> LEADERS = Set.of(DEPUTY, LEADER);

    /** Auditor and internal audit: they look over the unit and do not work in it. */
    public static final Set<Role> AUDITORS = Set.of(AUDITOR, INTERNAL_AUDIT);

    /** Those who are tied to one resident. */
    public static final Set<Role> OWN_SIDE = Set.of(RESIDENT, GUARDIAN, RELATIVE);

    /**
     * Those who have business with the unit and neither work in it nor look over it: what they may
     * see, the job that let them in says.
     */
    public static final Set<Role> OUTSIDE = Set.of(MUNICIPALITY_CONTACT);

    /** Those who work in the unit, and these too. */
    public static Set<Role> employeesAnd(Role... others) {
        Set<Role> roles = EnumSet.copyOf(EMPLOYEES);
        roles.addAll(Arrays.asList(others));
        return roles;
    }

    /** Whether the role is held towards one resident instead of a whole unit. */
    public boolean tied() {
        return OWN_SIDE.contains(this);
    }

    /** Stable lower-case name in the interface and the database, with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of an id; an unknown id is a bug, since only {@link #id} writes them. */
    public static Role ofId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
