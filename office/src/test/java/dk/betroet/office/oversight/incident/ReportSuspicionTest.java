package dk.betroet.office.oversight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.BookCheck;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.OversightHouse;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.unit.OversightBook;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReportSuspicionTest {

    private static final String REPORT = "oversight.report-suspicion";

    private final OversightHouse house = new OversightHouse();
    private final MoneyHouse money = house.money;

    @Test
    void itIsKeptInABookOfItsOwnThatLeavesNoGapInTheHomes() {
        Outcome.Done done = money.done(
                money.carla, REPORT, OversightHouse.suspicion(money.bo));
        assertThat(done.fact().unit()).isEqualTo(OversightBook.of(money.home.authority()));
        assertThat(done.fact().sequence()).isOne();
        assertThat(done.fact().voucher()).isEmpty();
        money.cash(money.fund, 100);
        BookCheck.of(money.office, money.home).holds();
    }

    @Test
    void belowTheCodeNothingOfItIsSeenByWhoIsNotLetIn() {
        house.suspect(money.bo);
        List<String> tables = List.of("incident", "incident_suspect", "fact", "fact_signature");
        UUID book = OversightBook.of(money.home.authority());
        for (String table : tables) {
            assertThat(house.rows(house.director, table)).as(table).isPositive();
            assertThat(house.rows(money.bo, table)).as(table).isZero();
            for (Tenant tenant : List.of(money.home.tenant(), new Tenant.House(),
                    new Tenant.Whole(money.home.authority()),
                    new Tenant.Units(money.home.authority(), Set.of(book)))) {
                assertThat(house.rows(tenant, table)).as(table + " for " + tenant).isZero();
            }
        }
    }

    @Test
    void anotherAuthoritySeesNothingEither() {
        house.suspect();
        OversightHouse other = new OversightHouse();
        assertThat(house.rows(new Tenant.Guarded(other.money.home.authority(), money.home.unit(),
                OversightBook.of(money.home.authority()), other.director.personOrFail()),
                "incident")).isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        Map<String, Object> command = OversightHouse.suspicion(money.bo);
        money.refuses(money.bo, REPORT, command, RefusalCode.SAME_PERSON_TWICE);
        money.refuses(money.carla, REPORT, money.command(command, "words", "Tyv"),
                RefusalCode.REASON_TOO_SHORT);
        money.refuses(money.carla, REPORT, money.command(command, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        money.refuses(money.carla, REPORT, money.command(command, "fund", money.fund,
                "date", "2025-12-31"), RefusalCode.DATE_BEFORE_ADMISSION);
        money.invalid(money.carla, REPORT, money.command(command, "suspect", money.anna),
                "suspect", "reference_unknown");
        money.invalid(money.carla, REPORT, money.command(command, "loss", UUID.randomUUID()),
                "loss", "reference_unknown");
        OversightHouse other = new OversightHouse();
        money.invalid(money.carla, REPORT,
                money.command(command, "fund", other.money.fund), "fund", "reference_unknown");
        assertThat(money.ask(money.office.person(money.home, Role.RELATIVE, "Per", money.anna),
                REPORT, command)).isInstanceOf(Outcome.Unknown.class);
        assertThat(house.rows(house.director, "book")).as("refused: no book yet").isZero();
    }

    @Test
    void nobodyNeedsToBeKnownAndTheLossBeforeIsNamed() {
        UUID loss = OfficeHouse.made(money.done(money.bo, "oversight.report-loss", Map.of(
                "date", "2026-03-04", "amount", 0, "who", "Aftenvagten", "done", "Ledt")),
                "incident");
        UUID incident = OfficeHouse.made(money.done(money.carla, REPORT, money.command(
                OversightHouse.suspicion(), "loss", loss, "amount", null, "fund", money.fund,
                "place", money.box)), "incident");
        String page = page(incident);
        assertThat(page).contains("Ingen bestemt", "Anna Ager", "Kan ikke siges", "Kassen",
                "/incidents/" + loss).doesNotContain("??");
    }

    private String page(UUID incident) {
        try {
            return money.open(house.director, "/incidents/" + incident).getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
