package dk.betroet.office.door;

import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A body and a case that was sent to it; by hand, since only a secretariat has them. */
final class MeetingThings {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private MeetingThings() {}

    /** What was put into a household, by name. */
    static Map<String, UUID> in(Household household, UUID fact) {
        Map<String, UUID> things = new HashMap<>();
        for (String thing : List.of("body", "case", "step", "meeting", "item", "seat")) {
            things.put(thing, UUID.randomUUID());
        }
        row(household, "body", "body_id", things.get("body"), "kind", "political", "reach", "municipal",
                "agenda_days", 4, "papers_days", 8, "founded_on", DAY, "fact_id", fact);
        row(household, "body_name", "body_id", things.get("body"), "from_on", DAY, "name", "Forum " + household.mark,
                "short", household.mark, "fact_id", fact);
        row(household, "charter", "charter_id", UUID.randomUUID(), "body_id", things.get("body"), "version", 1,
                "from_on", DAY, "rule", "consensus", "silence", "is-no-answer",
                "may_demand", true, "fact_id", fact);
        row(household, "seat", "seat_id", things.get("seat"), "body_id", things.get("body"), "post", "Post " + household.mark,
                "on_behalf_of", "", "basis", "appointed", "voting", true, "chair", false,
                "from_on", DAY, "fact_id", fact);
        row(household, "case_file", "case_id", things.get("case"), "year", 2026, "number", 1,
                "template", "ordinary", "opened_on", DAY, "fact_id", fact);
        row(household, "case_version", "case_id", things.get("case"), "version", 1, "title", "Sag " + household.mark,
                "summary", household.mark, "presentation", household.mark, "economy", household.mark, "made_on", DAY,
                "fact_id", fact);
        row(household, "case_point", "case_id", things.get("case"), "version", 1, "point", 1, "words", household.mark,
                "asks", "approve");
        row(household, "case_openness", "case_id", things.get("case"), "number", 1, "phase", "planned",
                "level", "public", "decided_by", household.person(Role.STAFF), "decision_public", true,
                "set_on", DAY, "named", new UUID[0], "fact_id", fact);
        row(household, "case_state", "case_id", things.get("case"), "number", 1, "stage", "draft", "since", DAY,
                "fact_id", fact);
        row(household, "route_step", "step_id", things.get("step"), "case_id", things.get("case"),
                "body_id", things.get("body"), "place", 1, "role", "decides", "progress", "planned",
                "fact_id", fact);
        row(household, "meeting", "meeting_id", things.get("meeting"), "body_id", things.get("body"), "held_on", DAY,
                "starts_at", "", "venue", household.mark, "papers_due", DAY, "agenda_due", DAY,
                "stage", "released", "fact_id", fact);
        row(household, "agenda_item", "item_id", things.get("item"), "meeting_id", things.get("meeting"), "number", 1,
                "case_id", things.get("case"), "step_id", things.get("step"), "version", 1,
                "supplementary", false, "released_on", DAY, "stage", "released",
                "fact_id", fact);
        return things;
    }

    /** One row of a table that has an authority and a unit; names and values by turns. */
    private static void row(Household household, String table, Object... columns) {
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
