package dk.betroet.office.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import dk.betroet.office.oversight.OversightHouse;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SuperviseTest {

    private static final String SUPERVISE = "oversight.supervise";

    private final OversightHouse house = new OversightHouse();
    private final MoneyHouse money = house.money;
    private final Map<String, Object> command = Map.of("date", MoneyHouse.TODAY,
            "words", "Kassen og fuldmagterne er gennemgået", "points", List.of(
                    Map.of("words", "Nøglen lå fremme", "due", "2026-04-01"),
                    Map.of("words", "To fuldmagter mangler", "due", "2026-05-01")));

    @Test
    void eachPointIsAFindingForTheLeader() throws Exception {
        UUID supervision = OfficeHouse.made(
                money.done(house.director, SUPERVISE, command), "supervision");
        List<Found> found = new FindingHouse(money).look("oversight.supervision");
        assertThat(found).hasSize(2).allMatch(one -> one.owner().equals("leader"));
        assertThat(found).extracting(one -> one.dueOn().toString())
                .containsExactlyInAnyOrder("2026-04-01", "2026-05-01");
        money.done(money.leader, "oversight.resolve-finding", Map.of("finding",
                found.getFirst().id(), "date", MoneyHouse.TODAY, "reason", "Rettet i dag"));
        assertThat(money.open(money.bo, "/supervisions/" + supervision).getContentAsString())
                .contains("Nøglen lå fremme", "To fuldmagter mangler", "Tilsyn ved Dorte")
                .doesNotContain("??");
        assertThat(money.open(money.bo, "/inspections").getContentAsString())
                .contains("Kommunens tilsyn", "2 punkter");
    }

    @Test
    void whatCannotBeIsRefused() {
        money.refuses(house.director, SUPERVISE, money.command(command, "words", "Ok"),
                RefusalCode.REASON_TOO_SHORT);
        money.refuses(house.director, SUPERVISE, money.command(command, "points",
                List.of(Map.of("words", "Nøglen", "due", "2026-03-04"))),
                RefusalCode.DATES_OUT_OF_ORDER);
        money.refuses(house.director, SUPERVISE, money.command(command, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        assertThat(money.ask(money.leader, SUPERVISE, command))
                .isInstanceOf(Outcome.Unknown.class);
    }
}
