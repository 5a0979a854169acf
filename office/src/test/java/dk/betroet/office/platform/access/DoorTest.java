package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the two doors let through: headers, sessions, CSRF, tokens, and every refusal. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {

    private static final String PASSWORD = "fire grønne heste";

    private TestOffice office;
    private UUID authority;
    private int counter;

    @BeforeAll
    void open() {
        office = TestOffice.start(Map.of("betroet.demo", "true"));
        authority = office.authority(true);
    }

    @AfterAll
    void close() {
        office.close();
    }

    /** A demo login, which needs no second factor, with a role for every unit. */
    private Login login(Role role) {
        UUID person = UUID.randomUUID();
        String name = "user" + ++counter;
        String hash = office.get(Passwords.class).hash(PASSWORD);
        return office.get(Database.class).write(new Tenant.Whole(authority), sql -> {
            office.get(Persons.class).add(sql, new Person.Known(person, "Karen Sommer", null,
                    null, Person.Contact.NONE));
            office.get(Roles.class).grant(sql, new Roles.Held(UUID.randomUUID(), null, person,
                    role, null, LocalDate.of(2026, 1, 1), null), null, Instant.now());
            office.get(Logins.class).create(sql, person, name, hash, true);
            return office.get(Logins.class).ofPerson(sql, person).orElseThrow();
        });
    }

    private TestOffice.Browser loggedIn(Login login) {
        TestOffice.Browser browser = office.browser();
        TestOffice.Page page = browser.submit(browser.open("/login"), "/login",
                Map.of("userName", login.userName(), "password", PASSWORD));
        assertThat(page.status()).isEqualTo(302);
        return browser;
    }

    @Test
    void everyPageIsShutToStrangersAndLeadsToTheLogIn() {
        for (String path : Set.of("/", "/access", "/access/tokens", "/anything", "/unit/solgaarden",
                "/login-not", "/access/second-factor/qr.svg")) {
            TestOffice.Page page = office.browser().open(path);
            assertThat(page.status()).as(path).isEqualTo(302);
            assertThat(page.location()).as(path).isEqualTo("/login");
        }
    }

    @Test
    void thePageThatWasAskedForComesAfterTheLogIn() {
        Login login = login(Role.AUDITOR);
        TestOffice.Browser browser = office.browser();
        browser.open("/access/sessions?a=1");
        TestOffice.Page page = browser.submit(browser.open("/login"), "/login",
                Map.of("userName", login.userName(), "password", PASSWORD));
        assertThat(page.location()).isEqualTo("/access/sessions?a=1");
    }

    @Test
    void theHeadersAreStrict() {
        TestOffice.Page page = office.browser().open("/login");
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo(SecurityConfiguration.CONTENT_POLICY)
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'self'",
                        "form-action 'self'").doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=(self)", "microphone=()");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Strict-Transport-Security")).as("plain http").isEmpty();
        assertThat(page.html().select("script:not([src]), [style], [onclick]")).isEmpty();
        assertThat(page.answer().body()).doesNotContain("??");
    }

    @Test
    void theSessionCookieIsNotForScriptsOrOtherSites() {
        String cookie = office.browser().open("/login").header("Set-Cookie");
        assertThat(cookie).startsWith("betroet=").contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void overHttpsCookiesAndHostStayThere() throws Exception {
        try (TestOffice behind = TestOffice.start(
                Map.of("server.forward-headers-strategy", "native"))) {
            TestOffice.Page page = behind.browser().open(
                    "/login", "X-Forwarded-Proto", "https");
            assertThat(page.header("Set-Cookie")).contains("Secure");
            assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000");
            TestOffice.Page chosen = behind.browser().open(
                    "/accessibility?lang=en", "X-Forwarded-Proto", "https");
            assertThat(chosen.header("Set-Cookie"))
                    .startsWith("betroet-language=").contains("Secure", "HttpOnly");
        }
    }

    @Test
    void theSessionGetsANewIdAtLogIn() {
        Login login = login(Role.AUDITOR);
        TestOffice.Browser browser = office.browser();
        TestOffice.Page before = browser.open("/login");
        String anonymous = browser.cookies();
        browser.submit(before, "/login", Map.of("userName", login.userName(),
                "password", PASSWORD));
        assertThat(browser.cookies()).isNotEqualTo(anonymous);
        assertThat(browser.open("/access").status()).isEqualTo(200);
    }

    @Test
    void nothingIsChangedWithoutACsrfToken() {
        Login login = login(Role.AUDITOR);
        TestOffice.Browser browser = loggedIn(login);
        for (String path : Set.of("/logout", "/access/password", "/access/tokens",
                "/access/sessions/end-all", "/access/second-factor", "/access/passkeys/options",
                "/login", "/login/passkey/options")) {
            assertThat(browser.post(path, Map.of()).status()).as(path).isEqualTo(403);
        }
        assertThat(browser.open("/access").status()).isEqualTo(200);
    }

    @Test
    void aWrongLogInIsOneAnswerThatKeepsTheUserName() {
        Login login = login(Role.AUDITOR);
        TestOffice.Browser browser = office.browser();
        TestOffice.Page wrong = browser.submit(browser.open("/login"), "/login",
                Map.of("userName", login.userName(), "password", "no"));
        TestOffice.Page unknown = browser.submit(browser.open("/login"), "/login",
                Map.of("userName", "nobody", "password", "no"));
        assertThat(wrong.status()).isEqualTo(403).isEqualTo(unknown.status());
        assertThat(wrong.html().select(".alert-error").text())
                .isEqualTo(unknown.html().select(".alert-error").text())
                .contains("passer ikke");
        assertThat(wrong.html().select("[name=userName]").val()).isEqualTo(login.userName());
        assertThat(wrong.html().select("[name=password]").val()).isEmpty();
    }

    @Test
    void tooManyAttemptsAreToldToWait() {
        Login login = login(Role.AUDITOR);
        TestOffice.Browser browser = office.browser();
        TestOffice.Page page = browser.open("/login");
        for (int i = 0; i < Throttle.ACCOUNT_MAX; i++) {
            page = browser.submit(page, "/login",
                    Map.of("userName", login.userName(), "password", "no"));
        }
        page = browser.submit(page, "/login",
                Map.of("userName", login.userName(), "password", PASSWORD));
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.html().select(".alert-error").text()).contains("kvarter");
    }

    @Test
    void aSessionEndsAtOnceWhenTheLoginIsClosed() {
        Login login = login(Role.AUDITOR);
        TestOffice.Browser browser = loggedIn(login);
        assertThat(browser.open("/access").status()).isEqualTo(200);
        Logins.Revoked revoked = office.get(Database.class).write(new Tenant.Whole(authority),
                sql -> office.get(Logins.class).revokeAll(sql, login.person()));
        assertThat(revoked).isEqualTo(new Logins.Revoked(true, 1, 0, 0, 0, 0));
        assertThat(browser.open("/access").location()).isEqualTo("/login");
    }

    @Test
    void disablingAloneEndsItToo() {
        Login login = login(Role.AUDITOR);
        TestOffice.Browser browser = loggedIn(login);
        office.get(Database.class).writing(new Tenant.Whole(authority),
                sql -> office.get(Logins.class).disable(sql, login.person()));
        assertThat(browser.open("/access").location()).isEqualTo("/login");
    }

    @Test
    void oneSeesOwnSessionsAndEndsThem() {
        Login login = login(Role.AUDITOR);
        TestOffice.Browser phone = loggedIn(login);
        TestOffice.Browser computer = loggedIn(login);
        loggedIn(login(Role.AUDITOR));
        TestOffice.Page page = computer.open("/access/sessions");
        assertThat(page.html().select(".bt-card")).hasSize(2);
        assertThat(page.answer().body()).contains("Java-http-client");
        computer.submit(page, "/access/sessions/end", Map.of());
        assertThat(phone.open("/access").location()).isEqualTo("/login");
        assertThat(computer.open("/access").status()).isEqualTo(200);
        TestOffice.Browser tablet = loggedIn(login);
        assertThat(computer.submit(computer.open("/access/sessions"), "/access/sessions/end-all",
                Map.of()).location()).isEqualTo("/login?why=logged_out");
        assertThat(tablet.open("/access").location()).isEqualTo("/login");
        assertThat(computer.open("/access").location()).isEqualTo("/login");
    }

    @Test
    void logOutEndsTheSession() {
        TestOffice.Browser browser = loggedIn(login(Role.AUDITOR));
        String csrf = browser.open("/access").html().select("[name=_csrf]").first().val();
        TestOffice.Page out = browser.post("/logout", Map.of("_csrf", csrf));
        assertThat(out.location()).isEqualTo("/login?why=logged_out");
        assertThat(browser.open("/access").location()).isEqualTo("/login");
        assertThat(browser.open("/login?why=logged_out").html().select("main").text())
                .contains("Du er logget ud");
        assertThat(browser.open("/login?why=%3Cb%3Ex").html().select(".alert")).isEmpty();
    }

    @Test
    void onlyAnAdministratorSeesMetricsAndEverybodySeesHealth() {
        assertThat(office.browser().open("/metrics").location()).isEqualTo("/login");
        assertThat(office.browser().open("/actuator/env").location()).isEqualTo("/login");
        assertThat(loggedIn(login(Role.AUDITOR)).open("/metrics").status()).isEqualTo(403);
        assertThat(loggedIn(login(Role.ADMINISTRATOR)).open("/metrics").status()).isNotIn(302, 403);
        assertThat(office.browser().open("/health/live").status()).isNotIn(302, 403);
    }

    @Test
    void theApiKnowsTokensAndNoCookies() {
        Login login = login(Role.AUDITOR);
        TestOffice.Page stranger = office.browser().open("/api/v1/anything");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.header("Content-Type")).startsWith("application/problem+json");
        assertThat(stranger.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(stranger.answer().body()).contains("\"code\":\"token_missing\"");
        assertThat(stranger.header("Set-Cookie")).isEmpty();
        assertThat(loggedIn(login).open("/api/v1/anything").status()).isEqualTo(401);
        String word = token(login);
        assertThat(api(word).status()).isEqualTo(404);
        assertThat(api("betroet_guess").status()).isEqualTo(401);
        assertThat(api("x".repeat(5000)).status()).isEqualTo(401);
        assertThat(office.browser().open("/access", "Authorization", "Bearer " + word).location())
                .as("a token opens no pages").isEqualTo("/login");
    }

    private TestOffice.Page api(String word) {
        return office.browser().open("/api/v1/anything", "Authorization", "Bearer " + word);
    }

    private String token(Login login) {
        TestOffice.Browser browser = loggedIn(login);
        TestOffice.Page page = browser.submit(browser.open("/access/tokens"), "/access/tokens",
                Map.of("name", "regneark", "scopes", "read",
                        "expires", LocalDate.now().plusDays(1).toString()));
        return page.html().select("#token").val();
    }

    @Test
    void aTokenEndsWhenItIsRevokedOrItsOwnerLeaves() {
        Login login = login(Role.AUDITOR);
        String word = token(login);
        assertThat(word).startsWith("betroet_").hasSizeGreaterThan(40);
        TestOffice.Browser browser = loggedIn(login);
        TestOffice.Page list = browser.open("/access/tokens");
        assertThat(list.answer().body()).contains("regneark").doesNotContain(word);
        assertThat(api(word).status()).isEqualTo(404);
        browser.submit(list, "/access/tokens/revoke", Map.of());
        assertThat(api(word).status()).isEqualTo(401);
        String other = token(login);
        office.get(Database.class).writing(new Tenant.Whole(authority),
                sql -> office.get(Logins.class).disable(sql, login.person()));
        assertThat(api(other).status()).isEqualTo(401);
    }

    @Test
    void aTokenFormSaysWhatIsWrongBesideEachField() {
        TestOffice.Browser browser = loggedIn(login(Role.AUDITOR));
        TestOffice.Page page = browser.submit(browser.open("/access/tokens"), "/access/tokens",
                Map.of("name", " ", "scopes", "rule-the-world", "expires", "31-02-2027"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".form-error-message")).hasSize(3);
        assertThat(page.html().select("[name=expires]").val()).isEqualTo("31-02-2027");
        TestOffice.Page far = browser.submit(page, "/access/tokens", Map.of("name", "x",
                "scopes", "read", "expires", LocalDate.now().plusYears(2).toString()));
        assertThat(far.html().select(".form-error-message")).hasSize(1);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        Login login = login(Role.AUDITOR);
        TestOffice.Browser browser = loggedIn(login);
        TestOffice.Page page = browser.open("/access/password");
        assertThat(browser.submit(page, "/access/password", Map.of("old", "wrong",
                "password", "otte blå tårne")).status()).isEqualTo(403);
        assertThat(browser.submit(page, "/access/password", Map.of("old", PASSWORD,
                "password", "short")).status()).isEqualTo(422);
        assertThat(browser.submit(page, "/access/password", Map.of("old", PASSWORD,
                "password", "otte blå tårne")).location()).isEqualTo("/access");
        assertThat(browser.open("/access").html().select("main").text())
                .contains("Adgangskoden er skiftet");
        TestOffice.Browser again = office.browser();
        assertThat(again.submit(again.open("/login"), "/login", Map.of("userName",
                login.userName(), "password", "otte blå tårne")).status()).isEqualTo(302);
    }

    @Test
    void noPersonOrSecretIsInThePagesOfStrangers() {
        login(Role.AUDITOR);
        assertThat(office.browser().open("/login").answer().body()).doesNotContain("Karen");
    }

    @Test
    void englishIsComplete() {
        Login login = login(Role.ADMINISTRATOR);
        TestOffice.Browser browser = loggedIn(login);
        for (String path : Set.of("/access", "/access/tokens", "/access/sessions",
                "/access/passkeys", "/access/password", "/access/second-factor")) {
            TestOffice.Page danish = browser.open(path + "?lang=da");
            TestOffice.Page english = browser.open(path + "?lang=en");
            assertThat(danish.status()).as(path).isEqualTo(200);
            assertThat(danish.answer().body()).as(path).doesNotContain("??");
            assertThat(english.answer().body()).as(path).doesNotContain("??");
            assertThat(english.html().title()).isNotEqualTo(danish.html().title());
        }
    }
}
