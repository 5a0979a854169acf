package dk.betroet.office.association.society;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Notice;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AppointTreasurerTest {

    private static final String APPOINT = "association.appoint-treasurer";

    private final SocietyHouse house = new SocietyHouse();
    private final UUID fund = SocietyHouse.fund(house.open());

    private Map<String, Object> with(Object... changes) {
        return house.money.command(house.money.command(Map.of("fund", fund,
                "employee", house.money.bo.personOrFail().toString(), "date", SocietyHouse.TODAY,
                "privateCapacity", true, "agreement", house.money.evidence().toString(),
                "signedOnPaper", List.of("association-leader", "employee"))), changes);
    }

    private void consents(Caller leader, UUID employee, String day) {
        house.money.done(leader, "association.consent-to-treasurer",
                Map.of("fund", fund, "employee", employee, "date", day));
    }

    private String now() {
        return house.money.office.part(Database.class).read(house.money.home.tenant(), sql ->
                house.money.office.part(Treasurers.class).now(sql, fund).orElseThrow().name());
    }

    @Test
    void inCareNoConsentIsDemandedAndTheGapIsShown() {
        Outcome.Done done = house.money.done(house.money.carla, APPOINT, with());
        assertThat(SocietyHouse.pointedOut(done)).contains("association.consent-silent");
        assertThat(done.notices()).extracting(Notice::kind).contains(Notice.Kind.GAP);
        assertThat(now()).isEqualTo("Bo Berg");
    }

    @Test
    void anEmployeeIsSoPrivatelyByWrittenAgreement() {
        house.money.forbids(house.money.carla, APPOINT, with("privateCapacity", false),
                "association.treasurer");
        house.money.forbids(house.money.carla, APPOINT,
                with("agreement", null, "signedOnPaper", null), "association.treasurer");
        house.money.forbids(house.money.carla, APPOINT,
                with("signedOnPaper", List.of("employee")), "association.treasurer");
    }

    @Test
    void onlyTheOneElectedSignsForThemselves() {
        Map<String, Object> unsigned = with("signedOnPaper", List.of("association-leader"));
        house.money.forbids(house.money.carla, APPOINT, unsigned, "association.treasurer");
        house.money.forbids(house.money.leader, APPOINT, unsigned, "association.treasurer");
        house.money.done(house.money.bo, APPOINT, unsigned);
    }

    @Test
    void inASchoolTheLeaderConsentsBeforeTheElection() {
        house.becomesASchool();
        UUID bo = house.money.bo.personOrFail();
        house.money.forbids(house.money.carla, APPOINT, with(), "association.consent");
        consents(house.money.leader, bo, SocietyHouse.TODAY);
        house.money.forbids(house.money.carla, APPOINT, with(), "association.consent");
        consents(house.money.leader, house.money.carla.personOrFail(), "2026-03-04");
        house.money.forbids(house.money.carla, APPOINT, with(), "association.consent");
        consents(house.money.leader, bo, "2026-03-04");
        assertThat(SocietyHouse.pointedOut(
                house.money.done(house.money.carla, APPOINT, with())))
                .doesNotContain("association.consent-silent");
    }

    @Test
    void forTheLeaderTheDirectorConsents() {
        house.becomesASchool();
        UUID leader = house.money.leader.personOrFail();
        consents(house.director, leader, "2026-03-04");
        house.money.done(house.money.carla, APPOINT, with("employee", leader.toString()));
        assertThat(now()).isEqualTo("Lis Leder");
    }

    @Test
    void somebodyElseNeedsNoneOfItAndTakesOver() {
        house.money.done(house.money.carla, APPOINT, with());
        house.money.done(house.money.carla, APPOINT, with("employee", null, "name", "Per Privat",
                "privateCapacity", false, "agreement", null, "signedOnPaper", null));
        assertThat(now()).isEqualTo("Per Privat");
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, APPOINT, with("name", "Per Privat"),
                RefusalCode.NAME_OR_KNOWN);
        house.money.refuses(house.money.bo, APPOINT, with("employee", null),
                RefusalCode.NAME_OR_KNOWN);
        house.money.refuses(house.money.bo, APPOINT, with("signedOnPaper", null),
                RefusalCode.PAPER_MISSING);
        house.money.refuses(house.money.bo, APPOINT, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, APPOINT, with("date", "2026-01-31"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.done(house.money.bo, APPOINT, with());
        house.money.refuses(house.money.bo, APPOINT, with(), RefusalCode.ALREADY_DONE);
        house.money.refuses(house.money.bo, APPOINT, with("date", "2026-03-04",
                "employee", house.money.carla.personOrFail().toString()),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.invalid(house.money.bo, APPOINT, with("fund", house.money.fund.toString()),
                "fund", "reference_unknown");
        house.money.done(house.money.leader, "association.close-association",
                Map.of("fund", fund, "date", SocietyHouse.TODAY));
        house.money.refuses(house.money.bo, APPOINT, with("employee",
                house.money.carla.personOrFail().toString()), RefusalCode.FUND_CLOSED);
    }
}
