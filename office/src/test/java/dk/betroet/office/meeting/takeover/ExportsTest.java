package dk.betroet.office.meeting.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.operationpage.Browserless;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/**
 * What other systems give out goes the way a paper goes, page by page as a person goes it: the
 * forms are sent as they are filled, and only what they leave open is said.
 */
@Tag("database")
class ExportsTest {

    private static final String FIRST_AGENDA = """
            {"Uid":"fa-1","CommitteeName":"Udvalget for Broer","CommitteeUid":"c-1",
             "Name":"Møde 3","MeetingBeginUtc":"2025-09-16T14:00:00Z",
             "MeetingEndUtc":"2025-09-16T16:00:00Z","MeetingLocation":"Rådhuset",
             "IsMinuteOfMeeting":true,"IsPublic":true,"Items":[
             {"Uid":"fi-1","AgendaUid":"fa-1","Number":"1","Sorting":1,"IsOpen":true,
              "CaseNumber":"05.01.10-G01-7-25","Caption":"Ny bro over åen",
              "Presentations":[{"Type":1,"Title":"Indstilling","Content":
                "<p>Forvaltningen indstiller,</p><ul><li>at broen bygges</li></ul>"}],
              "Documents":[{"Uid":"d-1","Title":"Kort over broen","Order":1}],
              "ItemDecision":{"Text":"<p>Godkendt.</p>"}},
             {"Uid":"fi-2","AgendaUid":"fa-1","Number":"2","Sorting":2,"IsOpen":false,
              "CaseNumber":"25/200","Caption":"Køb af grund","Presentations":[],
              "Documents":[{"Uid":"d-2","Title":"Tilbud","Order":1}],
              "ItemDecision":{"Text":"<p>Udsat.</p>"}}]}
            """;

    private static final String SBSYS = """
            <?xml version="1.0" encoding="utf-8"?>
            <Dagsorden DagsordenID="78" Dagsordentype="Referat" Åben="true">
              <Møde MødeID="6" Udvalg="Lysudvalget" UdvalgID="4" Mødedato="27. august 2025"
                Mødetid="16:00" Mødeslutdato="27. august 2025" Mødesluttid="18:10"
                Mødested="Lokale 1"/>
              <Dagsordenpunkter>
                <Dagsordenpunkt DagsordenpunktID="601" Nummer="1" Åbent="true">
                  <Overskrift>Lamper i Vestby</Overskrift>
                  <Indhold>
                  <Indstilling>Forvaltningen indstiller, at lamperne udskiftes.</Indstilling>
                  <Beslutning>&lt;p&gt;Godkendt.&lt;/p&gt;</Beslutning></Indhold>
                  <Bilagsliste><Bilag BilagID="91" Navn="Lampeplan" MaaPubliceres="true"
                    BilagUrl="b1.pdf"/><Bilag BilagID="92" Navn="Tilbud fra leverandør"
                    MaaPubliceres="false" BilagUrl="b2.pdf"/></Bilagsliste>
                </Dagsordenpunkt>
              </Dagsordenpunkter>
            </Dagsorden>
            """;

    private final MinutesHouse minutes = new MinutesHouse();
    private final MeetingHouse house = minutes.house;
    private final Browserless pages = new Browserless(house.office);
    private final String home = "/u/" + house.home.slug();

    private UUID read(String name, String text) {
        String paper = Objects.requireNonNull(pages.post(house.leader, home + "/minutes",
                Map.of(), new MockMultipartFile("file", name, "application/octet-stream",
                        text.getBytes(StandardCharsets.UTF_8))).redirect());
        Document page = pages.open(house.leader, paper).page();
        Map<String, String> looked = new LinkedHashMap<>();
        looked.put("shown", page.select("input[name=shown]").attr("value"));
        page.select("textarea[name^=answer-]").forEach(field ->
                looked.put(field.attr("name"), "Det er set efter"));
        if (!page.select("input[name=shown], textarea[name^=answer-]").isEmpty()) {
            assertThat(pages.post(house.leader, paper, looked).redirect()).isEqualTo(paper);
        }
        return UUID.fromString(paper.substring(paper.lastIndexOf('/') + 1));
    }

    /** Sends a form as it stands, with what it leaves open; what is answered with is no form. */
    private void send(String path, Map<String, String> open) {
        Document page = pages.open(house.leader, home + path).page();
        FormElement form = page.select("form:has([name=minutes])").forms().getFirst();
        Map<String, String> filled = new LinkedHashMap<>();
        form.formData().forEach(one -> filled.put(one.key(), one.value()));
        filled.putAll(open);
        Browserless.Answer answer = pages.post(house.leader,
                home + path.replaceAll("[?].*", ""), filled);
        assertThat(answer.redirect()).as(answer.page().select("form").text()).isNotNull();
    }

    private void item(UUID paper, int item, Map<String, String> open) {
        send("/meeting/accept-item?minutes=" + paper + "&at=" + minutes.at(paper, item),
                open);
    }

    private static Map<String, String> founded() {
        return Map.of("kind", "political", "reach", "municipal", "rule", "consensus", "date",
                "2026-02-02");
    }

    private String takenOver(UUID paper) {
        send("/meeting/take-over-minutes?minutes=" + paper, Map.of("date", "2026-02-03"));
        return house.words(house.leader, "/meetings/" + meeting(paper));
    }

    private String meeting(UUID paper) {
        return house.read(sql -> sql.sql("""
                select meeting_id::text from imported_paper where paper_id = ?""").param(paper)
                .query(String.class).single());
    }

    @Test
    void what_first_agenda_publishes_becomes_a_meeting() {
        UUID paper = read("agenda.json", FIRST_AGENDA);
        send("/meeting/accept-minutes?minutes=" + paper, founded());
        item(paper, 0, Map.of("points[0].asks", "approve", "date", "2026-02-02"));
        item(paper, 1, Map.of("level", "members", "reason", "Forhandling om prisen",
                "legalBasis", "Kommunestyrelsesloven § 10", "reviewOn", "2027-01-01",
                "date", "2026-02-02"));
        assertThat(takenOver(paper)).contains("Udvalget for Broer", "Ny bro over åen",
                "2025-i1", "2025-i2", "Kort over broen");
        String bro = house.read(sql -> sql.sql("""
                select case_id::text from case_version where title = 'Ny bro over åen'
                    and unit_id = ?""").param(house.home.unit()).query(String.class).single());
        assertThat(house.words(house.director, "/cases/" + bro))
                .contains("KLE-nummer 05.01.10G01");
        assertThat(house.words(house.director, "/cases")).contains("Ny bro over åen")
                .doesNotContain("Køb af grund");
        assertThat(house.words(house.director, "/search?kle=05.01")).contains("Ny bro over åen");
        assertThat(house.words(house.director, "/search?kle=05.02"))
                .doesNotContain("Ny bro over åen");
    }

    @Test
    void the_manifest_of_sbsys_becomes_a_meeting() {
        UUID paper = read("manifest.xml", SBSYS);
        send("/meeting/accept-minutes?minutes=" + paper, founded());
        item(paper, 0, Map.of("level", "public", "points[0].asks", "approve",
                "date", "2026-02-02"));
        assertThat(takenOver(paper)).contains("Lysudvalget", "Lamper i Vestby", "2025-i1",
                "Lampeplan", "Tilbud fra leverandør");
        assertThat(house.words(house.director, "/cases")).contains("Lamper i Vestby");
        assertThat(house.words(house.director, "/meetings/" + meeting(paper)))
                .contains("Lampeplan").doesNotContain("Tilbud fra leverandør");
    }
}
