package dk.betroet.office.meeting.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.UnusedFiles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A paper that was read in by mistake goes, and that it was there stays. */
@Tag("database")
class DropMinutesTest {

    private final MinutesHouse minutes = new MinutesHouse();
    private final MeetingHouse house = minutes.house;

    private static Map<String, Object> command(UUID paper, Object... changes) {
        return MeetingHouse.with(Map.of("minutes", paper, "reason", "Det var et andet udvalgs",
                "date", "2026-02-04"), changes);
    }

    private long count(String table, UUID paper) {
        return house.read(sql -> sql.sql("select count(*) from " + table + " where paper_id = ?")
                .param(paper).query(Long.class).single());
    }

    private boolean isReadable(UUID file) {
        return house.read(sql -> house.office.part(EvidenceStore.class)
                .open(sql, house.home.unit(), file)).isPresent();
    }

    @Test
    void what_was_said_is_gone_and_who_dropped_it_and_why_stays() {
        UUID paper = minutes.accepted(MinutesHouse.PAPER);
        UUID file = house.read(sql -> sql.sql("""
                select evidence_id from imported_paper where paper_id = ?""").param(paper)
                .query(UUID.class).single());
        UUID given = house.file("Et bilag");
        house.done(house.staff, "accept-item", minutes.item(paper, "attached", List.of(Map.of(
                "name", "Bilag", "closed", false, "file", given, "line", 18))));
        house.refused("drop-minutes", command(paper, "reason", "x"),
                RefusalCode.REASON_TOO_SHORT);
        house.refused("drop-minutes", command(paper, "date", "2026-01-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "drop-minutes", command(paper));
        assertThat(count("imported_said", paper)).isZero();
        assertThat(count("imported_answer", paper)).isZero();
        assertThat(house.words(house.staff, "/minutes")).contains("Referat 2012", "Droppet");
        assertThat(house.words(house.leader, "/minutes/" + paper)).contains("Sia Sekretær",
                "Det var et andet udvalgs").doesNotContain("havnen");
        for (UUID one : List.of(file, given)) {
            assertThat(house.status(house.leader, "/evidence/" + one)).isEqualTo(404);
            assertThat(isReadable(one)).isTrue();
        }
        assertThat(removed()).isZero();
        house.office.part(Database.class).writing(house.home.tenant(), sql -> sql.sql("""
                update evidence set uploaded_at = uploaded_at - interval '31 days'
                where unit_id = ?""").param(house.home.unit()).update());
        assertThat(removed()).isEqualTo(2);
        assertThat(removed()).isZero();
        assertThat(isReadable(file)).isFalse();
        assertThat(isReadable(given)).isFalse();
        assertThat(house.words(house.leader, "/minutes/" + paper)).contains("Sia Sekretær");
    }

    private int removed() {
        return house.office.part(UnusedFiles.class).remove(house.home.authority());
    }

    @Test
    void nothing_more_is_said_of_it_and_the_same_file_may_come_again() {
        UUID paper = minutes.paper(MinutesHouse.PAPER);
        Map<String, Object> frame = MinutesHouse.frame(paper);
        Map<String, Object> item = minutes.item(paper);
        house.done(house.staff, "drop-minutes", command(paper));
        house.refused("drop-minutes", command(paper), RefusalCode.NOT_OPEN_ANY_MORE);
        house.refused("accept-minutes", frame, RefusalCode.NOT_OPEN_ANY_MORE);
        house.refused("accept-item", item, RefusalCode.NOT_OPEN_ANY_MORE);
        house.refused("review-minutes", Map.of("minutes", paper, "findings", List.of(Map.of(
                "key", "x", "found", "right")), "date", "2026-02-04"),
                RefusalCode.NOT_OPEN_ANY_MORE);
        house.refused("take-over-minutes", Map.of("minutes", paper, "date", "2026-02-04"),
                RefusalCode.NOT_OPEN_ANY_MORE);
        assertThat(minutes.paper(MinutesHouse.PAPER)).isNotEqualTo(paper);
    }

    @Test
    void what_has_become_a_meeting_cannot_be_dropped() {
        UUID paper = minutes.accepted(MinutesHouse.PAPER);
        house.done(house.leader, "take-over-minutes",
                Map.of("minutes", paper, "date", "2026-02-03"));
        house.refused("drop-minutes", command(paper), RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
