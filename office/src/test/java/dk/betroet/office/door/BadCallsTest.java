package dk.betroet.office.door;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.people.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls and files that are wrong as such, over a real connection: each ends as a problem. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadCallsTest {

    private static final int PHOTO = 50 * 1024 * 1024;

    private final OfficeHouse office = OfficeHouse.get();
    private final HttpClient client = HttpClient.newHttpClient();
    private Household home;
    private String token;
    private String unit;
    private Map<String, Long> rows;

    @BeforeAll
    void open() {
        home = new Household(office.home(), "Egelund");
        token = TestTokens.of(office, home.home.authority(), home.person(Role.LEADER),
                Caller.Scope.values());
        unit = "/api/v1/units/" + home.home.slug();
        rows = RowCounts.of(home.home);
    }

    @AfterEach
    void nothingIsDone() {
        assertThat(RowCounts.of(home.home)).isEqualTo(rows);
    }

    private HttpResponse<String> send(String method, String path, String type, byte[] body) {
        try {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(
                            URI.create("http://localhost:" + office.port() + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", type)
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                    .build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "tomcat");
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String code(HttpResponse<String> answer) {
        return String.valueOf(Json.readMap(answer.body()).get("code"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void theWrongMethodIsNamedAsSuch(String method) {
        for (String path : List.of("/operations/custody.pay-out", "/evidence",
                "/requests/" + home.thing("request") + "/sign")) {
            HttpResponse<String> answer =
                    send(method, unit + path, "application/json", utf8("{}"));
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
            assertThat(code(answer)).isEqualTo("method_not_allowed");
        }
    }

    @Test
    void readingIsNotDoneByPost() {
        HttpResponse<String> answer =
                send("POST", unit + "/funds", "application/json", utf8("{}"));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(send("POST", unit + "/nowhere", "application/json", utf8("{}")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data", "nonsense",
        "application/x-www-form-urlencoded", "application/json; charset=utf-7"})
    void anotherTypeOfBodyIsNotGuessedAt(String type) {
        HttpResponse<String> answer = send("POST", unit + "/operations/custody.pay-out", type,
                utf8("amount=1"));
        assertThat(answer.statusCode()).isIn(400, 415);
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        String path = unit + "/operations/custody.pay-out";
        List<byte[]> bodies = List.of(utf8("{"), utf8("{\"a\":1,\"a\":2}"), utf8("{}{}"),
                utf8("{'a':1}"), utf8("{\"a\":NaN}"), utf8("{\"a\":01}"), utf8("null"),
                utf8("\"\\ud800\""), new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'},
                new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0}, new byte[] {0},
                utf8("{\"a\":" + "9".repeat(5_000) + "}"), utf8("[".repeat(100_000)),
                utf8("{\"a\":1e999999999}"));
        for (byte[] body : bodies) {
            HttpResponse<String> answer = send("POST", path, "application/json", body);
            assertThat(answer.statusCode()).as(new String(body, StandardCharsets.ISO_8859_1))
                    .isIn(400, 422);
        }
    }

    @Test
    void anEndlessBodyIsCutOff() {
        HttpResponse<String> answer = send("POST", unit + "/operations/custody.pay-out",
                "application/json", utf8("{\"a\":\"" + "x".repeat(5_000_000) + "\"}"));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000", "%00", "%2e%2e%2f",
        "%F0%9F%91%B5", "';drop%20table%20fact;--", "%3Cscript%3E"})
    void anIdentityThatIsNoneLeadsNowhere(String id) {
        for (String path : List.of("/requests/" + id, "/facts/" + id,
                "/funds/" + id + "/balances", "/funds/" + id + "/entries")) {
            HttpResponse<String> answer =
                    send("GET", unit + path, "application/json", new byte[0]);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body().toLowerCase(Locale.ROOT)).doesNotContain("<script>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=31-02-2026", "asOf=2026-02-31", "recordedAsOf=%00", "limit=-5",
        "limit=abc", "limit=99999999999", "cursor=%C3%28", "cursor=AAAA", "asOf=-999999999-01-01",
        "asOf=%2B999999999-12-31", "recordedAsOf=%2B1000000000-12-31T00:00:00Z"})
    void aQuestionThatMakesNoSenseIsAnsweredAndDoesNotFail(String query) {
        for (String path : List.of("/entries?", "/balances?")) {
            HttpResponse<String> answer = send("GET", unit + "/funds/" + home.thing("fund") + path
                    + query, "application/json", new byte[0]);
            assertThat(answer.statusCode()).as(path).isIn(200, 400);
        }
    }

    /** What is sent as a photo and is none, or too much of one. */
    @Test
    void whatIsNoPhotoIsNotKept() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                entries.write(nothing);
            }
        }
        Map<String, byte[]> files = Map.of(
                "a program", utf8("MZ\u0090 This program cannot be run in DOS mode"),
                "a script", utf8("<html><script>alert(1)</script>"),
                "a drawing with a script", utf8("<svg xmlns='http://www.w3.org/2000/svg'/>"),
                "a zip bomb", zip.toByteArray(),
                "an xml bomb", utf8(bomb()),
                "text", utf8("Kære alle"),
                "nothing", new byte[0]);
        files.forEach((name, bytes) -> assertThat(send("POST", unit + "/evidence",
                "image/jpeg", bytes).statusCode()).as(name).isEqualTo(422));
        byte[] photo = new byte[PHOTO];
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        assertThat(send("POST", unit + "/evidence", "image/jpeg", photo).statusCode())
                .isEqualTo(413);
    }

    static String bomb() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY "
                + "lol \"lol\">");
        for (int i = 1; i < 10; i++) {
            String before = i == 1 ? "&lol;" : "&lol" + (i - 1) + ";";
            bomb.append("<!ENTITY lol").append(i).append(" \"").append(before.repeat(10))
                    .append("\">");
        }
        return bomb.append("]><Document>&lol9;</Document>").toString();
    }
}
