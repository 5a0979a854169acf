package dk.betroet.office.oversight.inspection;

import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.Set;

/** What operations on inspections have in common: whose book, who may, what page tells. */
abstract class InspectionWork {

    /** Those who look over the unit. */
    public Set<Role> roles() {
        return Role.AUDITORS;
    }

    /** The authority's oversight book, which the unit does not see. */
    public Operation.Book book() {
        return Operation.Book.OVERSIGHT;
    }

    /** The inspection that it is about. */
    public String receipt(Outcome.Done done) {
        return "/inspections/" + done.result().get("inspection");
    }
}
