package dk.betroet.office.oversight;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.LogIns;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.finding.Found;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Findings and counts, as lists and one by one, on every screen. */
@Tag("database")
class WatchPagesTest extends BrowserTest {

    private final MoneyHouse house = new MoneyHouse();
    private final LogIns logIns = new LogIns(house.office);

    private UUID count(String day, Map<String, Object> more) {
        return OfficeHouse.made(house.done(house.bo, "custody.count",
                house.command(more, "place", house.box, "date", day)), "count");
    }

    @Test
    void everyPageOnEveryScreen() {
        house.cash(house.fund, 1_900);
        count("2026-02-02", Map.of("total", 1_900_00, "announced", true));
        UUID count = count("2026-03-03", Map.of("piles", List.of(
                Map.of("denomination", "kr-500", "number", 3),
                Map.of("denomination", "kr-50", "number", 7))));
        house.done(house.carla, "custody.resolve-difference", Map.of("count", count,
                "step", "recount", "date", "2026-03-04", "counted", 1_850_00));
        house.writing("update balance set amount = 240050 where fund_id = :id and amount > 0",
                Map.of("id", house.fund));
        Found found = new FindingHouse(house).look("cash.owner-found").getFirst();
        house.done(house.bo, "oversight.answer-finding", Map.of("finding", found.id(),
                "date", MoneyHouse.TODAY, "reason", "Vi går i banken i morgen."));
        lookOver(house.office, logIns, house.leader, house.home.slug(), Map.of(
                "/findings", "findings",
                "/findings?which=closed", "findings-none",
                "/findings/" + found.id(), "finding",
                "/counts", "counts",
                "/counts/" + count, "count",
                "/oversight/resolve-finding?finding=" + found.id(), "form-resolve"));
    }
}
