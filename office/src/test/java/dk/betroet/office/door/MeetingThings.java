package dk.betroet.office.door;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A body and a case that was sent to it; by hand, since only a secretariat has them. */
final class MeetingThings {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    /** Whatever happens on some day of a test may carry the decision out. */
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final OffsetDateTime PUBLISHED = DAY.atTime(9, 0).atOffset(ZoneOffset.UTC);

    private final Map<String, UUID> things = new HashMap<>();
    private final Household household;

    private MeetingThings(Household household) {
        this.household = household;
        for (String thing : List.of("body", "case", "step", "meeting", "item", "seat",
                "round", "decision", "minutespaper", "attachment", "action",
                "workplan", "planitem", "publication", "cycletask")) {
            things.put(thing, UUID.randomUUID());
        }
    }

    /** What was put into a household, by name. */
    static Map<String, UUID> in(Household household, UUID fact) {
        MeetingThings made = new MeetingThings(household);
        made.put(household.mark, household.person(Role.STAFF), fact);
        return made.things;
    }

    private UUID thing(String name) {
        return Objects.requireNonNull(things.get(name));
    }

    private void put(String mark, UUID secretary, UUID fact) {
        row("body", "body_id", thing("body"), "kind", "political", "reach", "municipal",
                "agenda_days", 4, "papers_days", 8, "founded_on", DAY, "fact_id", fact);
        row("body_name", "body_id", thing("body"), "from_on", DAY, "name", "Forum " + mark,
                "short", mark, "fact_id", fact);
        row("charter", "charter_id", UUID.randomUUID(), "body_id", thing("body"), "version", 1,
                "from_on", DAY, "rule", "consensus", "silence", "is-no-answer",
                "may_demand", true, "fact_id", fact);
        row("seat", "seat_id", thing("seat"), "body_id", thing("body"), "post", "Post " + mark,
                "on_behalf_of", "", "basis", "appointed", "voting", true, "chair", false,
                "from_on", DAY, "fact_id", fact);
        row("case_file", "case_id", thing("case"), "year", 2026, "number", 1,
                "template", "ordinary", "opened_on", DAY, "fact_id", fact);
        row("case_version", "case_id", thing("case"), "version", 1, "title", "Sag " + mark,
                "summary", mark, "presentation", mark, "economy", mark, "made_on", DAY,
                "fact_id", fact);
        row("case_point", "case_id", thing("case"), "version", 1, "point", 1, "words", mark,
                "asks", "approve");
        row("case_openness", "case_id", thing("case"), "number", 1, "phase", "planned",
                "level", "public", "decided_by", secretary, "decision_public", true,
                "set_on", DAY, "named", new UUID[0], "fact_id", fact);
        row("case_state", "case_id", thing("case"), "number", 1, "stage", "draft", "since", DAY,
                "fact_id", fact);
        row("route_step", "step_id", thing("step"), "case_id", thing("case"),
                "body_id", thing("body"), "place", 1, "role", "decides", "progress", "planned",
                "fact_id", fact);
        row("meeting", "meeting_id", thing("meeting"), "body_id", thing("body"), "held_on", DAY,
                "starts_at", "", "papers_due", DAY, "agenda_due", DAY,
                "stage", "released", "fact_id", fact);
        row("meeting_place", "meeting_id", thing("meeting"), "venue", mark);
        row("agenda_item", "item_id", thing("item"), "meeting_id", thing("meeting"), "number", 1,
                "case_id", thing("case"), "step_id", thing("step"), "version", 1,
                "supplementary", false, "released_on", DAY, "stage", "released",
                "fact_id", fact);
        row("written_round", "round_id", thing("round"), "body_id", thing("body"),
                "case_id", thing("case"), "step_id", thing("step"), "version", 1,
                "sent_on", DAY, "deadline", DAY, "rule", "consensus",
                "silence", "is-no-answer", "may_demand", true, "stage", "answering",
                "fact_id", fact);
        row("written_asked", "round_id", thing("round"), "seat_id", thing("seat"));
        row("case_attachment", "attachment_id", thing("attachment"), "case_id", thing("case"),
                "number", 1, "title", "Bilag " + mark, "foreign_id", "",
                "evidence_id", household.file(household.home.unit(), Household.PDF, ""),
                "sha256", new byte[32],
                "level", "public", "decided_by", secretary, "named", new UUID[0],
                "attached_on", DAY, "sent_on", DAY, "fact_id", fact);
        row("decision", "decision_id", thing("decision"), "body_id", thing("body"),
                "case_id", thing("case"), "year", 2020, "number", 1, "point", 1, "part", 1,
                "about", mark, "outcome", "approved", "remark", "", "dissent", new String[0],
                "mode", "written", "authoritative", true, "decided_on", LONG_AGO,
                "fact_id", fact,
                "approved_id", fact);
        UUID file = household.file(household.home.unit(), ("Referat af møde i Forum " + mark
                + " den 1. februar 2026\n\n1. Regnskab\nRegnskabet blev godkendt.\n")
                .getBytes(StandardCharsets.UTF_8), FileKind.MINUTES);
        row("imported_paper", "paper_id", thing("minutespaper"), "name", "Referat " + mark,
                "evidence_id", file, "sha256", Sha256.hash(mark.getBytes(StandardCharsets.UTF_8))
                        .toBytes(), "read_on", DAY, "fact_id", fact);
        row("work_plan", "plan_id", thing("workplan"), "body_id", thing("body"),
                "title", "Plan " + mark, "from_on", DAY, "until_on", DAY.plusYears(1),
                "fact_id", fact);
        row("plan_item", "plan_item_id", thing("planitem"), "plan_id", thing("workplan"),
                "place", 1, "words", "Vi vil " + mark);
        row("cycle_task", "task_id", thing("cycletask"), "body_id", thing("body"), "year", 2026,
                "words", "Opgave " + mark, "due_on", DAY, "fact_id", fact);
        row("case_action", "action_id", thing("action"), "case_id", thing("case"),
                "decision_id", thing("decision"), "words", "At gøre " + mark, "noted_on", DAY,
                "fact_id", fact);
        row("action_state", "action_id", thing("action"), "number", 1,
                "body_id", thing("body"), "deadline", DAY, "finished", false, "words", "",
                "set_on", DAY, "fact_id", fact);
        row("agenda_version", "meeting_id", thing("meeting"), "version", 1, "released_on", DAY,
                "items", 1, "hash", mark.repeat(9), "fact_id", fact);
        row("publication", "publication_id", thing("publication"), "body_id", thing("body"),
                "meeting_id", thing("meeting"), "paper", "agenda", "version", 1,
                "published_on", DAY, "published_at", PUBLISHED, "published_by", secretary,
                "hash", mark.repeat(9), "fact_id", fact);
    }

    /** One row of a table that has an authority and a unit; names and values by turns. */
    private void row(String table, Object... columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("authority_id", household.home.authority());
        row.put("unit_id", household.home.unit());
        for (int i = 0; i < columns.length; i += 2) {
            row.put((String) columns[i], columns[i + 1]);
        }
        household.write("insert into " + table + " (" + String.join(", ", row.keySet())
                + ") values (" + "?, ".repeat(row.size() - 1) + "?)", row.values().toArray());
    }
}
