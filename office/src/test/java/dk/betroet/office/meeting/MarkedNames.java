package dk.betroet.office.meeting;

import dk.betroet.office.OfficeHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An open case with an item that is open to the leader and one member by name, with a marker of its
 * own in everything that was written, sent, said and decided for that item. The rest of the
 * secretariat prepares the case, and finds it nowhere.
 */
final class MarkedNames {

    static final String MARK = "Vandstær";

    final UUID file;
    final UUID item;
    final UUID attachment;
    private final MeetingHouse house;
    private final UUID body;
    private final UUID meeting;
    private UUID action;

    /** It comes on an agenda that has not been sent. */
    MarkedNames(MeetingHouse house, UUID body, UUID meeting, byte[] paper) {
        this.house = house;
        this.body = body;
        this.meeting = meeting;
        file = house.open("En sag med et punkt for navngivne");
        UUID step = house.step(file, body, "decides");
        house.done(house.leader, "revise-case", MeetingHouse.with(Map.of("caseId", file,
                "heading", MARK + " titel", "summary", MARK + " resumé", "presentation",
                MARK + " fremstilling", "economy", MARK + " økonomi", "onAgendas", false,
                "date", "2026-02-25"), "points", List.of(Map.of("words", MARK + " punkt",
                        "asks", "approve")), "sections", MeetingHouse.sections("result",
                                "budget", "contributions")));
        item = OfficeHouse.made(house.done(house.leader, "add-item", Map.of("meeting", meeting,
                "step", step, "date", "2026-02-25")), "item");
        house.done(house.leader, "set-item-openness", MeetingHouse.with(MeetingHouse.with(
                Map.of("item", item, "decisionPublic", false, "atMeeting", false, "named",
                        List.of(house.member.personOrFail()), "date", "2026-02-26"),
                MeetingHouse.closed("named")),
                "reason", MARK + " begrundelse", "legalBasis", MARK + " hjemmel"));
        attachment = OfficeHouse.made(house.done(house.leader, "attach-file", MeetingHouse.with(
                Map.of("caseId", file, "item", item, "file", house.file(paper), "heading",
                        MARK + " bilag", "foreignId", MARK + " dok", "date", "2026-02-26"),
                "level", "public")), "attachment");
    }

    /** What came of it, before the minutes are approved. */
    void held() {
        house.done(house.leader, "record-outcome", Map.of("item", item, "point", 1, "parts",
                List.of(Map.of("about", MARK + " del", "outcome", "not-adopted", "remark",
                        MARK + " bemærkning", "dissent", MARK + " imod")),
                "date", "2026-03-02"));
    }

    /** What followed, after they were. */
    void followed(UUID planned) {
        house.done(house.leader, "correct-minutes", Map.of("item", item, "words",
                MARK + " referat", "reason", MARK + " berigtigelse", "date", "2026-03-05"));
        action = OfficeHouse.made(house.done(house.leader, "note-action", Map.of("decision",
                decision(), "words", MARK + " opfølgning", "body", body, "deadline",
                "2026-03-04", "date", "2026-03-03")), "action");
        house.done(house.leader, "note-progress", Map.of("item", planned, "decision", decision(),
                "words", MARK + " fremgang", "fulfils", false, "date", "2026-03-03"));
    }

    UUID decision() {
        return house.read(sql -> sql.sql("select decision_id from decision where item_id = ?")
                .param(item).query(UUID.class).single());
    }

    UUID action() {
        return action;
    }

    /** The facts of its item. */
    List<UUID> facts() {
        return house.read(sql -> sql.sql("select fact_id from item_fact where item_id = ?")
                .param(item).query(UUID.class).list());
    }

    /** Where it is looked for besides: its item, and its case, which others prepare. */
    List<String> addresses() {
        return List.of("/cases/" + file, "/cases/" + file + "/changes?to=2",
                "/actions/" + action, "/decisions/" + decision(), "/attachments/" + attachment,
                "/items/" + item + "/excerpt.pdf",
                "/meeting/record-outcome?meeting=" + meeting + "&item=" + item,
                "/meeting/set-item-openness?item=" + item, "/meeting/revise-case?caseId=" + file);
    }
}
