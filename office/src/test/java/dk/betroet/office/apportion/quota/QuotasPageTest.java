package dk.betroet.office.apportion.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.Opened;
import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.LogIns;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages about quotas: what they say, what they let one try, and on every screen. */
@Tag("database")
class QuotasPageTest extends BrowserTest {

    private final QuotaHouse house = new QuotaHouse();
    private final UUID round = house.announced();

    private String words(String path) {
        return Opened.words(house.office, house.agency, house.leader, path);
    }

    @Test
    void the_year_says_every_number_and_what_was_not_read() {
        house.agreed(round, "lapses", Map.of("825", -1, "813", 1));
        assertThat(words("/quotas")).contains("2026", "550", "Udmeldt");
        assertThat(words("/quotas/" + round))
                .contains("Flygtningekvoter 2026", "Midtjylland", "152", "København", "44,5158", "45",
                        "Ikke læst i reglen", "(Webster)", "(ingen er flyttet)", "Hovedstaden, Sjælland, Syddanmark, Midtjylland")
                .doesNotContain("Ville blive");
        assertThat(words("/quotas/" + round + "?region=Nordjylland&sort=name"))
                .contains("Kvoter i Nordjylland", "Læsø", "Aftale", "Flest: Aalborg med 19.");
    }

    @Test
    void another_total_can_be_tried_without_changing_anything() {
        String tried = words("/quotas/" + round + "?total=555");
        assertThat(tried).contains("Var landstallet 555, ville", "Ville blive", " → ");
        assertThat(house.standing(round).last().total().intValue()).isEqualTo(550);
        String basis = words("/quotas/" + round + "?total=many");
        assertThat(basis).doesNotContain("Ville blive");
    }

    @Test
    void one_municipality_is_followed_from_population_to_quota() {
        house.agreed(round, "lapses", Map.of("825", -1, "813", 1));
        assertThat(words("/quotas/" + round + "/steps?code=153")).contains("Brøndby",
                "Brøndby har 35.651 af 5.873.327 indbyggere: 0,6070 %.", "(§ 4, stk. 2)");
        assertThat(words("/quotas/" + round + "/steps?code=825"))
                .contains("Beregningen giver 1; i kraft er 0.");
    }

    @Test
    void what_was_late_or_has_lapsed_is_said() {
        house.agreed(round, "lapses", Map.of());
        house.done(house.leader, "recalculate-total", Map.of("round", round, "total", 1000,
                "date", "2025-11-01", "rounding", "half-up", "correction", "webster"));
        assertThat(words("/quotas/" + round)).contains("Aftalen i Nordjylland er bortfaldet",
                "Beregnet på ny").doesNotContain("Registrér aftale i en region");
    }

    @Test
    void the_lists_go_to_a_spreadsheet() {
        String csv = new String(Opened.page(house.office, house.agency, house.leader,
                "/quotas/" + round + "/municipalities.csv?region=Nordjylland").getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(12).anyMatch(line -> line.startsWith("Læsø;825;"));
        assertThat(Opened.page(house.office, house.agency, house.leader, "/quotas.xlsx")
                .getStatus()).isEqualTo(200);
    }

    @Test
    void everyPageOnEveryScreen() {
        lookOver(house.office, new LogIns(house.office), house.leader, house.agency.slug(), Map.of(
                "/quotas", "quotas",
                "/quotas/" + round + "?total=555", "quotas-year",
                "/quotas/" + round + "/steps?code=153", "quota-steps",
                "/apportion/announce-total", "form-announce-total",
                "/apportion/register-agreement?round=" + round, "form-register-agreement"));
    }
}
