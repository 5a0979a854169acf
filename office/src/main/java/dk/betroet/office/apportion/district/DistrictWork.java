package dk.betroet.office.apportion.district;

import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Set;

/** What operations on districts' money have in common: where they are, who may, what page tells. */
abstract class DistrictWork {

    /** Those who work with the districts' money. */
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    /** Whoever keeps the districts' money. */
    public List<String> unitKinds() {
        return List.of(DistrictDesk.DISTRICT);
    }

    /** The split that it is about. */
    public String receipt(Outcome.Done done) {
        return "/district-money/" + done.result().get("split");
    }
}
