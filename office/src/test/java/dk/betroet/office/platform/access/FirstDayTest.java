package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** From an empty database to an administrator with a second factor, as one story. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstDayTest {

    private static final String PASSWORD = "fire grønne heste";

    private TestOffice office;
    private TestOffice.Browser browser;
    private String path;
    private byte[] secret;

    @BeforeAll
    void open() {
        office = TestOffice.start(Map.of());
        browser = office.browser();
    }

    @AfterAll
    void close() {
        office.close();
    }

    private static Map<String, String> form(String password) {
        return Map.of("authority", "Solby Kommune", "unit", "Solgården", "ruleBook", "bilag-7.9",
                "person", "Åse Ager", "userName", "Aase", "password", password);
    }

    @Test
    @Order(1)
    void onlyTheNewestLinkOpens() {
        FirstAdministrator first = office.get(FirstAdministrator.class);
        URI older = first.newLink().orElseThrow();
        URI newer = first.newLink().orElseThrow();
        path = newer.getPath();
        assertThat(newer.toString()).startsWith(office.url() + "/first/");
        assertThat(browser.open(older.getPath()).status()).isEqualTo(410);
        assertThat(browser.open("/first/guess").status()).isEqualTo(410);
        assertThat(browser.open(path).status()).isEqualTo(200);
        assertThat(browser.open(path).html().title()).isEqualTo("Tag Betroet i brug – Betroet");
    }

    @Test
    @Order(2)
    void whatIsMissingIsSaidBesideItsFieldAndNothingIsLost() {
        TestOffice.Page page = browser.submit(browser.open(path), path,
                Map.of("authority", "Solby Kommune", "unit", " ", "ruleBook", "other",
                        "person", "", "userName", "æ b", "password", "kort"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".form-error-message").eachText()).hasSize(5);
        assertThat(page.html().select("[name=authority]").val()).isEqualTo("Solby Kommune");
        assertThat(page.html().select("[name=password]").val()).isEmpty();
        assertThat(page.answer().body()).doesNotContain("??");
    }

    @Test
    @Order(3)
    void theLinkMakesTheFirstAdministratorOnce() {
        TestOffice.Page form = browser.open(path);
        assertThat(browser.submit(form, path, form(PASSWORD)).location()).isEqualTo("/");
        assertThat(office.browser().open(path).status()).isEqualTo(410);
        assertThat(office.get(FirstAdministrator.class).newLink()).isEmpty();
    }

    @Test
    @Order(4)
    void withoutASecondFactorNothingElseOpens() {
        assertThat(browser.open("/").location()).isEqualTo("/access/second-factor");
        assertThat(browser.open("/access/tokens").location()).isEqualTo("/access/second-factor");
        assertThat(browser.open("/access/passkeys").status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void thePictureAndTheLettersAreTheSameKey() {
        TestOffice.Page page = browser.open("/access/second-factor");
        String letters = page.html().select("main code").text().replace(" ", "");
        TestOffice.Page picture = browser.open("/access/second-factor/qr.svg");
        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(picture.header("Cache-Control")).contains("no-store");
        Login login = office.get(Database.class).read(new Tenant.House(),
                sql -> office.get(Logins.class).byUserName(sql, "aase").orElseThrow());
        secret = office.get(SecondFactor.class).enrolling(login);
        assertThat(letters).isEqualToIgnoringCase(Totp.base32(secret));
        assertThat(picture.answer().body()).startsWith("<svg").contains("<path");
    }

    @Test
    @Order(6)
    void aWrongCodeIsSaidAndARightOneGivesRecoveryCodes() {
        TestOffice.Page page = browser.open("/access/second-factor");
        TestOffice.Page wrong = browser.submit(page, "/access/second-factor",
                Map.of("code", "12"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.html().select(".form-error-message").text()).contains("passer ikke");
        TestOffice.Page right = browser.submit(wrong, "/access/second-factor",
                Map.of("code", Totp.code(secret, Instant.now())));
        assertThat(right.html().select("#codes li")).hasSize(SecondFactor.RECOVERY_CODES);
        assertThat(right.header("Cache-Control")).contains("no-store");
        List<String> codes = right.html().select("#codes li").eachText();
        assertThat(browser.open("/access").html().select("main").text()).contains("Åse Ager")
                .contains("10 genoprettelseskoder");
        logInAgainWith(codes.getFirst());
    }

    private void logInAgainWith(String recoveryCode) {
        TestOffice.Browser phone = office.browser();
        TestOffice.Page login = phone.open("/login");
        TestOffice.Page code = phone.submit(login, "/login",
                Map.of("userName", "aase", "password", PASSWORD));
        assertThat(code.location()).isEqualTo("/login/code");
        assertThat(phone.open("/access").location()).as("half a log-in is none")
                .isEqualTo("/login");
        TestOffice.Page page = phone.open("/login/code");
        assertThat(phone.submit(page, "/login/code", Map.of("code", "nope")).status())
                .isEqualTo(403);
        assertThat(phone.submit(page, "/login/code", Map.of("code", recoveryCode)).location())
                .isEqualTo("/access");
        assertThat(phone.open("/access").status()).isEqualTo(200);
    }
}
