package dk.betroet.office.meeting.takeover;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.WritePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A secretariat that has minutes from before. */
final class MinutesHouse {

    /** Minutes of two items, the first with two points; a broken word and no year is missing. */
    static final String PAPER = """
            Referat af møde i Fjordudvalget den 3. maj 2012
            Til stede: formand, kasserer
            Afbud: sekretær

            1. Budget for havnen

            Indstilling
            Sekretariatet indstiller, at udvalget
            - godkender bud-
            gettet for 2013
            - tager prognosen til efterretning

            Beslutning
            1. Godkendt.
            2. Taget til efterretning.

            Bilag
            - Budgetforslag

            2. Ny bro

            Beslutning
            Punktet blev udsat til næste møde.
            """;

    final MeetingHouse house = new MeetingHouse();

    /** A file that was uploaded. */
    UUID file(String text) {
        var store = house.office.part(EvidenceStore.class);
        return house.office.part(Database.class).write(house.home.tenant(), sql ->
                ((EvidenceStore.Received.Kept) store.receive(house.office.part(WritePath.class)
                        .context(house.staff, house.home.unit(), sql), house.home.unit(),
                        text.getBytes(StandardCharsets.UTF_8), FileKind.MINUTES))
                        .stored().id().value());
    }

    /** Minutes that were read in. */
    UUID paper(String text) {
        return OfficeHouse.made(house.done(house.staff, "import-minutes", Map.of(
                "document", "Referat 2012", "file", file(text), "date", "2026-02-01")),
                "minutes");
    }

    /** How far it has been looked over. */
    Review review(UUID paper) {
        MinutesPapers papers = house.office.part(MinutesPapers.class);
        return house.read(sql -> papers.review(sql, house.home.unit(),
                papers.find(sql, house.home.unit(), paper).orElseThrow()).orElseThrow());
    }

    /** The place of an item, from 0. */
    int at(UUID paper, int item) {
        return review(paper).parts().get(item).place().from();
    }

    /** The meeting of the minutes, by a body that is founded. */
    static Map<String, Object> frame(UUID paper, Object... changes) {
        return MeetingHouse.with(Map.of("minutes", paper, "bodyName", "Fjordudvalget",
                "kind", "political", "reach", "municipal", "rule", "consensus",
                "heldOn", "2012-05-03", "present", "formand\nkasserer", "date", "2026-02-02"),
                changes);
    }

    /** The first item, as it was read. */
    Map<String, Object> item(UUID paper, Object... changes) {
        return MeetingHouse.with(MeetingHouse.with(Map.of("minutes", paper, "at", at(paper, 0),
                "heading", "Budget for havnen", "points", List.of(
                        Map.of("words", "godkender budgettet for 2013", "asks", "approve"),
                        Map.of("words", "tager prognosen til efterretning", "asks", "note")),
                "rulings", List.of(ruling(1, "approved", 14), ruling(2, "noted", 15)),
                "role", "decides", "after", "goes-on", "level", "public", "date", "2026-02-02"),
                "tasks", List.of(Map.of("words", "Skriver til kommunen", "owner", "sekretær",
                        "deadline", "2026-04-01", "stands", "to-do", "line", 15)),
                "attached", List.of(Map.of("name", "Budgetforslag", "closed", true, "line", 18))),
                changes);
    }

    static Map<String, Object> ruling(int point, String outcome, int line) {
        return Map.of("point", point, "outcome", outcome, "line", line);
    }

    /** The second item, as it was read: nothing was recommended, and it was put off. */
    Map<String, Object> bridge(UUID paper, Object... changes) {
        return MeetingHouse.with(item(paper, "at", at(paper, 1), "heading", "Ny bro",
                "points", List.of(), "rulings", List.of(Map.of("outcome", "postponed", "remark",
                        "til næste møde", "line", 23)), "tasks", List.of(), "attached",
                List.of()), changes);
    }

    /** Every finding is right. */
    void looked(UUID paper) {
        List<Map<String, Object>> findings = new ArrayList<>();
        review(paper).open().forEach(finding -> findings.add(
                Map.of("key", finding.key(), "found", "right")));
        if (!findings.isEmpty()) {
            house.done(house.staff, "review-minutes", Map.of("minutes", paper, "findings",
                    findings, "date", "2026-02-02"));
        }
    }

    /** Minutes that everything has been said of. */
    UUID accepted(String text) {
        UUID paper = paper(text);
        looked(paper);
        house.done(house.staff, "accept-minutes", frame(paper));
        house.done(house.staff, "accept-item", item(paper));
        house.done(house.staff, "accept-item", bridge(paper));
        return paper;
    }
}
