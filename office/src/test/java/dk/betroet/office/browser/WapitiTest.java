package dk.betroet.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.operation.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian's Wapiti attacks the running demo as its leader, as if a proxy with a certificate stood in
 * front, and finds nothing above information.
 */
@Tag("database")
@Tag("browser")
class WapitiTest {

    private static final Path WAPITI = Path.of("/usr/bin/wapiti");
    private static final String LEADER = "leder";
    private static final String HTTPS = "X-Forwarded-Proto";

    /** How Wapiti leaves addresses out is broken in the version that Debian 12 ships. */
    private static final String RUN = """
            import fnmatch, re
            import wapitiCore.net.crawler as crawler
            crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
            from wapitiCore.main.wapiti import wapiti_main
            wapiti_main()
            """;

    /** Browsers have given it up, since it opened holes itself; the content policy does its work. */
    private static final String OBSOLETE = "X-XSS-Protection is not set";

    @TempDir
    Path folder;

    @Test
    void nothingAboveInformationIsFound() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(WAPITI), "wapiti is not installed");
        try (DemoHouse house = DemoHouse.played(1)) {
            String cookie = loggedIn(house.address());
            assertThat(opens(house.address() + "/u/solgaarden", cookie)).isTrue();
            Path report = folder.resolve("report.json");
            attack(house.address(), cookie, report);
            assertThat(opens(house.address() + "/u/solgaarden", cookie))
                    .as("the session lasted to the end").isTrue();
            assertThat(found(report)).isEmpty();
        }
    }

    private static String loggedIn(String address) throws Exception {
        HttpResponse<String> form = send(request(address + "/login", "").GET());
        String before = session(form);
        String token = Jsoup.parse(form.body()).select("main input[name=_csrf]").val();
        String body = "_csrf=" + encoded(token) + "&userName=" + LEADER + "&password="
                + encoded("solgaarden-demo");
        return session(send(request(address + "/login", before)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private static boolean opens(String address, String cookie) throws Exception {
        return send(request(address, cookie).GET()).statusCode() == 200;
    }

    private static HttpRequest.Builder request(String address, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header(HTTPS, "https");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String session(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("betroet="))
                .map(cookie -> cookie.split(";")[0])
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void attack(String address, String cookie, Path report) throws Exception {
        Path log = folder.resolve("wapiti.log");
        Process wapiti = new ProcessBuilder("/usr/bin/python3", "-c", RUN,
                "--url", address + "/u/solgaarden/", "--start", address + "/", "--scope", "domain",
                "--header", "Cookie: " + cookie, "--header", HTTPS + ": https",
                "--exclude", address + "/logout", "--exclude", address + "/access/*",
                "--depth", "3", "--max-links-per-page", "15", "--max-files-per-dir", "15",
                "--max-parameters", "10", "--max-scan-time", "30", "--max-attack-time", "8",
                "--store-session", folder.resolve("session").toString(),
                "--format", "json", "--output", report.toString(), "--no-bugreport")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(wapiti.waitFor(10, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            wapiti.destroyForcibly();
        }
        assertThat(report).as(Files.readString(log)).exists();
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(Path report) throws IOException {
        Map<String, Object> read = Json.readMap(Files.readString(report));
        List<String> found = new ArrayList<>();
        for (String part : List.of("vulnerabilities", "anomalies")) {
            ((Map<String, List<Map<String, Object>>>) read.get(part)).forEach((kind, all) -> all
                    .stream()
                    .filter(one -> !OBSOLETE.equals(one.get("info")))
                    .forEach(one -> found.add(kind + ": " + one.get("info") + " at "
                            + one.get("method") + " " + one.get("path"))));
        }
        return found;
    }
}
