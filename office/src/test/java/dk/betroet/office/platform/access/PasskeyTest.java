package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.PageCheck;
import dk.betroet.office.browser.Screen;
import dk.betroet.office.platform.web.format.Language;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Passkeys with Chromium's own virtual authenticator, and the access pages as people see them. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyTest extends BrowserTest {

    private static final String PASSWORD = "fire grønne heste";

    private TestOffice office;
    private UUID authority;
    private int counter;

    @BeforeAll
    void open() {
        office = TestOffice.start(Map.of());
        authority = office.authority(false);
    }

    @AfterAll
    void close() {
        office.close();
    }

    private URI invitation() {
        return office.invitation(authority);
    }

    /** Answers an invitation; the browser then asks for a second factor. */
    private String arrive(Page page) {
        String name = "karen" + ++counter;
        page.navigate(invitation().getPath());
        page.fill("[name=userName]", name);
        page.fill("[name=password]", PASSWORD);
        page.click("main button[type=submit]");
        assertThat(URI.create(page.url()).getPath()).isEqualTo("/access/second-factor");
        return name;
    }

    private static CDPSession authenticator(BrowserContext context, Page page, boolean verified) {
        CDPSession devtools = context.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verified);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
        return devtools;
    }

    private static void makePasskey(Page page) {
        page.navigate("/access/passkeys");
        page.fill("[name=label]", "min telefon");
        page.click("form[data-passkey=make] button");
        page.waitForSelector(".bt-card");
        assertThat(page.textContent(".bt-card")).contains("min telefon");
    }

    @Test
    void aPasskeyIsMadeAndIsEnoughToLogIn() {
        BrowserContext context =
                visitor(office.url().toString(), Language.DANISH, Screen.COMPUTER);
        Page page = context.newPage();
        String name = arrive(page);
        authenticator(context, page, true);
        makePasskey(page);
        page.navigate("/access");
        assertThat(page.textContent("main")).contains("Karen Sommer", name);
        page.click("text=Log ud overalt");
        page.waitForURL("**/login?why=logged_out");
        page.click("form[data-passkey=use] button");
        page.waitForURL(url -> URI.create(url).getPath().equals("/"));
        page.navigate("/access");
        assertThat(page.textContent("main")).contains("Logget ind med adgangsnøgle");
    }

    @Test
    void aPasswordAloneOpensNothingOnceThereIsAPasskey() {
        BrowserContext context =
                visitor(office.url().toString(), Language.DANISH, Screen.COMPUTER);
        Page page = context.newPage();
        String name = arrive(page);
        authenticator(context, page, true);
        makePasskey(page);
        BrowserContext other = visitor(office.url().toString(), Language.DANISH, Screen.PHONE);
        Page stranger = other.newPage();
        stranger.navigate("/login");
        stranger.fill("[name=userName]", name);
        stranger.fill("[name=password]", PASSWORD);
        stranger.click("main form[action='/login'] button[type=submit]");
        assertThat(stranger.textContent(".alert-error")).contains("ikke nok");
    }

    @Test
    void anAuthenticatorThatDoesNotVerifyItsUserIsRefused() {
        BrowserContext context =
                visitor(office.url().toString(), Language.DANISH, Screen.COMPUTER);
        Page page = context.newPage();
        arrive(page);
        authenticator(context, page, false);
        page.navigate("/access/passkeys");
        page.click("form[data-passkey=make] button");
        page.waitForSelector("form[data-passkey=make] [data-passkey-error]:not([hidden])");
        assertThat(page.querySelectorAll(".bt-card")).isEmpty();
    }

    @Test
    void theLastWayInIsNotRemoved() {
        BrowserContext context =
                visitor(office.url().toString(), Language.DANISH, Screen.COMPUTER);
        Page page = context.newPage();
        arrive(page);
        authenticator(context, page, true);
        makePasskey(page);
        page.click(".bt-card button");
        page.waitForSelector(".alert");
        assertThat(page.textContent(".alert")).contains("sidste vej ind");
        assertThat(page.querySelectorAll(".bt-card")).hasSize(1);
    }

    @Test
    void withoutScriptsThePasskeyFormIsNotOffered() {
        Page page = visitor(office.url().toString(), Language.DANISH, Screen.PHONE, false)
                .newPage();
        page.navigate("/login");
        assertThat(page.isVisible("form[data-passkey]")).isFalse();
        assertThat(page.isVisible("[name=password]")).isTrue();
    }

    @Test
    void theDoorLooksRightOnEveryScreen() {
        lookOver(office.url().toString(), "/login", "access-log-in");
        lookOver(office.url().toString(), invitation().getPath(), "access-invitation");
    }

    @Test
    void aLinkThatIsGoneIsSaidCalmly() {
        for (Screen screen : Screen.values()) {
            Page page = visitor(office.url().toString(), Language.DANISH, screen).newPage();
            PageCheck check = PageCheck.of(page, Language.DANISH, screen, "access-gone");
            page.navigate("/invitation/gone");
            // All but the browser's own complaint that the status is 410, which it is meant to be.
            check.accessible();
            check.fits();
            check.worded();
            check.reachable();
        }
    }

    @Test
    void theOwnPagesLookRightOnEveryScreen() {
        for (Language language : Language.values()) {
            for (Screen screen : Screen.values()) {
                BrowserContext context = visitor(office.url().toString(), language, screen);
                Page page = context.newPage();
                arrive(page);
                look(page, language, screen, "/access/second-factor", "access-enrol");
                authenticator(context, page, true);
                makePasskey(page);
                for (String path : new String[] {"", "/passkeys", "/sessions", "/tokens",
                    "/password"}) {
                    look(page, language, screen, "/access" + path,
                            "access-own" + path.replace('/', '-'));
                }
                context.close();
            }
        }
    }

    private static void look(Page page, Language language, Screen screen, String path,
            String name) {
        PageCheck check = PageCheck.of(page, language, screen, name);
        page.navigate(path);
        check.everything();
    }
}
