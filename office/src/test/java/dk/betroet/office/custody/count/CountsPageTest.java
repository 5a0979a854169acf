package dk.betroet.office.custody.count;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The counts of a home as a list, and one of them with its notes and coins. */
@Tag("database")
class CountsPageTest {

    private final MoneyHouse house = new MoneyHouse();
    private final UUID first;
    private final UUID second;

    CountsPageTest() {
        house.cash(house.fund, 350);
        first = count("2026-03-01", Map.of("announced", true, "piles", List.of(
                Map.of("denomination", "kr-200", "number", 1),
                Map.of("denomination", "kr-50", "number", 3))));
        second = count(MoneyHouse.TODAY, Map.of("total", 340_00));
    }

    private UUID count(String day, Map<String, Object> more) {
        return OfficeHouse.made(house.done(house.bo, "custody.count",
                house.command(more, "place", house.box, "date", day)), "count");
    }

    private String page(String path) {
        try {
            return house.open(house.leader, path).getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theListShowsEachCountAndItsDifferenceAndFiltersThem() {
        assertThat(page("/counts")).contains("Stemmer", "Forskellen mangler svar", "-10,00")
                .doesNotContain("??");
        assertThat(page("/counts?which=open")).contains(second.toString())
                .doesNotContain(first.toString());
        assertThat(page("/counts?which=settled&told=true")).contains(first.toString())
                .doesNotContain(second.toString());
        assertThat(page("/counts?told=true&which=open"))
                .doesNotContain(first.toString(), second.toString());
        assertThat(page("/counts?place=" + house.cashBox("Kasse 2")))
                .doesNotContain(first.toString(), second.toString());
        assertThat(page("/counts.csv?which=open")).contains("Kassen", "-10,00")
                .doesNotContain("Stemmer");
    }

    @Test
    void aCountShowsItsPiecesWhoCountedAndWhatWasDone() {
        assertThat(page("/counts/" + first)).contains("200-kroneseddel", "50-kroneseddel",
                "350,00", "Aftalt", "Bo Berg", "Stemmer").doesNotContain("??");
        house.done(house.carla, "custody.resolve-difference", Map.of("count", second,
                "step", "recount", "date", MoneyHouse.TODAY, "counted", 350_00));
        assertThat(page("/counts/" + second)).contains("Talt igen", "Carla Dam", "340,00",
                "Uanmeldt", "Stedets forskelle over tid").doesNotContain("??");
    }

    @Test
    void nobodyElseSeesThem() {
        Caller relative =
                house.office.person(house.home, Role.RELATIVE, "Per Pårørende", house.anna);
        for (String path : List.of("/counts", "/counts.csv", "/counts/" + first)) {
            assertThat(house.open(relative, path).getStatus()).as(path).isEqualTo(404);
        }
        MoneyHouse other = new MoneyHouse();
        assertThat(other.open(other.leader, "/counts/" + first).getStatus()).isEqualTo(404);
    }
}
