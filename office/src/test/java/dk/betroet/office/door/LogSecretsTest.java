package dk.betroet.office.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.people.Role;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * With everything that can be logged logged, no secret is: no password, right or wrong, no token,
 * no session, no CPR number, no name, and nobody's made-up line.
 */
@Tag("database")
class LogSecretsTest {

    private static final String CPR = "0101500000";
    private static final String NAME = "Ditlevine Hemmelsgaard";
    private static final String PASSWORD = "aldrig-i-en-log-fil";
    private static final String FORGED = "ERROR alt er stjaalet";

    private final OfficeHouse office = OfficeHouse.get();
    private final Household home = new Household(office.home(), "Logborg");
    private final String token = TestTokens.of(office, home.home.authority(),
            home.person(Role.LEADER), Caller.Scope.values());
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    };

    @BeforeEach
    void listen() {
        ear.setContext(root.getLoggerContext());
        ear.start();
        root.addAppender(ear);
        root.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(before);
        root.detachAppender(ear);
        ear.stop();
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + office.port() + path));
    }

    @Test
    void nothingSecretIsLoggedWhenEverythingIs() throws Exception {
        HttpResponse<String> form = send(request("/login").GET());
        String session = form.headers().firstValue("Set-Cookie").orElseThrow().split("[=;]")[1];
        String csrf = Jsoup.parse(form.body()).select("main input[name=_csrf]").val();
        send(request("/login").header("Cookie", "betroet=" + session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + csrf + "&userName=nogen"
                        + "&password=" + PASSWORD)));
        HttpResponse<String> admitted = send(
                request("/api/v1/units/" + home.home.slug() + "/operations/custody.admit")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of(
                                "name", NAME, "cpr", CPR, "date", "2026-03-01", "mode", "self",
                                "canManage", true, "lessIntrusiveConsidered", false,
                                "guardianship", "none", "hasCapacity", true, "canSign", true)))));
        assertThat(admitted.statusCode()).as(admitted.body()).isLessThan(300);
        send(request("/nowhere/" + URLEncoder.encode("\r\n" + FORGED, StandardCharsets.UTF_8))
                .header("Cookie", "betroet=" + session).GET());
        assertThat(lines).as("the log is listened to").hasSizeGreaterThan(10);
        for (String secret : List.of(PASSWORD, token, session, csrf, CPR, NAME)) {
            assertThat(lines).noneMatch(line -> line.contains(secret));
        }
        assertThat(lines).noneMatch(line -> line.contains("\n" + FORGED));
    }
}
