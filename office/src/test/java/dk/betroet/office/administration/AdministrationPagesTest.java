package dk.betroet.office.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What administrators see and do about units and ways in, and that they see no money. */
@Tag("database")
class AdministrationPagesTest {

    private final AdministrationHouse house = new AdministrationHouse();
    private final Browserless pages = new Browserless(house.care.house);
    private final UUID staff = house.care.staff.personOrFail();
    private final String person = "/administration/people/" + staff;

    private String text(Caller caller, String path) {
        Browserless.Answer answer = pages.open(caller, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("??");
        return answer.page().text();
    }

    private Browserless.Answer post(Caller caller, String what) {
        return pages.post(caller, person + what, Map.of());
    }

    private void login() {
        house.care.house.part(Database.class).writing(house.care.home.tenant(), sql ->
                house.care.house.part(Logins.class).createForDemo(sql, staff,
                        "bo-" + staff.toString().substring(0, 8), "en to tre fire"));
    }

    private int rows(String query) {
        return house.care.one(Integer.class, query, staff);
    }

    @Test
    void unitsStandThereWithTheRuleBookOfTodayAndThoseBefore() {
        house.done("administration.choose-rule-book", "{\"ruleBook\": \"%s\", \"from\": \"%s\"}"
                .formatted(AdministrationHouse.ruleBook("solby"), "2026-03-05"));
        assertThat(text(house.administrator, "/administration"))
                .contains("Hjemmet " + house.care.home.slug(), "Solby Kommunes lokale regler");
        assertThat(text(house.administrator, "/administration/units/" + house.care.home.slug()))
                .contains("Adam Administrator", "Solby Kommunes lokale regler", "(2.0)");
    }

    @Test
    void administratorsGetTheReceiptOfWhatTheyDidAndOfNothingElse() {
        UUID own = house.done("administration.appoint", AppointTest.appoint(
                "\"name\": \"Rie Revisor\"", "auditor", "2026-03-01")).fact().id();
        String vouchers = "/u/" + house.care.home.slug() + "/vouchers/";
        assertThat(text(house.administrator, vouchers + own)).contains("Rie Revisor", "Revisor");
        UUID admitted = house.care.one(UUID.class, "select fact_id from fact where unit_id = ? "
                + "and sequence = 1", house.care.home.unit());
        for (UUID fact : List.of(own, admitted)) {
            assertThat(pages.open(house.ofOneUnit, vouchers + fact).status()).isEqualTo(404);
        }
        assertThat(pages.open(house.administrator, vouchers + admitted).status()).isEqualTo(404);
    }

    @Test
    void peopleAreFoundByNameAndByHowTheyComeIn() {
        login();
        assertThat(text(house.administrator, "/administration/people?q=medarb"))
                .contains("Bo Medarbejder", "Mangler anden faktor")
                .doesNotContain("Carla Kollega");
        assertThat(text(house.administrator, "/administration/people?way=none"))
                .contains("Carla Kollega").doesNotContain("Bo Medarbejder");
        assertThat(pages.open(house.administrator, "/administration/people.csv").status())
                .isEqualTo(200);
    }

    @Test
    void anInvitationIsMadeMadeAgainAndWithdrawn() {
        String link = post(house.administrator, "/invitation").page().select("#link").val();
        assertThat(link).contains("/invitation/");
        assertThat(text(house.administrator, person)).contains("Inviteret", "Lav et nyt link");
        assertThat(post(house.administrator, "/invitation").page().select("#link").val())
                .isNotEqualTo(link);
        assertThat(post(house.administrator, "/withdraw").redirect()).isEqualTo(person);
        assertThat(rows("select count(*) from one_time_link where person_id = ? "
                + "and used_at is null")).isZero();
        assertThat(text(house.administrator, person)).doesNotContain("Inviteret");
    }

    @Test
    void aLostSecondFactorTakesThePasswordWithIt() {
        assertThat(post(house.administrator, "/second-factor").status()).isEqualTo(404);
        login();
        assertThat(post(house.administrator, "/second-factor").page().select("#link").val())
                .contains("/invitation/");
        assertThat(rows("select count(*) from login where person_id = ? "
                + "and password_hash is null and not totp_on")).isEqualTo(1);
    }

    @Test
    void everybodysTokensAreListedAndCanBeEnded() {
        login();
        UUID token = UUID.randomUUID();
        house.care.write("""
                insert into access_token (token_id, login_id, name, hash, scopes, created_at,
                                          expires_at)
                select ?, login_id, 'Regneark', sha256(login_id::text::bytea), '{read}',
                       timestamptz '2026-03-01', timestamptz '2026-06-01'
                from login where person_id = ?""", token, staff);
        assertThat(text(house.administrator, "/administration/tokens"))
                .contains("Regneark", "Bo Medarbejder");
        Map<String, String> form = Map.of("token", token.toString());
        assertThat(pages.post(new AdministrationHouse().administrator,
                "/administration/tokens/revoke", form).status()).isEqualTo(404);
        assertThat(pages.post(house.administrator, "/administration/tokens/revoke", form)
                .redirect()).isEqualTo("/administration/tokens");
        assertThat(house.care.one(Boolean.class, "select revoked_at is not null "
                + "from access_token where token_id = ?", token)).isTrue();
    }

    @Test
    void nobodyElseHasAnythingHereAndWhoIsAboveIsLetInFromAbove() {
        for (Caller caller : List.of(house.care.leader, house.care.staff)) {
            for (String path : List.of("", "/people", "/people.csv", "/tokens", "/people/" + staff,
                    "/units/" + house.care.home.slug())) {
                assertThat(pages.open(caller, "/administration" + path).status()).isEqualTo(404);
            }
            assertThat(post(caller, "/invitation").status()).isEqualTo(404);
        }
        assertThat(text(house.ofOneUnit, "/administration")).doesNotContain("Åbn enhed");
        UUID above = house.administrator.personOrFail();
        assertThat(pages.post(house.ofOneUnit, "/administration/people/" + above + "/invitation",
                Map.of()).status()).isEqualTo(404);
        assertThat(pages.post(house.administrator, "/administration/people/" + above
                + "/invitation", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void anAdministratorSeesNoResidentsMoney() {
        MoneyHouse money = new MoneyHouse();
        Caller administrator =
                money.office.person(money.home, Role.ADMINISTRATOR, "Ada Administrator");
        String unit = "/u/" + money.home.slug();
        for (String path : List.of("/residents", "/residents.csv", "/book", "/book.csv",
                "/places", "/accounts", "/statements", "/statements.csv", "/mandates",
                "/common-funds", "/findings", "/requests", "/operations")) {
            Browserless.Answer answer = pages.open(administrator, unit + path);
            assertThat(answer.status() == 404 || !answer.page().text().matches(
                    "(?s).*(Anna|\\d,\\d\\d).*")).as(path).isTrue();
        }
        assertThat(pages.open(administrator, unit + "/residents/" + money.fund).status())
                .isEqualTo(404);
        assertThat(text(administrator, unit)).doesNotContainPattern("\\d,\\d\\d");
    }
}
