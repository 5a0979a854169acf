package dk.betroet.office.oversight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.OversightHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CloseIncidentTest {

    private static final String CLOSE = "oversight.close-incident";

    private final OversightHouse house = new OversightHouse();
    private final MoneyHouse money = house.money;

    private Map<String, Object> closing(UUID incident) {
        return Map.of("incident", incident, "date", MoneyHouse.TODAY, "outcome", "proven",
                "amount", 4_321_09, "compensation", 4_321_09, "voucher",
                money.cash(money.fund, 100), "done", "Ejeren har fået sine penge igen");
    }

    private UUID decided() {
        UUID incident = house.suspect(money.bo);
        house.take(money.leader, incident, "tell-director");
        house.take(house.internalAudit, incident, "internal-audit");
        house.take(house.director, incident, "decide-next");
        return incident;
    }

    @Test
    void itIsClosedAfterItWasDecidedAndStaysClosedToTheSuspect() throws Exception {
        UUID incident = decided();
        Map<String, Object> closing = closing(incident);
        money.refuses(house.internalAudit, CLOSE, closing, RefusalCode.ROLE_MAY_NOT);
        money.done(house.director, CLOSE, closing);
        money.refuses(house.director, CLOSE, closing, RefusalCode.NOT_OPEN_ANY_MORE);
        money.refuses(money.leader, "oversight.take-step",
                OversightHouse.step(incident, "police"), RefusalCode.NOT_OPEN_ANY_MORE);
        assertThat(money.open(house.director, "/incidents/" + incident).getContentAsString())
                .contains("Mistanken holdt", "4.321,09", "/vouchers/").doesNotContain("??");
        assertThat(money.open(money.bo, "/incidents/" + incident).getStatus()).isEqualTo(404);
        assertThat(money.open(house.director, "/incidents?which=closed").getContentAsString())
                .contains(incident.toString());
        assertThat(money.open(house.director, "/incidents.csv?which=closed")
                .getContentAsString()).contains("Mistanke");
    }

    @Test
    void whatCannotBeIsRefused() {
        UUID early = house.suspect(money.bo);
        money.refuses(house.director, CLOSE, closing(early), RefusalCode.STEP_OUT_OF_ORDER);
        Map<String, Object> closing = closing(decided());
        money.refuses(house.director, CLOSE, money.command(closing, "done", "Nå"),
                RefusalCode.REASON_TOO_SHORT);
        money.refuses(house.director, CLOSE, money.command(closing, "date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        money.refuses(house.director, CLOSE, money.command(closing, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        money.invalid(house.director, CLOSE,
                money.command(closing, "incident", UUID.randomUUID()), "incident",
                "reference_unknown");
        money.invalid(house.director, CLOSE,
                money.command(closing, "voucher", UUID.randomUUID()), "voucher",
                "reference_unknown");
        assertThat(money.ask(money.leader, CLOSE, closing)).isInstanceOf(Outcome.Unknown.class);
    }
}
