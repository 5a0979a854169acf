package dk.betroet.office.meeting.open;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.meeting.publish.PublishHouse;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs, read as a program does: from the system on, list by list. */
@Tag("database")
class OparlApiTest {

    private final PublishHouse published = new PublishHouse("members", true).open().decided();
    private final String unit = published.house.home.unit().toString();

    private JsonNode get(String path) {
        HttpResponse<byte[]> answer = published.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String path(JsonNode url) {
        URI uri = URI.create(url.asString());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** All pages of a list. */
    private List<JsonNode> list(String path) {
        List<JsonNode> all = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonNode page = get(next);
            page.get("data").forEach(all::add);
            next = page.get("links").has("next") ? path(page.get("links").get("next")) : null;
        }
        return all;
    }

    private JsonNode body() {
        assertThat(list(path(get("/oparl/v1.1/system").get("body"))))
                .anyMatch(one -> one.get("id").asString().endsWith(unit));
        return get("/oparl/v1.1/body/" + unit);
    }

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("organization", "Organization");
        lists.put("person", "Person");
        lists.put("membership", "Membership");
        lists.put("meeting", "Meeting");
        lists.put("agendaItem", "AgendaItem");
        lists.put("consultation", "Consultation");
        lists.put("paper", "Paper");
        lists.put("file", "File");
        lists.put("locationList", "Location");
        lists.put("legislativeTermList", "LegislativeTerm");
        return lists;
    }

    @Test
    void every_object_is_as_the_official_schema_says_and_stands_at_its_own_address() {
        published.publish("agenda");
        published.publish("minutes");
        published.publish("decisions");
        assertThat(OparlSchema.faults("System", get("/oparl/v1.1/system"))).isEmpty();
        assertThat(OparlSchema.faults("Body", body())).isEmpty();
        Map<String, Integer> found = new LinkedHashMap<>();
        lists().forEach((name, type) -> {
            List<JsonNode> all = list(path(body().get(name)));
            found.put(name, all.size());
            all.forEach(one -> {
                assertThat(OparlSchema.faults(type, one)).isEmpty();
                assertThat(get(path(one.get("id")))).isEqualTo(one);
            });
        });
        assertThat(found).containsEntry("organization", 1).containsEntry("meeting", 1)
                .containsEntry("agendaItem", 2).containsEntry("paper", 1)
                .containsEntry("file", 3).containsEntry("person", 0);
    }

    @Test
    void it_tells_what_is_public_and_of_a_closed_item_the_decision_alone() {
        published.publish("minutes");
        List<JsonNode> items = list(path(body().get("agendaItem")));
        assertThat(items).anySatisfy(one -> {
            assertThat(one.get("name").asString()).isEqualTo("Broen over åen");
            assertThat(one.get("public").asBoolean()).isTrue();
            assertThat(one.get("result").asString()).contains("Godkendt");
        });
        assertThat(items).anySatisfy(one -> {
            assertThat(one.get("name").asString()).isEqualTo("Lukket punkt");
            assertThat(one.get("public").asBoolean()).isFalse();
            assertThat(one.has("consultation")).isFalse();
        });
        StringBuilder all = new StringBuilder();
        lists().keySet().forEach(name -> all.append(list(path(body().get(name)))));
        assertThat(all.toString()).doesNotContain(PublishHouse.MARK);
        assertThat(list(path(body().get("membership"))).getFirst()
                .get("dk:municipalityCode").asString()).isEqualTo("420");
    }

    /** The one address is looked at where it stands, the other is kept. */
    @Test
    void a_file_is_shown_at_one_address_and_downloaded_from_the_other() {
        published.publish("minutes");
        JsonNode file = list(path(body().get("file"))).getFirst();
        for (Map.Entry<String, String> one : Map.of("accessUrl", "inline",
                "downloadUrl", "attachment").entrySet()) {
            HttpResponse<byte[]> answer = published.get(path(file.get(one.getKey())));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                    said -> assertThat(said).startsWith(one.getValue())
                            .contains(file.get("fileName").asString()));
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(
                    file.get("mimeType").asString());
        }
    }

    @Test
    void a_paper_says_what_its_case_is_filed_under() {
        UUID minutes = published.publish("minutes");
        assertThat(list(path(body().get("paper"))).getFirst().get("keyword").get(0).asString())
                .isEqualTo("KLE 05.01.10G01");
        assertThat(published.words("/public/papers/" + minutes))
                .contains("KLE-nummer 05.01.10G01");
    }

    @Test
    void what_is_withdrawn_is_deleted_and_told_to_whoever_asks_what_changed() {
        UUID minutes = published.publish("minutes");
        String items = path(body().get("agendaItem"));
        String before = list(items).getFirst().get("modified").asString();
        published.house.done(published.house.staff, "withdraw-publication",
                Map.of("publication", minutes, "reason", "Forkert udgave", "earlierToo", false,
                        "date", "2026-03-04"));
        assertThat(list(items)).isEmpty();
        String since = "?modified_since="
                + URLEncoder.encode("2026-01-01T00:00:00+01:00", StandardCharsets.UTF_8);
        for (String name : List.of("agendaItem", "paper", "consultation", "file")) {
            assertThat(list(path(body().get(name)) + since)).as(name).isNotEmpty()
                    .allSatisfy(one -> {
                        assertThat(one.get("deleted").asBoolean()).isTrue();
                        assertThat(one.propertyNames()).containsExactlyInAnyOrder(
                                "id", "type", "created", "modified", "deleted");
                        assertThat(Instant.parse(one.get("modified").asString()))
                                .isAfterOrEqualTo(Instant.parse(before));
                        assertThat(published.get(path(one.get("id"))).statusCode())
                                .isEqualTo(200);
                    });
        }
    }

    @Test
    void lists_come_in_pages_that_keep_what_was_asked() {
        published.publish("minutes");
        String items = path(body().get("agendaItem"));
        JsonNode first = get(items + "?limit=1&created_since=2020-01-01T00%3A00%3A00%2B01%3A00");
        assertThat(first.get("data").size()).isEqualTo(1);
        assertThat(first.get("pagination").get("totalPages").asInt()).isEqualTo(2);
        JsonNode second = get(path(first.get("links").get("next")));
        assertThat(second.get("data").size()).isEqualTo(1);
        assertThat(second.get("links").get("self").asString())
                .contains("created_since=2020-01-01T00%3A00%3A00%2B01%3A00", "limit=1", "page=2");
        assertThat(second.get("links").has("next")).isFalse();
        assertThat(second.get("data").get(0)).isNotEqualTo(first.get("data").get(0));
        assertThat(get(items + "?created_since=2100-01-01T00:00:00Z").get("data").size())
                .isZero();
        assertThat(published.get(items + "?modified_since=imorgen").statusCode()).isEqualTo(400);
        assertThat(get(path(body().get("meeting")) + "?omit_internal=true").get("data").get(0)
                .has("agendaItem")).isFalse();
    }

    @Test
    void what_is_not_there_and_what_is_not_public_are_one_answer() {
        UUID closed = published.house.body("Det Lukkede Forum");
        for (String path : List.of("/organization/" + closed, "/organization/"
                + UUID.randomUUID(), "/agendaitem/" + published.item, "/nonsense/" + closed)) {
            HttpResponse<byte[]> answer = published.get("/oparl/v1.1" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .contains("https://schema.oparl.org/1.1/Error");
        }
        assertThat(get("/oparl/v1.1/vocabulary").get("dk:municipalityCode").get("en").asString())
                .contains("municipality");
    }
}
