package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class JoinFundTest {

    private final PoolHouse house = new PoolHouse();

    private static final String JOIN = "commonfund.join-fund";

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", house.fund, "member", house.clara,
                "date", PoolHouse.TODAY, "voluntary", true), changes);
    }

    @Test
    void theResidentSaysYesOnTheScreen() {
        Outcome.Waiting waiting =
                house.money.waits(house.money.bo, JOIN, with(), "commonfund.consent");
        assertThat(house.members()).doesNotContain(house.clara);
        assertThat(house.money.signing(house.money.carla, waiting.request()))
                .isInstanceOf(Outcome.Waiting.class);
        assertThat(house.signs(house.claraPerson, waiting)).isInstanceOf(Outcome.Done.class);
        assertThat(house.members()).contains(house.clara);
    }

    @Test
    void theGuardianSaysYesForOneWhoCannotDecide() {
        house.money.writing("update resident set guardianship = 'incapacitated', "
                + "has_capacity = false where fund_id = :fund", Map.of("fund", house.clara));
        Caller guardian = house.guardian(house.claraPerson);
        Outcome.Waiting waiting =
                house.money.waits(house.money.bo, JOIN, with(), "commonfund.consent");
        assertThat(house.signs(house.claraPerson, waiting)).isInstanceOf(Outcome.Waiting.class);
        assertThat(house.signs(guardian.personOrFail(), waiting)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aSignedPaperIsAYesToo() {
        house.money.done(house.money.bo, JOIN,
                with("signedOnPaper", "owner", "consent", house.money.evidence()));
        assertThat(house.members()).contains(house.clara);
    }

    @Test
    void nobodyIsMadeToJoin() {
        house.money.forbids(house.money.bo, JOIN, with("voluntary", false),
                "commonfund.voluntary");
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, JOIN, with("member", house.anna),
                RefusalCode.ALREADY_DONE);
        house.money.refuses(house.money.bo, JOIN, with("signedOnPaper", "owner"),
                RefusalCode.NEEDED_HERE);
        house.money.refuses(house.money.bo, JOIN, with("consent", house.money.evidence()),
                RefusalCode.NEEDED_HERE);
        house.money.refuses(house.money.bo, JOIN, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, JOIN, with("date", "2026-01-04"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.writing("update fund set frozen_on = date '2026-02-01' where fund_id = :fund",
                Map.of("fund", house.clara));
        house.money.refuses(house.money.bo, JOIN, with(), RefusalCode.FUND_FROZEN);
        house.money.done(house.money.leader, "commonfund.close-common-fund",
                Map.of("fund", house.fund, "date", PoolHouse.TODAY));
        house.money.refuses(house.money.bo, JOIN, with(), RefusalCode.FUND_CLOSED);
    }

    @Test
    void onlyThisUnitsFundsAndResidents() {
        PoolHouse other = new PoolHouse();
        house.money.invalid(house.money.bo, JOIN, with("fund", other.fund), "fund",
                "reference_unknown");
        house.money.invalid(house.money.bo, JOIN, with("member", other.clara), "member",
                "reference_unknown");
        house.money.invalid(house.money.bo, JOIN, with("fund", house.clara), "fund",
                "reference_unknown");
    }
}
