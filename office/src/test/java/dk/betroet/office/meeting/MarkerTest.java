package dk.betroet.office.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.Opened;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.people.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A marker stands in every field of a closed case that holds words. Nobody without access finds it:
 * on no page that a page leads to, in no form that offers things, in no file, receipt or answer of
 * the interface, which for them has not even the acts, and in nothing that is refused.
 */
@Tag("database")
class MarkerTest {

    private static final String MARK = "Zebrafink";
    private static final int PAGES_MAX = 400;

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("Direktørkredsen");
    private final UUID other = house.body("KKR");
    private final Caller recused =
            house.office.person(house.home, Role.STAFF, "Rasmus Inhabil");
    private final UUID file;
    private final UUID item;
    private final UUID meeting;

    /** Everything about it carries the marker, and it has gone all the way. */
    MarkerTest() {
        house.seat(body, house.member);
        house.seat(other, house.outsider);
        file = house.open(MARK + " titel", closed());
        UUID step = house.step(file, body, "decides");
        meeting = house.meeting(body, "2026-03-02");
        item = house.item(meeting, step);
        house.release(meeting);
        house.done(house.leader, "recuse", Map.of("item", item, "person",
                recused.personOrFail(), "reason", MARK + " grund", "date", "2026-03-01"));
        house.done(house.staff, "record-outcome", Map.of("item", item, "point", 1, "parts",
                List.of(Map.of("about", MARK + " del", "outcome", "not-adopted", "remark",
                        MARK + " bemærkning", "dissent", MARK + " imod")),
                "date", "2026-03-02"));
        house.approve(meeting);
        UUID again = house.step(file, body, "is-told");
        UUID round = OfficeHouse.made(house.done(house.staff, "send-round",
                Map.of("step", again, "deadline", "2026-03-10", "date", "2026-03-03")), "round");
        house.done(house.member, "answer-round", Map.of("round", round, "seat",
                house.read(sql -> sql.sql("select seat_id from seat where body_id = ?")
                        .param(body).query(UUID.class).single()), "answer", "against",
                "remark", MARK + " svar", "date", "2026-03-03"));
    }

    private static Object[] closed() {
        List<Object> said = new ArrayList<>(List.of(MeetingHouse.closed("members")));
        said.addAll(List.of("summary", MARK + " resumé", "presentation", MARK + " fremstilling",
                "economy", MARK + " økonomi", "reason", MARK + " begrundelse",
                "legalBasis", MARK + " hjemmel", "points", List.of(Map.of(
                        "words", MARK + " punkt", "asks", "approve"))));
        return said.toArray();
    }

    private List<Caller> without() {
        return List.of(house.outsider, house.director, recused);
    }

    /** Every page that a page leads to, files included, from the first one on. */
    private Set<String> found(Caller caller) {
        String home = "/u/" + house.home.slug();
        Set<String> seen = new LinkedHashSet<>(List.of(""));
        Set<String> marked = new LinkedHashSet<>();
        seen.addAll(addresses());
        List<String> open = new ArrayList<>(seen);
        while (!open.isEmpty() && seen.size() < PAGES_MAX) {
            String path = open.removeFirst();
            MockHttpServletResponse answer = Opened.page(house.office, house.home, caller, path);
            assertThat(answer.getStatus()).as(path).isLessThan(500);
            String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            if (text.contains(MARK) || answer.getHeaderNames().stream()
                    .anyMatch(name -> answer.getHeaders(name).toString().contains(MARK))) {
                marked.add(path);
            }
            Jsoup.parse(text).select("a[href^=" + home + "]").forEach(link -> {
                String to = link.attr("href").substring(home.length());
                if (seen.add(to)) {
                    open.add(to);
                }
            });
        }
        return marked;
    }

    /** What nobody leads them to, and they might try: the things themselves, forms and receipts. */
    private List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of("/cases/" + file,
                "/meetings/" + meeting, "/cases", "/meetings", "/bodies/" + body));
        house.read(sql -> sql.sql("select round_id from written_round where case_id = ?")
                .param(file).query(UUID.class).list())
                .forEach(round -> addresses.add("/rounds/" + round));
        facts().forEach(fact -> {
            addresses.add("/vouchers/" + fact);
            addresses.add("/vouchers/" + fact + ".pdf");
        });
        house.office.part(OperationCatalogue.class).all().stream()
                .map(one -> one.name()).filter(name -> name.startsWith("meeting."))
                .forEach(name -> addresses.add("/" + name.replace('.', '/') + "?caseId=" + file
                        + "&item=" + item + "&meeting=" + meeting));
        return addresses;
    }

    private List<UUID> facts() {
        return house.read(sql -> sql.sql("select fact_id from fact where unit_id = ?")
                .param(house.home.unit()).query(UUID.class).list());
    }

    @Test
    void nobody_without_access_finds_it_on_any_page() {
        for (Caller caller : without()) {
            assertThat(found(caller)).as(caller.grants().toString()).isEmpty();
        }
    }

    /** The test can fail: those who have access find it. */
    @Test
    void those_with_access_find_it() {
        assertThat(found(house.leader)).contains("/cases/" + file, "/cases");
        assertThat(found(house.member)).contains("/cases/" + file);
    }

    @Test
    void nobody_without_access_finds_it_through_the_interface() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Caller caller : without()) {
                String token = TestTokens.of(house.office, house.home.authority(),
                        caller.personOrFail(), Caller.Scope.values());
                for (UUID fact : facts()) {
                    assertThat(get(client, token, "/facts/" + fact))
                            .doesNotContain(MARK, "open-case", "record-outcome");
                }
                for (String what : List.of("/requests?which=all", "/funds", "/places")) {
                    assertThat(get(client, token, what)).doesNotContain(MARK);
                }
            }
            String own = TestTokens.of(house.office, house.home.authority(),
                    house.leader.personOrFail(), Caller.Scope.values());
            StringBuilder all = new StringBuilder();
            for (UUID fact : facts()) {
                all.append(get(client, own, "/facts/" + fact));
            }
            assertThat(all.toString()).contains("open-case", "record-outcome");
        }
    }

    private String get(HttpClient client, String token, String path)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:"
                + house.office.port() + "/api/v1/units/" + house.home.slug() + path))
                .header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    /** What is refused names nothing either: the case is not there. */
    @Test
    void a_refusal_tells_nothing() {
        for (String verb : List.of("plan-step", "set-openness")) {
            assertThat(house.ask(recused, verb, Map.of("caseId", file, "bodies", List.of(other),
                    "role", "is-told", "date", "2026-03-03")).toString()).doesNotContain(MARK);
        }
        assertThat(house.ask(recused, "record-outcome", Map.of("item", item, "point", 1,
                "parts", List.of(Map.of("outcome", "noted")), "date", "2026-03-03")).toString())
                .contains("reference_unknown").doesNotContain(MARK);
    }
}
