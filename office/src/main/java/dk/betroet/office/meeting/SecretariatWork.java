package dk.betroet.office.meeting;

import dk.betroet.office.platform.people.Role;
import java.util.Optional;
import java.util.Set;

/**
 * What the operations of a secretariat have in common: where they are, and who may ask for them.
 */
public abstract class SecretariatWork {

    /** The kind of unit that has bodies, cases and meetings. */
    public static final String SECRETARIAT = "secretariat";

    /** Those who work in the secretariat. */
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    /** A secretariat. */
    public Optional<String> unitKind() {
        return Optional.of(SECRETARIAT);
    }
}
