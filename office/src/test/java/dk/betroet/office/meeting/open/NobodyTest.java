package dk.betroet.office.meeting.open;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.publish.PublishHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever reads without a log-in reads as nobody, and nobody sees what was published alone. */
@Tag("database")
class NobodyTest {

    /** The tables of which nobody sees a row: of open bodies, and of nothing else. */
    private static final Set<String> SHOWN = Set.of("authority", "unit", "body", "body_name",
            "body_opening", "charter", "charter_section", "seat", "meeting", "meeting_place",
            "publication", "publication_content", "publication_item", "publication_named",
            "publication_withdrawal");

    private final PublishHouse published = new PublishHouse().open().decided();
    private final Database database = published.house.office.part(Database.class);

    /** Of every table that belongs to an authority nobody sees nothing, but for those above. */
    @Test
    void the_database_shows_nobody_what_was_published_and_nothing_else() {
        published.publish("minutes");
        List<String> tables = published.house.read(sql -> sql.sql("""
                select c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and c.column_name = 'authority_id'
                    and t.table_type = 'BASE TABLE'""").query(String.class).list());
        Set<String> shown = new TreeSet<>();
        for (String table : tables) {
            if (rows(table) > 0) {
                shown.add(table);
            }
        }
        assertThat(tables).contains("case_file", "person", "fact", "agenda_item", "decision");
        assertThat(SHOWN).containsAll(shown);
        assertThat(shown).contains("body", "publication_content");
    }

    private long rows(String table) {
        return database.read(new Tenant.Everybody(), sql -> sql.sql(
                "select count(*) from " + table).query(Long.class).single());
    }

    @Test
    void a_body_that_is_not_open_is_not_there() {
        UUID closed = published.house.body("Det Lukkede Forum");
        List<UUID> seen = database.read(new Tenant.Everybody(), sql -> sql.sql(
                "select body_id from body").query(UUID.class).list());
        assertThat(seen).contains(published.body).doesNotContain(closed);
        assertThat(published.get("/public/bodies/" + closed).statusCode())
                .isEqualTo(published.get("/public/bodies/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_reader_gets_no_cookie_and_what_is_read_may_be_kept() {
        UUID paper = published.publish("minutes");
        for (String path : List.of("/public", "/public/bodies/" + published.body,
                "/public/bodies/" + published.body + "/search?q=broen",
                "/public/papers/" + paper, "/public/papers/" + paper + ".pdf")) {
            HttpResponse<byte[]> answer = published.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(path)
                    .contains("public").contains("max-age=300");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        HttpResponse<byte[]> missing = published.get("/public/papers/" + UUID.randomUUID());
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().map()).doesNotContainKey("set-cookie");
        assertThat(missing.headers().firstValue("Cache-Control").orElse(""))
                .doesNotContain("max-age=300");
    }

    @Test
    void nothing_of_a_closed_case_comes_out_by_any_public_address() {
        UUID minutes = published.publish("minutes");
        UUID agenda = published.publish("agenda");
        for (String path : List.of("/public", "/public/bodies/" + published.body,
                "/public/bodies/" + published.body + "/search?q=" + PublishHouse.MARK,
                "/public/papers/" + minutes, "/public/papers/" + agenda)) {
            assertThat(published.words(path).replace("Søg: ", "")).as(path)
                    .doesNotContain(PublishHouse.MARK + " ");
        }
        assertThat(new String(published.get("/public/papers/" + minutes + ".pdf").body(),
                StandardCharsets.ISO_8859_1)).doesNotContain(PublishHouse.MARK);
    }

    @Test
    void a_citizen_finds_words_in_any_of_their_forms() {
        published.publish("minutes");
        String found = published.read("/public/bodies/" + published.body + "/search?q=fremstillinger");
        assertThat(found).contains("<mark>Fremstilling</mark>", "Broen over åen");
        assertThat(published.words("/public/bodies/" + published.body
                + "/search?q=%3Cb%3E%22%27%3A%26%7C")).contains("Fundet: 0");
    }

    /** What is published of an item that is about no case is found like the rest. */
    @Test
    void a_citizen_finds_what_was_said_about_no_case() {
        PublishHouse other = new PublishHouse();
        MeetingHouse house = other.house;
        UUID item = OfficeHouse.made(house.done(house.staff, "add-matter", Map.of(
                "meeting", other.meeting, "kind", "orientation", "heading", "Nyt fra ministeriet",
                "words", "Bekendtgørelsen er på vej", "date", "2026-02-11")), "item");
        house.release(other.meeting);
        other.open().decided();
        house.done(house.leader, "correct-minutes", Map.of("item", item, "words",
                "Direktøren fortalte om isbjørne", "reason", "Det stod der ikke",
                "date", "2026-03-04"));
        other.publish("minutes");
        for (String asked : List.of("ministeriets", "bekendtg%C3%B8relse", "isbj%C3%B8rn")) {
            assertThat(other.words("/public/bodies/" + other.body + "/search?q=" + asked))
                    .as(asked).contains("Fundet: 1", "Nyt fra ministeriet");
        }
    }
}
