package dk.betroet.office.apportion.district;

import dk.betroet.office.platform.operation.Outcome;

/** What moves of a committee's money have in common. */
abstract class CommitteeWork extends DistrictWork {

    private final CommitteeMoney money;

    CommitteeWork(CommitteeMoney money) {
        this.money = money;
    }

    /** The way in which its money moves. */
    CommitteeMoney money() {
        return money;
    }

    /** The committee's page. */
    @Override
    public String receipt(Outcome.Done done) {
        return "/committees/" + done.result().get("committee");
    }
}
