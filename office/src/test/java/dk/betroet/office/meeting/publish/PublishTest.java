package dk.betroet.office.meeting.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PublishTest {

    private List<Publication> publications(PublishHouse published) {
        return published.house.read(sql -> published.house.office.part(Publications.class)
                .of(sql, published.meeting));
    }

    @Test
    void everybody_reads_what_is_public_and_not_a_word_of_what_is_closed() {
        PublishHouse published = new PublishHouse().open().decided();
        String agenda = published.words("/public/papers/" + published.publish("agenda"));
        assertThat(agenda).contains("Broen over åen", "Fremstilling af Broen",
                "regnskab og budget godkendes").doesNotContain(PublishHouse.MARK);
        String minutes = published.words("/public/papers/" + published.publish("minutes"));
        assertThat(minutes).contains("Broen over åen", "Godkendt")
                .doesNotContain(PublishHouse.MARK);
        String list = published.words("/public/papers/" + published.publish("decisions"));
        assertThat(list).contains("Broen over åen", "Godkendt")
                .doesNotContain("Fremstilling af", PublishHouse.MARK);
    }

    @Test
    void of_a_closed_item_the_decision_is_told_only_when_its_closure_says_so() {
        PublishHouse silent = new PublishHouse("members", false).open().decided();
        assertThat(silent.words("/public/papers/" + silent.publish("minutes")))
                .doesNotContain("Lukket punkt");
        PublishHouse telling = new PublishHouse("members", true).open().decided();
        assertThat(telling.words("/public/papers/" + telling.publish("minutes")))
                .contains("Lukket punkt", "Ikke tiltrådt").doesNotContain(PublishHouse.MARK);
        PublishHouse heading = new PublishHouse("heading-public", false).open().decided();
        assertThat(heading.words("/public/papers/" + heading.publish("minutes")))
                .contains(PublishHouse.MARK + " titel").doesNotContain("Ikke tiltrådt",
                        PublishHouse.MARK + " resumé", PublishHouse.MARK + " punkt");
    }

    @Test
    void a_version_stays_as_it_was_and_says_that_there_is_a_newer_one() {
        PublishHouse published = new PublishHouse().open();
        UUID first = published.publish("agenda");
        UUID file = published.house.read(sql -> sql.sql(
                "select case_id from agenda_item where item_id = ?").param(published.item)
                .query(UUID.class).single());
        published.house.done(published.house.staff, "set-openness", MeetingHouse.with(Map.of(
                "caseId", file, "atMeeting", false, "decisionPublic", false,
                "date", "2026-03-03"), MeetingHouse.closed("heading-public")));
        UUID second = published.publish("agenda");
        assertThat(published.words("/public/papers/" + first))
                .contains("Fremstilling af Broen", "nyere version");
        assertThat(published.words("/public/papers/" + second)).contains("Broen over åen")
                .doesNotContain("Fremstilling af Broen", "nyere version");
        assertThat(publications(published)).extracting(Publication::version)
                .containsExactlyInAnyOrder(1, 2);
        Publications all = published.house.office.part(Publications.class);
        publications(published).forEach(one -> assertThat(MeetingPaper.hash(published.house
                .read(sql -> all.content(sql, one.id()).orElseThrow()))).isEqualTo(one.hash()));
    }

    @Test
    void an_excerpt_is_of_one_item() {
        PublishHouse published = new PublishHouse().open().decided();
        UUID excerpt = OfficeHouse.made(published.house.done(published.house.staff, "publish",
                Map.of("meeting", published.meeting, "paper", "excerpt", "item",
                        published.item, "date", "2026-03-04")), "publication");
        assertThat(published.words("/public/papers/" + excerpt))
                .contains("Udskrift", "Broen over åen", "Godkendt");
    }

    @Test
    void those_who_sit_there_get_the_closed_item_too_and_nobody_else() {
        PublishHouse published = new PublishHouse().decided();
        MeetingHouse house = published.house;
        String path = "/meetings/" + published.meeting;
        for (String paper : List.of("/agenda.pdf", "/decisions.pdf", "/minutes.pdf")) {
            assertThat(house.status(house.member, path + paper)).isEqualTo(200);
        }
        assertThat(house.status(house.member,
                "/items/" + published.closedItem + "/excerpt.pdf")).isEqualTo(200);
        assertThat(house.status(house.outsider,
                "/items/" + published.closedItem + "/excerpt.pdf")).isEqualTo(404);
        assertThat(house.words(house.member, path + "/papers"))
                .contains("Dagsorden som PDF", "Udskrift af punkt 2");
        assertThat(house.words(house.outsider, path + "/papers"))
                .doesNotContain("Udskrift af punkt 2");
        assertThat(house.words(house.staff, path + "/papers/minutes"))
                .contains("Broen over åen").doesNotContain(PublishHouse.MARK);
        assertThat(house.status(house.member, path + "/papers/minutes")).isEqualTo(404);
    }

    @Test
    void what_the_house_refuses() {
        PublishHouse published = new PublishHouse();
        MeetingHouse house = published.house;
        Map<String, Object> command = Map.of("meeting", published.meeting, "paper", "minutes",
                "date", "2026-03-04");
        house.refused("publish", command, RefusalCode.BODY_NOT_OPEN);
        published.open();
        house.refused("publish", command, RefusalCode.PAPER_NOT_READY);
        published.decided();
        house.refused("publish", MeetingHouse.with(command, "paper", "excerpt"),
                RefusalCode.NEEDED_HERE);
        house.refused("publish", MeetingHouse.with(command, "item", published.item),
                RefusalCode.NOTHING_TO_DO);
        house.refused("publish", MeetingHouse.with(command, "paper", "excerpt", "item",
                published.closedItem), RefusalCode.NOTHING_PUBLIC);
        published.publish("minutes");
        house.refused("publish", command, RefusalCode.ALREADY_DONE);
    }
}
