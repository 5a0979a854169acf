package dk.betroet.office.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operationpage.Browserless;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** A paper is read while one waits, stands beside what was read, and repairs can be rejected. */
@Tag("database")
class ReadMinutesPageTest {

    private static final String PAPER = """
            Referat af møde i Fjordudvalget den 3. maj 2027

            1. Budget for havnen

            Indstilling
            Sekretariatet indstiller, at udvalget godkender bud-
            gettet for 2028.

            Beslutning
            Godkendt.
            """;

    private final MoneyHouse house = new MoneyHouse();
    private final Browserless pages = new Browserless(house.office);
    private final String path = "/u/" + house.home.slug() + "/minutes";

    @Test
    void what_is_pasted_stands_beside_what_was_read() {
        Browserless.Answer answer = pages.post(house.leader, path, Map.of("pasted", PAPER));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("??");
        Document page = answer.page();
        assertThat(page.text()).contains("Læst som referat. Punkter og sager: 1",
                "godkender budgettet for 2028", "godkendt: Godkendt.", "Hvem var til stede");
        assertThat(page.select("#l6").text()).contains("godkender bud-");
        assertThat(page.select("a[href=#l3]")).isNotEmpty();
        String key = page.select("input[name=reject]").attr("value");
        assertThat(pages.post(house.leader, path, Map.of("pasted", PAPER, "reject", key)).page()
                .text()).contains("godkender bud- gettet for 2028");
    }

    @Test
    void a_file_travels_with_the_form_and_a_broken_one_is_told() {
        Browserless.Answer answer = pages.post(house.leader, path, Map.of(),
                new MockMultipartFile("file", "referat.txt", "text/plain",
                        PAPER.getBytes(StandardCharsets.UTF_8)));
        Document page = answer.page();
        String carried = page.select("input[name=carried]").attr("value");
        assertThat(pages.post(house.leader, path, Map.of("carried", carried, "name", "x")).page()
                .text()).contains("Punkter og sager: 1");
        assertThat(pages.post(house.leader, path, Map.of(), new MockMultipartFile("file", "x.docx",
                "application/octet-stream", "PK intet".getBytes(StandardCharsets.UTF_8))).page()
                .text()).contains("x.docx kan ikke læses");
    }

    @Test
    void without_a_paper_nothing_is_read() {
        assertThat(pages.post(house.leader, path, Map.of("carried", "?")).page().text())
                .contains("Vælg et papir");
        assertThat(pages.post(house.leader, path, Map.of("pasted", "x".repeat(200_001))).page()
                .text()).contains("Højst 10 MB");
    }
}
