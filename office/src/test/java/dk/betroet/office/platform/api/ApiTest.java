package dk.betroet.office.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.OperationCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.DispatcherServlet;

/** The interface for programs, behind its door. */
@Tag("database")
class ApiTest {

    private final MoneyHouse house = new MoneyHouse();
    private final MockMvc calls = MockMvcBuilders.webAppContextSetup(Objects.requireNonNull(
            house.office.part(DispatcherServlet.class).getWebApplicationContext())).build();
    private final String unit = "/api/v1/units/" + house.home.slug();
    private final String payOut = unit + "/operations/custody.pay-out";

    private record Answer(MockHttpServletResponse response, Map<String, Object> body) {

        int status() {
            return response.getStatus();
        }

        String at(String name) {
            return String.valueOf(body.get(name));
        }
    }

    private Answer send(MockHttpServletRequestBuilder request, Caller caller) {
        try {
            MockHttpServletResponse response = calls.perform(
                    request.requestAttr(Caller.ATTRIBUTE, caller)).andReturn().getResponse();
            return new Answer(response, Json.readMap(response.getContentAsString()));
        } catch (Exception e) {
            throw new AssertionError("the call failed", e);
        }
    }

    private Answer call(Caller caller, String path, String json, String... headers) {
        MockHttpServletRequestBuilder request =
                post(path).contentType(MediaType.APPLICATION_JSON).content(json);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request, caller);
    }

    private String command(Object... changes) {
        Map<String, Object> command = new HashMap<>(Map.of(
                "fund", house.fund.toString(), "place", house.box.toString(), "amount", 20_000,
                "date", MoneyHouse.TODAY, "category", "daily", "recipient", "owner"));
        for (int i = 0; i < changes.length; i += 2) {
            command.put(changes[i].toString(), changes[i + 1]);
        }
        return Json.write(command);
    }

    @Test
    void anActIsDoneOncePerKeyAndTheReplayIsMarked() {
        house.cash(house.fund, 1_000);
        String key = UUID.randomUUID().toString();
        Answer first = call(house.bo, payOut, command(), "Idempotency-Key", key);
        Answer again = call(house.bo, payOut, command(), "Idempotency-Key", key);
        Answer other = call(house.bo, payOut, command("amount", 1), "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("fact")).isEqualTo(first.at("fact"));
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.response().getHeader("Idempotency-Replayed")).isNull();
        assertThat(other.status()).isEqualTo(409);
        assertThat(call(house.bo, payOut, command(), "Idempotency-Key", "x".repeat(201)).status())
                .isEqualTo(400);
        Answer fact = send(get(unit + "/facts/" + first.at("fact")), house.bo);
        assertThat(fact.body()).containsEntry("operation", "custody.pay-out");
    }

    @Test
    void whatWaitsIsFoundAndSigned() {
        house.cash(house.fund, 1_000);
        Answer waiting = call(house.bo, payOut, command("amount", 60_000));
        assertThat(waiting.status()).isEqualTo(202);
        String request = unit + "/requests/" + waiting.at("request");
        assertThat(send(get(request), house.carla).at("status")).isEqualTo("open");
        assertThat(send(get(unit + "/requests"), house.carla).at("requests"))
                .contains(waiting.at("request"));
        assertThat(send(post(request + "/sign"), house.bo).status()).isEqualTo(422);
        assertThat(send(post(request + "/sign"), house.carla).status()).isEqualTo(201);
        assertThat(send(get(request), house.carla).at("status")).isEqualTo("done");
    }

    @Test
    void refusalsAreProblemsInTheLanguageAskedFor() {
        house.cash(house.fund, 100);
        Answer wrong = call(house.bo, payOut, command("amount", -5, "colour", "red"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("errors")).contains("money_negative").contains("field_unknown");
        Answer danish = call(house.bo, payOut, command("amount", 90_000));
        Answer english = call(
                house.bo, payOut, command("amount", 90_000), "Accept-Language", "en");
        assertThat(danish.status()).isEqualTo(422);
        assertThat(danish.response().getContentType()).startsWith("application/problem+json");
        assertThat(danish.at("refusals")).contains("amount_not_available");
        assertThat(english.at("title")).isNotEqualTo(danish.at("title"));
        assertThat(english.at("type")).isEqualTo("/problems/refused");
    }

    @Test
    void whatIsNoCallIsRefusedWithoutAGuess() {
        assertThat(call(house.bo, payOut, "{\"a\":").status()).isEqualTo(400);
        assertThat(call(house.bo, payOut, "[1]").status()).isEqualTo(400);
        assertThat(call(house.bo, payOut, "{\"a\":1,\"a\":2}").status()).isEqualTo(400);
        assertThat(call(house.bo, payOut, "{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}")
                .status()).isEqualTo(400);
        assertThat(call(house.bo, payOut, "{\"a\":\"" + "x".repeat(300_000) + "\"}").status())
                .isEqualTo(413);
        assertThat(send(post(payOut).contentType("text/csv").content("a"), house.bo).status())
                .isEqualTo(415);
        assertThat(call(house.bo, payOut.replace("pay-out", "print"), "{}").status())
                .isEqualTo(404);
        assertThat(call(house.bo, payOut.replace(house.home.slug(), "nowhere"), "{}").status())
                .isEqualTo(404);
        assertThat(send(get("/api/v1/nothing"), house.bo).at("code")).isEqualTo("not_found");
    }

    @Test
    void aTokenDoesOnlyWhatItWasMadeFor() {
        house.cash(house.fund, 1_000);
        Caller reads = with(Caller.Scope.READ);
        Caller asks = with(Caller.Scope.ASK);
        assertThat(call(reads, payOut, command()).status()).isEqualTo(403);
        assertThat(call(reads, payOut + "?dryRun=true", command()).status()).isEqualTo(403);
        assertThat(call(asks, payOut, command()).status()).isEqualTo(403);
        Answer verdict = call(asks, payOut + "?dryRun=true", command());
        assertThat(verdict.status()).isEqualTo(200);
        assertThat(verdict.at("verdict")).contains("answer=allowed");
        assertThat(send(get("/api/v1/units"), asks).status()).isEqualTo(403);
        assertThat(send(get("/api/v1/units"), reads).at("units")).contains(house.home.slug());
    }

    private Caller with(Caller.Scope scope) {
        return new Caller(Caller.Kind.TOKEN, house.home.authority(), house.bo.person(),
                house.bo.grants(), house.bo.ties(), EnumSet.of(scope), house.bo.locale());
    }

    @Test
    void listsComePageByPage() {
        house.cashBox("Kassen i køkkenet");
        house.admit("Berta Bæk", true);
        house.admit("Carl Carlsen", true);
        for (String list : List.of("funds", "places")) {
            List<Object> whole = ids(send(get(unit + "/" + list), house.bo), list);
            assertThat(whole).as(list).hasSizeGreaterThan(1);
            List<Object> walked = new ArrayList<>();
            String next = "";
            do {
                Answer page = send(get(unit + "/" + list + "?limit=1" + next), house.bo);
                assertThat(ids(page, list)).hasSize(1);
                walked.addAll(ids(page, list));
                next = page.body().containsKey("next") ? "&cursor=" + page.at("next") : "";
            } while (!next.isEmpty());
            assertThat(walked).isEqualTo(whole);
        }
        assertThat(send(get(unit + "/places?cursor=none"), house.bo).status()).isEqualTo(400);
        assertThat(send(get(unit + "/requests?limit=x"), house.bo).status()).isEqualTo(200);
    }

    private static List<Object> ids(Answer page, String list) {
        return ((List<?>) Objects.requireNonNull(page.body().get(list))).stream()
                .map(one -> (Object) ((Map<?, ?>) one).get("id")).toList();
    }

    @Test
    void entriesComePageByPageAndBalancesAsOfADay() {
        house.cash(house.fund, 1_000);
        call(house.bo, payOut, command());
        call(house.bo, payOut, command("amount", 5_000));
        String fund = unit + "/funds/" + house.fund;
        int seen = 0;
        String next = "";
        do {
            Answer page = send(get(fund + "/entries?limit=2" + next), house.bo);
            assertThat(page.status()).isEqualTo(200);
            seen += ((List<?>) Objects.requireNonNull(page.body().get("entries"))).size();
            next = page.body().containsKey("next") ? "&cursor=" + page.at("next") : "";
        } while (!next.isEmpty());
        assertThat(seen).isEqualTo(6);
        assertThat(send(get(fund + "/balances"), house.bo).at("amount")).isEqualTo("75000");
        assertThat(send(get(fund + "/balances?asOf=2025-01-01"), house.bo).at("amount"))
                .isEqualTo("0");
        assertThat(send(get(fund + "/balances?recordedAsOf=2020-01-01"), house.bo).at("amount"))
                .isEqualTo("0");
        assertThat(send(get(fund + "/balances?asOf=31-02-2026"), house.bo).status())
                .isEqualTo(400);
        assertThat(send(get(fund + "/entries?cursor=none"), house.bo).status()).isEqualTo(400);
        assertThat(send(get(unit + "/funds/" + UUID.randomUUID() + "/balances"), house.bo)
                .status()).isEqualTo(404);
        assertThat(send(get(unit + "/funds"), house.bo).at("funds")).contains("Anna");
        assertThat(send(get(unit + "/places"), house.bo).at("places"))
                .contains(house.box.toString());
    }

    @Test
    void theDescriptionNamesEveryOperationAndPointsAtNothingMissing() {
        Answer document = send(get("/api/v1/openapi.json"), house.bo);
        Map<?, ?> paths = (Map<?, ?>) Objects.requireNonNull(document.body().get("paths"));
        house.office.part(OperationCatalogue.class).all().forEach(operation -> assertThat(
                paths.containsKey("/units/{slug}/operations/" + operation.name()))
                .as(operation.name()).isTrue());
        assertThat(document.at("openapi")).startsWith("3.1");
        resolve(document.body(), document.body());
    }

    private static void resolve(Map<String, Object> document, Object part) {
        switch (part) {
            case Map<?, ?> map when map.get("$ref") instanceof String target -> {
                Object at = document;
                for (String step : target.substring(2).split("/")) {
                    at = ((Map<?, ?>) at).get(step);
                    assertThat(at).as(target).isNotNull();
                }
            }
            case Map<?, ?> map -> map.values().forEach(inner -> resolve(document, inner));
            case List<?> list -> list.forEach(inner -> resolve(document, inner));
            default -> assertThat(part).isNotNull();
        }
    }

    @Test
    void aFileIsKeptAndNamedInACommand() {
        house.cash(house.fund, 1_000);
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
        Answer kept = send(post(unit + "/evidence?fund=" + house.fund)
                .contentType("image/jpeg").content(photo), house.bo);
        assertThat(kept.status()).isEqualTo(201);
        assertThat(call(house.bo, payOut, command("receipt", kept.at("evidence"))).status())
                .isEqualTo(201);
        byte[] table = "kode;navn\n101;København\n".getBytes(StandardCharsets.UTF_8);
        assertThat(send(post(unit + "/evidence?from=table")
                .contentType("text/csv").content(table), house.bo).body())
                .containsEntry("mediaType", "text/csv");
        assertThat(send(post(unit + "/evidence").contentType("text/csv").content(table),
                house.bo).status()).isEqualTo(422);
        assertThat(send(post(unit + "/evidence").contentType("image/jpeg")
                .content("MZ".getBytes(StandardCharsets.US_ASCII)), house.bo)
                .status()).isEqualTo(422);
    }
}
