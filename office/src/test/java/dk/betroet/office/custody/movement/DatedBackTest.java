package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An act dated back is judged by who administered, who could sign and who worked here that day. */
@Tag("database")
class DatedBackTest {

    private static final String PAY_OUT = "custody.pay-out";

    private final MoneyHouse house = new MoneyHouse("form");

    private Map<String, Object> payOut(String date) {
        return Map.of("fund", house.fund, "place", house.box, "amount", 10_000, "date", date,
                "category", "daily", "recipient", "owner");
    }

    private void homeAdministersFrom(String date) {
        house.done(house.leader, "custody.change-mode", Map.of("fund", house.fund, "date", date,
                "mode", "home", "reason", "Kan ikke længere selv", "canManage", false,
                "lessIntrusiveConsidered", true));
    }

    private Outcome.Done capacity(String date, boolean canSign, String guardianship) {
        return house.done(house.leader, "custody.note-capacity", Map.of("fund", house.fund,
                "date", date, "hasCapacity", true, "canSign", canSign, "guardianship",
                guardianship, "basis", "Lægens vurdering"));
    }

    @Test
    void theModeOfTheDayDecides() {
        house.cash(house.fund, 1_000);
        house.forbids(house.bo, PAY_OUT, payOut(MoneyHouse.TODAY), "self.pay-out");
        homeAdministersFrom("2026-03-01");
        house.forbids(house.bo, PAY_OUT, payOut("2026-02-20"), "self.pay-out");
        house.forbids(house.bo, PAY_OUT, payOut("2026-02-28"), "self.pay-out");
        house.done(house.bo, PAY_OUT, payOut("2026-03-01"));
        house.done(house.bo, PAY_OUT, payOut(MoneyHouse.TODAY));
    }

    @Test
    void eachModeLastsUntilTheNext() {
        house.cash(house.fund, 1_000);
        homeAdministersFrom("2026-02-01");
        house.done(house.leader, "custody.change-mode", Map.of("fund", house.fund,
                "date", "2026-03-01", "mode", "self", "reason", "Kan selv igen",
                "canManage", true, "lessIntrusiveConsidered", true));
        house.forbids(house.bo, PAY_OUT, payOut("2026-01-31"), "self.pay-out");
        house.done(house.bo, PAY_OUT, payOut("2026-02-01"));
        house.done(house.bo, PAY_OUT, payOut("2026-02-28"));
        house.forbids(house.bo, PAY_OUT, payOut("2026-03-01"), "self.pay-out");
    }

    @Test
    void whetherTheResidentCouldSignOnTheDayDecides() {
        house.cash(house.fund, 1_000);
        homeAdministersFrom("2026-01-01");
        capacity("2026-03-01", false, "none");
        house.done(house.bo, PAY_OUT, payOut("2026-02-28"));
        house.waits(house.bo, PAY_OUT, payOut("2026-03-01"), "signed-by-two.pay-out");
        house.refuses(house.leader, "custody.note-capacity", Map.of("fund", house.fund,
                "date", "2026-02-10", "hasCapacity", true, "canSign", true,
                "guardianship", "none", "basis", "Lægens vurdering"),
                RefusalCode.DATES_OUT_OF_ORDER);
    }

    @Test
    void whoWorkedHereOnTheDayDecides() {
        house.cash(house.fund, 1_000);
        homeAdministersFrom("2026-01-01");
        UUID id = OfficeHouse.made(house.done(house.leader, "personnel.employ", Map.of(
                "name", "Dina Dal", "position", "staff", "date", "2026-03-03")), "person");
        Caller dina = new Caller(Caller.Kind.SESSION, house.home.authority(), id,
                house.bo.grants(), house.bo.ties(), house.bo.scopes(), house.bo.locale());
        house.waits(dina, PAY_OUT, payOut("2026-03-02"), "signed.pay-out");
        house.done(dina, PAY_OUT, payOut("2026-03-03"));
    }

    @Test
    void whoeverDepartedYesterdayStillWasAnEmployeeTheDayBefore() {
        UUID bo = house.bo.personOrFail();
        house.done(house.leader, "personnel.depart", Map.of("person", bo, "date", "2026-03-04"));
        assertThat(capacities(bo, "2026-03-03")).containsExactly("employee");
        assertThat(capacities(bo, "2026-03-04")).isEmpty();
    }

    private Set<String> capacities(UUID person, String day) {
        return house.office.part(Database.class).read(
                house.home.tenant(), sql -> house.office.part(WhoIsWho.class).capacities(
                        sql, house.home.unit(), null, person, LocalDate.parse(day)));
    }
}
