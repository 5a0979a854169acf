package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Set;

/** What operations on contributions have in common: where they are, who may, what page tells. */
abstract class ContributionWork {

    /** Those who work in the secretariat. */
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    /** A secretariat. */
    public List<String> unitKinds() {
        return List.of(ContributionDesk.SECRETARIAT);
    }

    /** The contribution that it is about, or all of them. */
    public String receipt(Outcome.Done done) {
        String made = done.result().get("contribution");
        return made == null ? "/contributions" : "/contributions/" + made;
    }
}
