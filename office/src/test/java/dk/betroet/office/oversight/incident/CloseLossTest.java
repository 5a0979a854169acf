package dk.betroet.office.oversight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import dk.betroet.office.oversight.OversightHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CloseLossTest {

    private static final String CLOSE = "oversight.close-loss";

    private final OversightHouse house = new OversightHouse();
    private final MoneyHouse money = house.money;
    private final UUID loss = OfficeHouse.made(money.done(money.bo, "oversight.report-loss",
            Map.of("date", "2026-03-04", "amount", 200_00, "fund", money.fund,
                    "who", "Aftenvagten", "done", "Ledt overalt")), "incident");
    private final Map<String, Object> closing = Map.of("incident", loss,
            "date", MoneyHouse.TODAY, "outcome", "compensated", "amount", 200_00,
            "compensation", 200_00, "done", "Betalt tilbage til Anna");

    @Test
    void itIsClosedInTheHomesOwnBookAndItsFindingEnds() throws Exception {
        FindingHouse findings = new FindingHouse(money);
        assertThat(findings.look("oversight.loss")).hasSize(1);
        Outcome.Done done = money.done(house.director, CLOSE, closing);
        assertThat(done.fact().unit()).isEqualTo(money.home.unit());
        assertThat(findings.look("oversight.loss")).isEmpty();
        money.refuses(house.director, CLOSE, closing, RefusalCode.NOT_OPEN_ANY_MORE);
        assertThat(money.open(money.bo, "/incidents/" + loss).getContentAsString())
                .contains("Erstattet af kommunen", "Aftenvagten", "Ledt overalt")
                .doesNotContain("??");
    }

    @Test
    void whatCannotBeIsRefused() {
        money.refuses(house.director, CLOSE, money.command(closing, "done", "Nå"),
                RefusalCode.REASON_TOO_SHORT);
        money.refuses(house.director, CLOSE, money.command(closing, "date", "2026-03-03"),
                RefusalCode.DATES_OUT_OF_ORDER);
        money.refuses(house.director, CLOSE, money.command(closing, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        money.invalid(house.director, CLOSE, money.command(closing, "incident",
                house.suspect(money.bo)), "incident", "reference_unknown");
        money.invalid(house.director, CLOSE, money.command(closing, "incident",
                UUID.randomUUID()), "incident", "reference_unknown");
        assertThat(money.ask(money.leader, CLOSE, closing)).isInstanceOf(Outcome.Unknown.class);
    }
}
