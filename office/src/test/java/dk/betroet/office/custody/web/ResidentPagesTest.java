package dk.betroet.office.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages about residents: who sees them, what they show, and that the reading is noted. */
@Tag("database")
class ResidentPagesTest {

    private final CareHouse care = new CareHouse();
    private final Browserless pages = new Browserless(care.house);

    private String in(String path) {
        return "/u/" + care.home.slug() + path;
    }

    private void mandate() {
        care.done(care.leader, "custody.grant-mandate", """
                {"fund": "$fund", "kind": "standing", "holder": "%s", "account": "%s",
                 "date": "2025-06-10", "from": "2025-06-10", "identifies": true,
                 "repeatedTask": true, "paper": "%s", "signedOnPaper": ["owner"]}"""
                .formatted(care.staff.personOrFail(), care.account(care.fund), care.paper()));
    }

    @Test
    void the_list_shows_who_lives_here_and_filters_and_goes_to_a_file() {
        assertThat(pages.open(care.staff, in("/residents")).page().text()).contains("Anna Ældre");
        assertThat(pages.open(care.staff, in("/residents?name=ann&mode=self&sort=-balance")).page()
                .text()).contains("Anna Ældre");
        assertThat(pages.open(care.staff, in("/residents?status=dead")).page().text())
                .doesNotContain("Anna Ældre");
        assertThat(pages.open(care.staff, in("/residents.csv")).status()).isEqualTo(200);
    }

    @Test
    void the_page_shows_basis_and_who_looked() {
        mandate();
        pages.open(care.staff, in("/residents/" + care.fund));
        Browserless.Answer again = pages.open(care.leader, in("/residents/" + care.fund));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.page().text())
                .contains("Anna Ældre", "Løbende kontofuldmagt", "09.06.2026", "Bo Medarbejder")
                .doesNotContain("??");
    }

    @Test
    void the_own_side_sees_its_own_page_and_nobody_elses() {
        Caller relative = care.house.person(
                care.home, Role.RELATIVE, "Per Pårørende", care.resident);
        Browserless.Answer mine = pages.open(relative, "/my/" + care.fund);
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.page().select("main form")).isEmpty();
        assertThat(mine.page().text()).contains("Hvem har set det").doesNotContain("??");
        assertThat(pages.open(relative, "/").redirect()).isEqualTo("/my/" + care.fund);
        assertThat(pages.open(relative, in("")).page().select("main a").eachAttr("href"))
                .contains("/my/" + care.fund);
        assertThat(pages.open(care.leader, in("")).page().select("main a").eachAttr("href"))
                .doesNotContain("/my/" + care.fund);
        assertThat(pages.open(relative, in("/residents")).status()).isEqualTo(404);
        assertThat(pages.open(relative, in("/residents/" + care.fund)).status()).isEqualTo(404);
        CareHouse other = new CareHouse();
        assertThat(pages.open(relative, "/my/" + other.fund).status()).isEqualTo(404);
        assertThat(pages.open(care.leader, "/my/" + care.fund).status()).isEqualTo(404);
    }

    @Test
    void who_follows_several_residents_chooses_among_them() {
        UUID relative = care.house.person(
                care.home, Role.RELATIVE, "Per Pårørende", care.resident).personOrFail();
        UUID second = OfficeHouse.made(care.done(care.leader, "custody.admit", """
                {"name": "Ulla Ældre", "date": "2025-06-01", "mode": "self", "canManage": true,
                 "guardianship": "none", "hasCapacity": true, "canSign": true}"""), "person");
        Caller both = new Caller(Caller.Kind.SESSION, care.home.authority(), relative, List.of(),
                List.of(new Caller.Tie(Role.RELATIVE, care.resident, care.home.unit()),
                        new Caller.Tie(Role.RELATIVE, second, care.home.unit())),
                EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
        assertThat(pages.open(both, "/").redirect()).isEqualTo("/my");
        assertThat(pages.open(both, "/my").page().text()).contains("Anna Ældre", "Ulla Ældre");
        assertThat(pages.open(care.leader, "/my").status()).isEqualTo(404);
    }

    @Test
    void the_list_tells_what_must_be_done_next() {
        mandate();
        assertThat(pages.open(care.staff, in("/residents?sort=due")).page().text())
                .contains("Næste frist", "9. juni 2026: en fuldmagt udløber", "Ingen aftale");
        care.write("""
                insert into agreement (agreement_id, authority_id, unit_id, fund_id, kind, fields,
                    signed_by, made_on, from_on, through_on, fact_id)
                select gen_random_uuid(), authority_id, unit_id, ?, 'storage-agreement', '{}',
                    '{owner}', date '2026-01-01', date '2026-01-01', date '2026-04-30', fact_id
                from fact where unit_id = ? and sequence = 1""", care.fund, care.home.unit());
        assertThat(pages.open(care.staff, in("/residents")).page().text())
                .contains("30. april 2026: aftalen udløber").doesNotContain("Ingen aftale");
    }

    @Test
    void nobody_of_another_house_finds_anything() {
        Caller stranger = new CareHouse().leader;
        for (String path : List.of("/residents", "/residents/" + care.fund, "/mandates",
                "/residents.xlsx", "/people")) {
            assertThat(pages.open(stranger, in(path)).status()).as(path).isEqualTo(404);
        }
        assertThat(pages.open(care.leader, in("/residents/" + UUID.randomUUID())).status())
                .isEqualTo(404);
    }

    @Test
    void mandates_are_listed_with_the_day_the_rule_book_ends_them() {
        mandate();
        assertThat(pages.open(care.leader, in("/mandates")).page().text())
                .contains("Anna Ældre", "09.06.2026", "Gælder").doesNotContain("??");
        assertThat(pages.open(care.leader, in("/mandates.xlsx")).status()).isEqualTo(200);
        care.write("update mandate set granted_on = date '2025-03-20' where fund_id = ?",
                care.fund);
        assertThat(pages.open(care.leader, in("")).page().text())
                .contains("Fuldmagter, der snart udløber", "19. marts 2026");
    }
}
