package dk.betroet.office.meeting;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.WritePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Old minutes that were taken over, of one case that is open to the leader and one member by name
 * and one that is open, with the marker of {@link MarkedNames} in the name of the paper, in its
 * bytes, and in every field that holds words of the closed one, what it names as attached and the
 * file that was given for that included.
 */
final class MarkedPaper {

    private static final String MARK = MarkedNames.MARK;
    private static final String SAID = """
            Referat af møde i Fuglerådet den 3. maj 2012
            Til stede: formand

            1. %1$s gives bort

            Indstilling
            Formanden indstiller, at rådet
            - lader %1$s flyve

            Beslutning
            1. %1$s flyver ikke.

            Bilag
            - %1$s i tal

            2. Ny volière

            Beslutning
            Punktet blev udsat til næste møde.
            """.formatted(MARK);

    final UUID paper;
    final UUID meeting;
    private final MeetingHouse house;

    MarkedPaper(MeetingHouse house, byte[] attached) {
        this.house = house;
        UUID file = file(SAID.getBytes(StandardCharsets.UTF_8));
        paper = OfficeHouse.made(house.done(house.leader, "import-minutes", Map.of("document",
                MARK + " referat.txt", "file", file, "date", "2026-02-01")), "minutes");
        house.done(house.leader, "accept-minutes", Map.of("minutes", paper, "bodyName",
                "Fuglerådet", "kind", "political", "reach", "municipal", "rule", "consensus",
                "heldOn", "2012-05-03", "present", "formand", "date", "2026-02-02"));
        house.done(house.leader, "accept-item", closed(house.file(attached)));
        house.done(house.leader, "accept-item", open());
        meeting = OfficeHouse.made(house.done(house.leader, "take-over-minutes",
                Map.of("minutes", paper, "date", "2026-02-03")), "meeting");
    }

    private UUID file(byte[] bytes) {
        return house.office.part(Database.class).write(house.home.tenant(), sql ->
                ((EvidenceStore.Received.Kept) house.office.part(EvidenceStore.class).receive(
                        house.office.part(WritePath.class)
                                .context(house.leader, house.home.unit(), sql),
                        house.home.unit(), bytes, FileKind.MINUTES)).stored().id().value());
    }

    private Map<String, Object> closed(UUID given) {
        return MeetingHouse.with(MeetingHouse.with(MeetingHouse.with(Map.of("minutes", paper,
                "at", SAID.indexOf("1. " + MARK), "heading", MARK + " gives bort", "points",
                List.of(Map.of("words", "lader " + MARK + " flyve", "asks", "approve")),
                "role", "decides", "after", "goes-on", "date", "2026-02-02"),
                MeetingHouse.closed("named")),
                "named", List.of(house.member.personOrFail()), "reason", MARK + " begrundelse",
                "legalBasis", MARK + " hjemmel", "summary", MARK + " resumé", "presentation",
                MARK + " fremstilling", "economy", MARK + " økonomi", "discussed",
                MARK + " drøftet", "caseNumber", MARK + "-1", "rulings", List.of(Map.of("point",
                        1, "outcome", "not-adopted", "remark", MARK + " bemærkning", "dissent",
                        MARK + " imod", "line", 11))),
                "tasks", List.of(Map.of("words", MARK + " fanges ind", "owner", MARK, "deadline",
                        "2026-04-01", "stands", "to-do", "line", 11)),
                "attached", List.of(Map.of("name", MARK + " i tal", "closed", true, "file", given,
                        "line", 14)));
    }

    private Map<String, Object> open() {
        return MeetingHouse.with(Map.of("minutes", paper, "at", SAID.indexOf("2. Ny"), "heading",
                "Ny volière", "role", "decides", "after", "lapsed", "level", "public", "date",
                "2026-02-02"), "rulings", List.of(Map.of("outcome", "postponed", "remark",
                        "til næste møde", "line", 19)), "attached", List.of(Map.of("name",
                                "Tegning", "closed", false, "line", 19)));
    }

    private List<UUID> ids(String query) {
        return house.read(sql -> sql.sql(query).param("paper", paper).query(UUID.class).list());
    }

    /** The cases that came of it, the closed one and the open one. */
    List<UUID> cases() {
        return ids("""
                select i.case_id from imported_item m join agenda_item i using (item_id)
                where m.paper_id = :paper""");
    }

    List<UUID> items() {
        return ids("select item_id from imported_item where paper_id = :paper");
    }

    List<UUID> decisions() {
        return ids("select decision_id from imported_decision where paper_id = :paper");
    }

    List<UUID> actions() {
        return ids("select action_id from case_action where paper_id = :paper");
    }

    List<UUID> attachments() {
        return ids("""
                select attachment_id from named_attachment
                where paper_id = :paper and attachment_id is not null""");
    }

    /** Where it is looked for besides. */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of("/minutes", "/minutes/" + paper,
                "/meetings/" + meeting, "/meetings/" + meeting + "/papers/minutes",
                "/meeting/accept-item?minutes=" + paper,
                "/meeting/take-over-minutes?minutes=" + paper));
        files().forEach(file -> addresses.add("/evidence/" + file));
        cases().forEach(file -> addresses.add("/cases/" + file));
        decisions().forEach(decision -> addresses.add("/decisions/" + decision));
        return addresses;
    }

    /** The paper's own file, and those that were given for it. */
    List<UUID> files() {
        return ids("""
                select evidence_id from imported_paper where paper_id = :paper
                union select a.evidence_id from named_attachment n
                    join case_attachment a using (attachment_id) where n.paper_id = :paper""");
    }
}
