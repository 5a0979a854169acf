package dk.betroet.office.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.Opened;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import dk.betroet.office.platform.operation.OperationCatalogue;
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
 * A marker stands in every field of a closed case that holds words, and in all that belongs to a
 * closed item of an open case. Nobody without access finds it:
 * on no page that a page leads to, in no form that offers things, in no file, receipt or answer of
 * the interface, which for them has not even the acts, and in nothing that is refused.
 */
@Tag("database")
class MarkerTest {

    private static final String MARK = MarkedCase.MARK;
    private static final List<String> MARKS = List.of(MARK, MarkedNames.MARK);
    private static final int PAGES_MAX = 600;

    private final MarkedCase marked = new MarkedCase();
    private final MeetingHouse house = marked.house;

    /** Every page that a page leads to, files included, from the first one on. */
    private Set<String> found(Caller caller, List<String> marks) {
        String home = "/u/" + house.home.slug();
        Set<String> seen = new LinkedHashSet<>(List.of(""));
        Set<String> found = new LinkedHashSet<>();
        seen.addAll(addresses());
        List<String> open = new ArrayList<>(seen);
        while (!open.isEmpty() && seen.size() < PAGES_MAX) {
            String path = open.removeFirst();
            MockHttpServletResponse answer = Opened.page(house.office, house.home, caller, path);
            assertThat(answer.getStatus()).as(path).isLessThan(500);
            String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            String headers = answer.getHeaderNames().stream()
                    .map(name -> answer.getHeaders(name).toString()).toList().toString();
            if (marks.stream().anyMatch(mark -> text.contains(mark) || headers.contains(mark))) {
                found.add(path);
            }
            Jsoup.parse(text).select("a[href^=" + home + "]").forEach(link -> {
                String to = link.attr("href").substring(home.length());
                if (seen.add(to)) {
                    open.add(to);
                }
            });
        }
        return found;
    }

    /** What nobody leads them to, and they might try: the things themselves, forms and receipts. */
    private List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of("/cases/" + marked.file,
                "/cases/" + marked.half, "/cases/" + marked.half + "/changes?to=2",
                "/meetings/" + marked.meeting, "/cases", "/meetings", "/bodies/" + marked.body));
        addresses.addAll(marked.names.addresses());
        addresses.addAll(marked.paper.addresses());
        house.read(sql -> sql.sql("select round_id from written_round where case_id = ?")
                .param(marked.file).query(UUID.class).list())
                .forEach(round -> addresses.add("/rounds/" + round));
        marked.facts().forEach(fact -> {
            addresses.add("/vouchers/" + fact);
            addresses.add("/vouchers/" + fact + ".pdf");
        });
        house.office.part(OperationCatalogue.class).all().stream()
                .map(one -> one.name()).filter(name -> name.startsWith("meeting."))
                .forEach(name -> {
                    String form = "/" + name.replace('.', '/') + "?meeting=" + marked.meeting;
                    addresses.add(form + "&caseId=" + marked.file + "&item=" + marked.item);
                    addresses.add(form + "&caseId=" + marked.half + "&item=" + marked.halfItem);
                });
        return addresses;
    }

    @Test
    void nobody_without_access_finds_it_on_any_page() {
        marked.hidden().forEach((caller, marks) -> assertThat(found(caller, marks))
                .as(caller.grants().toString()).isEmpty());
    }

    /** The test can fail: those who have access find it. */
    @Test
    void those_with_access_find_it() {
        assertThat(found(house.leader, List.of(MARK))).contains(
                "/cases/" + marked.file, "/cases", "/cases/" + marked.half);
        assertThat(found(house.member, List.of(MARK))).contains(
                "/cases/" + marked.file, "/cases/" + marked.half);
        assertThat(found(house.leader, List.of(MarkedNames.MARK)))
                .contains("/minutes", "/minutes/" + marked.paper.paper);
        for (Caller named : List.of(house.leader, house.member)) {
            assertThat(found(named, List.of(MarkedNames.MARK))).contains(
                    "/meetings/" + marked.meeting, "/cases/" + marked.names.file,
                    "/actions/" + marked.names.action());
        }
    }

    /** An item is closed, and its case is read by everybody, in the words sent to everybody. */
    @Test
    void the_case_of_a_closed_item_is_as_open_as_it_was() {
        for (Caller caller : marked.without()) {
            assertThat(house.words(caller, "/cases/" + marked.half)).contains(
                    "En sag med et lukket punkt", "Fremstilling af", "Tilslutning")
                    .doesNotContain("Ikke tiltrådt");
        }
    }

    @Test
    void nobody_without_access_finds_it_through_the_interface() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Caller caller : marked.hidden().keySet()) {
                List<String> marks = marked.hidden().get(caller);
                String token = TestTokens.of(house.office, house.home.authority(),
                        caller.personOrFail(), Caller.Scope.values());
                for (UUID fact : marked.facts()) {
                    assertThat(get(client, token, "/facts/" + fact)).doesNotContain(marks);
                }
                for (UUID fact : marked.ownFacts()) {
                    assertThat(!marks.contains(MARK) ? "" : get(client, token, "/facts/" + fact))
                            .doesNotContain("open-case", "record-outcome");
                }
                for (UUID fact : marks.contains(MARK) ? marked.itemFacts()
                        : marked.names.facts()) {
                    assertThat(get(client, token, "/facts/" + fact)).doesNotContain(
                            "record-outcome", "set-item-openness", "correct-minutes");
                }
                for (String what : List.of("/requests?which=all", "/funds", "/places")) {
                    assertThat(get(client, token, what)).doesNotContain(marks);
                }
            }
            String own = TestTokens.of(house.office, house.home.authority(),
                    house.leader.personOrFail(), Caller.Scope.values());
            StringBuilder all = new StringBuilder();
            for (UUID fact : marked.ownFacts()) {
                all.append(get(client, own, "/facts/" + fact));
            }
            for (UUID fact : marked.itemFacts()) {
                all.append(get(client, own, "/facts/" + fact));
            }
            assertThat(all.toString()).contains(
                    "open-case", "record-outcome", "set-item-openness");
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
            assertThat(house.ask(marked.recused, verb, Map.of("caseId", marked.file,
                    "bodies", List.of(marked.other),
                    "role", "is-told", "date", "2026-03-03")).toString()).doesNotContain(MARK);
        }
        assertThat(house.ask(marked.recused, "record-outcome", Map.of(
                "item", marked.item, "point", 1, "parts", List.of(Map.of("outcome", "noted")),
                "date", "2026-03-03")).toString())
                .contains("reference_unknown").doesNotContain(MARK);
    }
}
