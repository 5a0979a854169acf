package dk.betroet.office.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operationpage.Browserless;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** A paper is read and checked while one waits, and what is wrong is drawn in its table. */
@Tag("database")
class CheckPageTest {

    private static final String TABLE = """
            Fjordringens budget

            Regnskab 2028 Budget 2029 Budget 2030

            Løn 100.500 110.000 112.000
            Leje 20.250 21.000
            Udgifter i alt 120.750 131.000 113.000
            """;

    private final MoneyHouse house = new MoneyHouse();
    private final Browserless pages = new Browserless(house.office);
    private final String path = "/u/" + house.home.slug() + "/budgets/check";

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "application/octet-stream",
                text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_pasted_is_read_checked_and_drawn() {
        Browserless.Answer answer =
                pages.post(house.leader, path, Map.of("pasted", TABLE));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("??");
        Document page = answer.page();
        assertThat(page.text()).contains("Fund: 1", "Fjordringens budget", "Budget 2030",
                "100.500", "en sum er ikke, hvad dens linjer giver");
        assertThat(page.select("td:contains(113.000)").text()).contains("113.000");
        assertThat(page.select("textarea[name=pasted]").text()).contains("Fjordringens budget");
    }

    @Test
    void files_are_held_against_each_other_and_a_broken_one_is_told() {
        Browserless.Answer answer = pages.post(house.leader, path, Map.of(),
                file("et.csv", "Post;Regnskab 2028\nLøn;100\nLeje;20\nI alt;120\n"),
                file("to.xlsx", "PK er ikke et regneark"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().text()).contains("Fund: 0", "to.xlsx kan ikke læses", "Leje");
    }

    @Test
    void without_a_paper_nothing_is_read() {
        assertThat(pages.post(house.leader, path, Map.of()).page().text())
                .contains("Vælg mindst ét papir");
        assertThat(pages.post(house.leader, path,
                Map.of("pasted", "x".repeat(200_001))).page().text()).contains("Højst fem filer");
    }

    @Test
    void who_does_not_answer_for_accounts_has_no_such_page() {
        assertThat(pages.open(house.bo, path).status()).isEqualTo(404);
        assertThat(pages.post(house.bo, path, Map.of("pasted", TABLE)).status()).isEqualTo(404);
        assertThat(pages.open(house.leader, path).page().select("input[type=file][multiple]"))
                .hasSize(1);
    }
}
