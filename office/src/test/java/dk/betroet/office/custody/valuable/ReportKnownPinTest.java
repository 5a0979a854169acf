package dk.betroet.office.custody.valuable;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReportKnownPinTest {

    private static final String REPORT = "custody.report-known-pin";

    private final MoneyHouse house = new MoneyHouse();
    private final FindingHouse findings = new FindingHouse(house);

    private UUID kept(String kind) {
        UUID place = kind.equals("valuables")
                ? OfficeHouse.made(house.done(house.leader, "custody.open-place", Map.of(
                        "kind", "bank-box", "name", "Boks 12", "date", "2026-01-01",
                        "storage", "bank-box",
                        "responsible", house.leader.personOrFail())), "place")
                : house.box;
        Map<String, Object> command = new HashMap<>(Map.of("fund", house.fund, "kind", kind,
                "description", "Kort", "place", place, "date", "2026-02-01"));
        if (kind.equals("card")) {
            command.put("pinKeptApart", true);
        }
        return OfficeHouse.made(house.done(house.bo, "custody.valuables-in", command), "valuable");
    }

    @Test
    void itIsAFindingUntilTheCardIsGone() {
        UUID card = kept("card");
        assertThat(findings.look("pin.known-found")).isEmpty();
        house.done(house.carla, REPORT, Map.of("valuable", card, "date", MoneyHouse.TODAY));
        assertThat(findings.look("pin.known-found")).singleElement().satisfies(found -> {
            assertThat(found.fund()).isEqualTo(house.fund);
            assertThat(found.owner()).isEqualTo("leader");
            assertThat(found.dueOn()).isEqualTo(OfficeHouse.TODAY.plusDays(1));
        });
        house.refuses(house.bo, REPORT, Map.of("valuable", card, "date", MoneyHouse.TODAY),
                RefusalCode.ALREADY_DONE);
        house.writing("update valuable set out_on = date '2026-03-05' where valuable_id = :id",
                Map.of("id", card));
        assertThat(findings.look("pin.known-found")).isEmpty();
        assertThat(findings.all("pin.known-found")).hasSize(1);
    }

    @Test
    void onlyOfACardThatIsHereOnADayItWas() {
        house.refuses(house.bo, REPORT,
                Map.of("valuable", kept("valuables"), "date", MoneyHouse.TODAY),
                RefusalCode.NOTHING_TO_DO);
        UUID card = kept("card");
        house.refuses(house.bo, REPORT, Map.of("valuable", card, "date", "2026-01-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refuses(house.bo, REPORT, Map.of("valuable", card, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.writing("update valuable set out_on = date '2026-03-05' where valuable_id = :id",
                Map.of("id", card));
        house.refuses(house.bo, REPORT, Map.of("valuable", card, "date", MoneyHouse.TODAY),
                RefusalCode.VALUABLE_NOT_THERE);
        house.invalid(house.bo, REPORT,
                Map.of("valuable", UUID.randomUUID(), "date", MoneyHouse.TODAY), "valuable",
                "reference_unknown");
    }
}
