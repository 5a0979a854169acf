package dk.betroet.office.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.document.ArchiveCheck;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.people.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages about those who work in the unit or stand beside a resident. */
@Tag("database")
class PeoplePagesTest {

    private final CareHouse care = new CareHouse();
    private final Browserless pages = new Browserless(care.house);

    private String in(String path) {
        return "/u/" + care.home.slug() + path;
    }

    @Test
    void people_are_listed_by_what_they_are() {
        care.house.person(care.home, Role.RELATIVE, "Per Pårørende", care.resident);
        assertThat(pages.open(care.leader, in("/people")).page().text())
                .contains("Bo Medarbejder", "Carla Kollega")
                .doesNotContain("Per Pårørende", "??");
        assertThat(pages.open(care.leader, in("/people?which=own-side")).page().text())
                .contains("Per Pårørende").doesNotContain("Bo Medarbejder");
        assertThat(pages.open(care.leader, in("/people.csv")).status()).isEqualTo(200);
    }

    @Test
    void an_administrator_sees_who_works_here_and_nothing_of_residents() {
        Caller administrator =
                care.house.person(care.home, Role.ADMINISTRATOR, "Ada Administrator");
        Caller relative =
                care.house.person(care.home, Role.RELATIVE, "Per Pårørende", care.resident);
        UUID staff = care.staff.personOrFail();
        care.done(care.leader, "personnel.note-relation", "{\"person\": \"" + staff
                + "\", \"other\": \"" + care.colleague.personOrFail()
                + "\", \"kind\": \"relative\", \"date\": \"2026-02-01\"}");
        assertThat(pages.open(administrator, in("/people?which=own-side")).page().text())
                .contains("Bo Medarbejder").doesNotContain("Per Pårørende");
        assertThat(pages.open(care.leader, in("/people/" + staff)).page().text())
                .contains("Carla Kollega");
        assertThat(pages.open(administrator, in("/people/" + staff)).page().text())
                .contains("Bo Medarbejder").doesNotContain("Carla Kollega");
        for (UUID hidden : new UUID[] {care.resident, relative.personOrFail()}) {
            assertThat(pages.open(care.leader, in("/people/" + hidden)).status()).isEqualTo(200);
            assertThat(pages.open(administrator, in("/people/" + hidden)).status())
                    .isEqualTo(404);
            assertThat(pages.post(administrator, in("/people/" + hidden + "/invitation"),
                    Map.of()).status()).isEqualTo(404);
        }
    }

    @Test
    void a_leader_makes_a_link_that_is_shown_once() {
        UUID staff = care.staff.personOrFail();
        assertThat(pages.open(care.leader, in("/people/" + staff)).page().text())
                .contains("Lav et link", "Har ikke adgang").doesNotContain("??");
        Browserless.Answer made = pages.post(
                care.leader, in("/people/" + staff + "/invitation"), Map.of());
        assertThat(made.page().select("#link").val()).contains("/invitation/");
    }

    @Test
    void staff_make_no_links_and_leaders_none_for_leaders() {
        Caller second = care.house.person(care.home, Role.LEADER, "Anden Leder");
        assertThat(pages.post(care.staff,
                in("/people/" + care.colleague.personOrFail() + "/invitation"), Map.of())
                .status()).isEqualTo(404);
        assertThat(pages.post(care.leader,
                in("/people/" + second.personOrFail() + "/invitation"), Map.of())
                .status()).isEqualTo(404);
    }

    @Test
    void after_a_departure_the_list_for_the_bank_is_there() {
        care.done(care.leader, "personnel.depart", "{\"person\": \""
                + care.staff.personOrFail() + "\", \"date\": \"2026-03-05\"}");
        assertThat(pages.open(care.leader, in("/people/" + care.staff.personOrFail())).page()
                .text()).contains("Giv listen til banken", "Medarbejder").doesNotContain("??");
        Browserless.Answer paper = pages.open(care.leader,
                in("/people/" + care.staff.personOrFail() + "/departure.pdf"));
        assertThat(ArchiveCheck.textOfFit(paper.response().getContentAsByteArray(), "departure"))
                .contains("Bo Medarbejder", "Banken bedes", "Leder");
        assertThat(pages.open(care.leader, in("/people/" + care.colleague.personOrFail()
                + "/departure.pdf")).status()).isEqualTo(404);
    }
}
