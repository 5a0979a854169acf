package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.Opened;
import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.LogIns;
import dk.betroet.office.platform.document.ArchiveCheck;
import dk.betroet.office.platform.operationpage.Browserless;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** The pages about contributions, and the papers that leave the house. */
@Tag("database")
class ContributionsPageTest extends BrowserTest {

    private final ContributionHouse house = new ContributionHouse();
    private final UUID contribution = house.claimed();
    private final Contribution.Claim claim = house.claims(contribution).getFirst();

    private String words(String path) {
        return Opened.words(house.office, house.home, house.leader, path);
    }

    private MockHttpServletResponse open(String path) {
        return Opened.page(house.office, house.home, house.leader, path);
    }

    @Test
    void who_has_not_paid_and_the_proof_are_said() {
        house.done(house.staff, "receive-payment", Map.of("claim", claim.id(),
                "to", house.account(), "amount", claim.amount().toOere(),
                "date", "2026-02-01"));
        assertThat(words("/contributions")).contains("Sundhedssekretariatet 2026",
                "1.824.713,00", "Hvem har ikke betalt", "Forfaldent", "Assens")
                .doesNotContain("Middelfart 1 ");
        assertThat(words("/contributions/" + contribution))
                .contains("1.228.362 indbyggere", "kr. pr. indbygger", "2022K1", "58.829,65",
                        "Krav (PDF)", "E-faktura", "Uden for moms");
    }

    @Test
    void programs_read_contributions_with_parts_and_claims() {
        String calls = "/api/v1/units/" + house.home.slug() + "/contributions";
        Browserless pages = new Browserless(house.office);
        assertThat(pages.open(house.leader, calls).text()).contains("\"total\":182471300",
                "\"replaced\":false");
        assertThat(pages.open(house.leader, calls + "/" + contribution).text())
                .contains("\"people\":39603", "\"id\":\"" + claim.id() + "\"",
                        "\"open\":" + claim.open().toOere());
        assertThat(pages.open(house.leader, calls + "/" + claim.id()).status()).isEqualTo(404);
    }

    @Test
    void claims_and_credit_notes_are_taken_as_pdf_and_as_e_invoices() {
        assertThat(open("/claims/" + claim.id() + "/credit-paper").getStatus()).isEqualTo(404);
        house.done(house.staff, "credit-claim", Map.of("claim", claim.id(),
                "reason", "Sendt til forkert", "date", "2025-12-02"));
        assertThat(ArchiveCheck.textOfFit(open("/claims/" + claim.id() + "/paper")
                .getContentAsByteArray(), "claim")).contains("Krav nr. 1", "Middelfart",
                        "39.603", "58.829,65");
        assertThat(ArchiveCheck.textOfFit(open("/claims/" + claim.id() + "/credit-paper")
                .getContentAsByteArray(), "credit-note")).contains("Kreditnota nr. 45",
                        "Tager krav nr. 1 tilbage", "Sendt til forkert");
        assertThat(new String(open("/claims/" + claim.id() + "/oioubl").getContentAsByteArray(),
                StandardCharsets.UTF_8)).contains("<Invoice", "Middelfart", "5798000000018");
        assertThat(new String(open("/claims/" + claim.id() + "/credit-oioubl")
                .getContentAsByteArray(), StandardCharsets.UTF_8)).contains("<CreditNote");
    }

    /** An electronic claim that could be sent to nobody is not made. */
    @Test
    void without_an_address_there_is_no_e_invoice() {
        UUID bare = house.claimed("contributors", house.upload("kode\n410\n"), "name", "Uden");
        String path = "/claims/" + house.claims(bare).getFirst().id();
        assertThat(words("/contributions/" + bare)).contains("Hverken GLN eller CVR er oplyst");
        assertThat(open(path + "/oioubl").getStatus()).isEqualTo(404);
        assertThat(open(path + "/paper").getStatus()).isEqualTo(200);
    }

    /** A secretariat is a unit as any other: its book, places and vouchers are there. */
    @Test
    void the_houses_own_pages_know_a_secretariat() {
        var paid = house.done(house.staff, "receive-payment", Map.of("claim", claim.id(),
                "to", house.account(), "amount", 100, "date", "2026-02-01"));
        for (String path : new String[] {"", "/book", "/places", "/accounts", "/operations",
            "/vouchers/" + paid.fact().id()}) {
            assertThat(words(path)).as(path).doesNotContain("??");
        }
        assertThat(words("/vouchers/" + paid.fact().id())).contains("Bidrag fra kommuner",
                "Kommunernes fælles midler");
        assertThat(words("")).doesNotContain("Beboere");
    }

    /** What is for one kind of unit is offered there and nowhere else. */
    @Test
    void what_is_for_a_secretariat_is_offered_to_a_secretariat() {
        assertThat(words("/operations")).contains("Kvoter og bidrag",
                "Registrér en beslutning om bidrag").doesNotContain("Fastsæt kvoterne");
    }

    @Test
    void the_lists_go_to_a_spreadsheet() {
        assertThat(new String(open("/contributions/" + contribution + "/municipalities.csv")
                .getContentAsByteArray(), StandardCharsets.UTF_8).lines()).hasSize(23)
                .anyMatch(line -> line.startsWith("410;Middelfart;39603;58829,65"));
        assertThat(open("/contributions.xlsx").getStatus()).isEqualTo(200);
    }

    @Test
    void everyPageOnEveryScreen() {
        lookOver(house.office, new LogIns(house.office), house.leader, house.home.slug(), Map.of(
                "/contributions", "contributions",
                "/contributions/" + contribution, "contribution",
                "/apportion/decide-contribution", "form-decide-contribution",
                "/apportion/register-index", "form-register-index"));
    }
}
