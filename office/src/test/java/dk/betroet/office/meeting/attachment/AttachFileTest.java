package dk.betroet.office.meeting.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.Opened;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Closed papers of an open case, and what opens them: the case, and nothing else. */
@Tag("database")
class AttachFileTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("KKR");
    private final UUID steering = house.body("Formandskabet", "steers", body);
    private final Caller chair = house.office.person(house.home, Role.MEMBER, "Fie Formand");
    private final UUID file = house.open("Regnskab 2022");
    private final UUID uploaded = house.file("Visionspapir");

    private UUID meeting() {
        house.seat(body, house.member);
        house.seat(steering, chair);
        UUID meeting = house.meeting(body, "2026-03-10");
        house.item(meeting, house.step(file, body, "decides"));
        return meeting;
    }

    private List<Integer> opening(UUID attachment) {
        return List.of(house.staff, house.auditor, chair, house.member, house.outsider).stream()
                .map(one -> house.status(one, "/attachments/" + attachment)).toList();
    }

    @Test
    void members_see_it_when_it_is_sent() {
        UUID meeting = meeting();
        UUID attachment = house.attachment(file, "Et visionspapir", uploaded, "foreignId", "3194");
        assertThat(house.words(house.staff, "/cases/" + file))
                .contains("1. Et visionspapir 3194 Som sagen");
        assertThat(opening(attachment)).containsExactly(200, 200, 404, 404, 404);
        house.release(meeting);
        assertThat(opening(attachment)).containsOnly(200);
        assertThat(house.words(house.member, "/meetings/" + meeting)).contains("Et visionspapir");
        UUID late = house.attachment(file, "Et sent bilag", house.file("Sent"));
        assertThat(house.status(house.member, "/attachments/" + late)).isEqualTo(404);
        house.done(house.staff, "release-agenda", Map.of("meeting", meeting,
                "date", "2026-02-12"));
        assertThat(house.status(house.member, "/attachments/" + late)).isEqualTo(200);
        assertThat(house.words(house.staff, "/meetings/" + meeting)).contains("Udsendt, version 2");
    }

    @Test
    void one_paper_of_an_open_case_is_closed() {
        UUID meeting = meeting();
        UUID members = house.attachment(file, "Til medlemmer", house.file("a"),
                MeetingHouse.closed("members"));
        UUID chairs = house.attachment(file, "Til formandskabet", house.file("b"),
                MeetingHouse.closed("steering-group"));
        UUID heading = house.attachment(file, "Kun navnet", house.file("c"),
                MeetingHouse.closed("heading-public"));
        house.release(meeting);
        assertThat(opening(members)).containsExactly(200, 200, 200, 200, 404);
        assertThat(opening(chairs)).containsExactly(200, 200, 200, 404, 404);
        assertThat(opening(heading)).containsExactly(200, 200, 200, 200, 404);
        assertThat(house.words(house.outsider, "/cases/" + file))
                .contains("Kun navnet").doesNotContain("Til medlemmer", "Til formandskabet");
        assertThat(house.words(house.outsider, "/meetings/" + meeting))
                .doesNotContain("Til medlemmer");
    }

    /** The file is not among the unit's files: only its case leads to it. */
    @Test
    void only_the_case_leads_to_it() {
        UUID attachment = house.attachment(file, "Et visionspapir", uploaded);
        assertThat(house.status(house.staff, "/evidence/" + uploaded)).isEqualTo(404);
        assertThat(Opened.page(house.office, house.home, house.staff,
                "/attachments/" + attachment).getHeader("Content-Disposition"))
                .contains("bilag-" + attachment.toString().substring(24) + ".pdf")
                .doesNotContain("visionspapir");
        house.done(house.staff, "set-openness", MeetingHouse.with(MeetingHouse.with(
                Map.of("caseId", file, "date", "2026-02-05"), MeetingHouse.closed("named")),
                "named", List.of(house.outsider.personOrFail())));
        assertThat(house.status(house.leader, "/attachments/" + attachment)).isEqualTo(404);
        assertThat(house.status(house.staff, "/attachments/" + attachment)).isEqualTo(200);
    }

    /** The same bytes are the same document, whatever they are called and wherever they are. */
    @Test
    void the_same_file_is_one_document() {
        house.attachment(file, "Et visionspapir", uploaded, "foreignId", "3194240");
        house.attachment(file, "Bilag til punkt 2", house.file("Visionspapir"));
        assertThat(house.words(house.staff, "/cases/" + file))
                .contains("1. Et visionspapir · 2. Bilag til punkt 2 3194240");
        UUID other = house.open("En anden sag");
        house.attachment(other, "Visionen", house.file("Visionspapir"));
        assertThat(house.words(house.staff, "/cases/" + other)).contains("Også i sag", "2026-1");
        house.refused("attach-file", Map.of("caseId", file, "file", house.file("Visionspapir"),
                "heading", "Et visionspapir", "level", "public", "date", "2026-02-02"),
                RefusalCode.ALREADY_DONE);
    }

    @Test
    void what_is_wrong_is_said() {
        Map<String, Object> plain = Map.of("caseId", file, "file", uploaded,
                "heading", "Et visionspapir", "level", "public", "date", "2026-02-02");
        house.refused("attach-file", MeetingHouse.with(plain, "level", "members"),
                RefusalCode.CLOSURE_UNFOUNDED);
        house.refused("attach-file", MeetingHouse.with(plain, "heading", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
        UUID other = house.open("En anden sag");
        UUID item = house.item(house.meeting(body, "2026-03-10"),
                house.step(other, body, "decides"));
        house.release(house.read(sql -> sql.sql("select meeting_id from agenda_item "
                + "where item_id = ?").param(item).query(UUID.class).single()));
        house.refused("attach-file", MeetingHouse.with(plain, "item", item),
                RefusalCode.OTHER_CASE);
    }
}
