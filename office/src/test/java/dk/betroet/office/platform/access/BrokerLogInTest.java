package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerLogInTest {

    private TestOffice office;
    private TestBroker broker;
    private UUID authority;

    @BeforeAll
    void open() {
        int port = TestBroker.freePort();
        // OAuth 2.1 wants loopback addresses as numbers, and the provider holds us to it.
        broker = TestBroker.start("http://127.0.0.1:" + port + "/login/broker/broker/back");
        office = TestOffice.start(Map.of("server.port", String.valueOf(port),
                "betroet.url", "http://127.0.0.1:" + port,
                "betroet.oidc.issuer", broker.issuer(),
                "betroet.oidc.client-id", "betroet",
                "betroet.oidc.client-secret", "secret",
                "betroet.oidc.levels", "low,substantial,high",
                "betroet.oidc.level", "substantial"));
        authority = office.authority(false);
    }

    @AfterAll
    void close() {
        office.close();
        broker.close();
    }

    private String invitation() {
        return office.invitation(authority).getPath();
    }

    /** Goes to the broker as this user and comes back; where that leads. */
    private String throughTheBroker(TestOffice.Browser browser, String user) {
        TestOffice.Page away = browser.open("/login/broker/broker");
        assertThat(away.location()).startsWith(broker.issuer() + "/oauth2/authorize?")
                .contains("acr_values=substantial", "code_challenge_method=S256", "nonce=",
                        "scope=openid", "state=");
        TestOffice.Page back = browser.open(away.location(), TestBroker.USER, user);
        assertThat(back.location()).as("%s %s", back.status(), back.answer().body())
                .startsWith("/login/broker/broker/back?code=");
        return browser.open(back.location()).location();
    }

    @Test
    void anInvitationLinksThePersonAndOpensFromThenOn() {
        TestOffice.Browser browser = office.browser();
        TestOffice.Page page = browser.open(invitation());
        assertThat(page.html().select("h1").text()).isEqualTo("Velkommen, Karen Sommer");
        assertThat(throughTheBroker(browser, "karen-high")).isEqualTo("/");
        assertThat(browser.open("/access").html().select("main").text())
                .contains("Karen Sommer", broker.issuer());
        TestOffice.Browser later = office.browser();
        assertThat(throughTheBroker(later, "karen-high")).isEqualTo("/");
        assertThat(later.open("/access").status()).isEqualTo(200);
    }

    @Test
    void anInvitationLinksOnce() {
        String path = invitation();
        TestOffice.Browser browser = office.browser();
        browser.open(path);
        assertThat(throughTheBroker(browser, "once-high")).isEqualTo("/");
        assertThat(office.browser().open(path).status()).isEqualTo(410);
    }

    @Test
    void whoIsLinkedIsNotLinkedAgain() {
        TestOffice.Browser first = office.browser();
        first.open(invitation());
        assertThat(throughTheBroker(first, "twice-high")).isEqualTo("/");
        String other = invitation();
        TestOffice.Browser second = office.browser();
        second.open(other);
        assertThat(throughTheBroker(second, "twice-high")).isEqualTo("/");
        assertThat(office.browser().open(other).status())
                .as("the invitation of somebody else stays open").isEqualTo(200);
    }

    @Test
    void aStrangerIsNotLetIn() {
        TestOffice.Browser browser = office.browser();
        assertThat(throughTheBroker(browser, "stranger-high"))
                .isEqualTo("/login?why=broker_unknown");
        assertThat(browser.open("/access").location()).isEqualTo("/login");
        assertThat(browser.open("/login?why=broker_unknown").html().select(".alert").text())
                .contains("invitation");
    }

    @Test
    void aLevelThatIsTooLowUnknownOrMissingIsNotLetIn() {
        for (String user : new String[] {"per-low", "per-none", "per-HIGH", "per-higher"}) {
            TestOffice.Browser browser = office.browser();
            browser.open(invitation());
            assertThat(throughTheBroker(browser, user)).as(user)
                    .isEqualTo("/login?why=broker_level_too_low");
            assertThat(browser.open("/access").location()).as(user).isEqualTo("/login");
        }
        TestOffice.Browser browser = office.browser();
        browser.open(invitation());
        assertThat(throughTheBroker(browser, "per-substantial")).isEqualTo("/");
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotLetIn() {
        TestOffice.Browser browser = office.browser();
        assertThat(browser.open("/login/broker/broker/back?code=x&state=y").location())
                .isEqualTo("/login?why=broker_failed");
        TestOffice.Page away = browser.open("/login/broker/broker");
        String state = URI.create(away.location()).getQuery().replaceAll(
                ".*state=([^&]+).*", "$1");
        assertThat(browser.open("/login/broker/broker/back?code=forged&state=" + state)
                .location()).isEqualTo("/login?why=broker_failed");
        assertThat(browser.open("/access").location()).isEqualTo("/login");
    }

    @Test
    void theLogInPageOffersTheBroker() {
        assertThat(office.browser().open("/login").html().select("main a").eachText())
                .contains("Log ind med MitID");
    }
}
