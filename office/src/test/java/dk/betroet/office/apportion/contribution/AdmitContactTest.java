package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.Opened;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A member municipality sees what is its own. */
@Tag("database")
class AdmitContactTest {

    private final ContributionHouse house = new ContributionHouse();
    private final UUID contribution = house.claimed();
    private final Contributors.Contributor assens = house.contributor("Assens");
    private final Contributors.Contributor odense = house.contributor("Odense");
    private final Caller contact = house.contact(assens);

    private String words(String path) {
        return Opened.words(house.office, house.home, contact, path);
    }

    private int status(String path) {
        return Opened.page(house.office, house.home, contact, path).getStatus();
    }

    private UUID claim(String code) {
        return house.claims(contribution).stream().filter(one -> one.code().equals(code))
                .findFirst().orElseThrow().id();
    }

    @Test
    void the_contact_sees_own_claims_payments_and_who_looked() {
        house.done(house.staff, "receive-payment", Map.of("claim", claim(assens.code()),
                "to", house.account(), "amount", 1_234_500, "date", "2026-02-02"));
        String page = "/contributors/" + assens.id();
        assertThat(words(page)).contains("Assens", "60.863,28", "12.345,00", "Vores bidrag")
                .doesNotContain("Odense", "Middelfart");
        assertThat(words(page)).contains("Hvem har kigget", "Kommunens kontakt");
        assertThat(status("/claims/" + claim(assens.code()) + "/paper")).isEqualTo(200);
        assertThat(status("/claims/" + claim(assens.code()) + "/oioubl")).isEqualTo(200);
    }

    @Test
    void the_proof_says_of_others_what_the_decision_says_and_no_more() {
        String proof = words("/contributors/" + assens.id() + "/contributions/" + contribution);
        assertThat(proof).contains("60.863,28", "40.972", "1.228.362", "Odense")
                .doesNotContain("Krav", "Betalt");
    }

    @Test
    void nothing_of_others_is_there() {
        for (String path : new String[] {"/contributors", "/contributions",
            "/contributors/" + odense.id(), "/contributions/" + contribution,
            "/contributors/" + odense.id() + "/contributions/" + contribution,
            "/claims/" + claim(odense.code()) + "/paper",
            "/claims/" + claim(odense.code()) + "/oioubl"}) {
            assertThat(status(path)).as(path).isEqualTo(404);
        }
    }

    @Test
    void they_begin_at_their_own_page_and_the_secretariat_sees_who_they_are() {
        assertThat(Opened.page(house.office, house.home, contact, "").getStatus()).isEqualTo(200);
        assertThat(words("")).contains("Vores bidrag");
        assertThat(Opened.words(house.office, house.home, house.staff, "/contributors"))
                .contains("Assens", "Kim Kontakt");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("admit-contact", Map.of("contributor", odense.id(), "name", "Kim",
                "date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        assertThat(TestTokens.caller(house.office, house.home.authority(),
                contact.personOrFail()).grants()).hasSize(1);
    }
}
