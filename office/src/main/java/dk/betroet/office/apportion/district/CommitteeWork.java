package dk.betroet.office.apportion.district;

import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Set;

/** What moves of a committee's money have in common: where they are, who may, what page tells. */
abstract class CommitteeWork {

    private final CommitteeMoney money;

    CommitteeWork(CommitteeMoney money) {
        this.money = money;
    }

    /** The way in which its money moves. */
    CommitteeMoney money() {
        return money;
    }

    /** Those who work in the district. */
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    /** A district. */
    public List<String> unitKinds() {
        return List.of(DistrictDesk.DISTRICT);
    }

    /** The committee's page. */
    public String receipt(Outcome.Done done) {
        return CommitteeMoney.page(done);
    }
}
