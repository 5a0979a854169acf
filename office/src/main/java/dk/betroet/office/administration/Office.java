package dk.betroet.office.administration;

import dk.betroet.office.platform.people.Role;

/** What somebody can be appointed to above the units: it holds in all of them. */
public enum Office {
    DIRECTOR(Role.DIRECTOR),
    AUDITOR(Role.AUDITOR),
    ADMINISTRATOR(Role.ADMINISTRATOR);

    private final Role role;

    Office(Role role) {
        this.role = role;
    }

    /** The role it gives. */
    Role role() {
        return role;
    }
}
