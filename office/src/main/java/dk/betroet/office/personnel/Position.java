package dk.betroet.office.personnel;

import dk.betroet.office.platform.people.Role;

/** What somebody can be employed as in a unit, or to look over it. */
public enum Position {
    STAFF(Role.STAFF),
    DEPUTY(Role.DEPUTY),
    LEADER(Role.LEADER),
    INTERNAL_AUDIT(Role.INTERNAL_AUDIT);

    private final Role role;

    Position(Role role) {
        this.role = role;
    }

    /** The role it gives. */
    public Role role() {
        return role;
    }
}
