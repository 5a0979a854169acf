package dk.betroet.office.apportion.quota;

import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Set;

/** What operations on quotas have in common: where they are, who may, what page tells. */
abstract class QuotaWork {

    /** Those who answer for the agency. */
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    /** An agency. */
    public List<String> unitKinds() {
        return List.of(QuotaDesk.AGENCY);
    }

    /** The year that it is about. */
    public String receipt(Outcome.Done done) {
        return "/quotas/" + done.result().get("round");
    }
}
