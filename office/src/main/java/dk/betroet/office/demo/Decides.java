package dk.betroet.office.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A body that decides: open cases on the agenda of one meeting, whose minutes are approved. */
final class Decides {

    private static final int CALLED_BEFORE = 20;
    private static final int SENT_BEFORE = 10;
    private static final int APPROVED_AFTER = 5;

    private final Beside unit;
    private final UUID body;
    private LocalDate today;

    /** A body of a unit; what it decides, it decides on that day. */
    Decides(Beside unit, UUID body, LocalDate day) {
        this.unit = unit;
        this.body = body;
        this.today = day;
    }

    /**
     * A case with one point.
     *
     * @param outcome what the body made of it
     * @param actions what is to be done about it, as the form has it
     */
    record Matter(String heading, String summary, String words, String asks, String outcome,
            List<Map<String, Object>> actions) {}

    /** The decisions on these, in their order. */
    List<UUID> on(List<Matter> matters) {
        LocalDate day = today;
        clock(day.minusDays(CALLED_BEFORE));
        UUID meeting = act("meeting", "call-meeting", "body", body, "heldOn", day,
                "startsAt", "10.00", "venue", "Vejle");
        List<UUID> files = new ArrayList<>();
        List<UUID> items = new ArrayList<>();
        for (Matter one : matters) {
            UUID file = act("case", "open-case", "heading", one.heading(),
                    "template", "ordinary", "summary", one.summary(), "level", "public",
                    "decisionPublic", true, "points",
                    List.of(Form.of("words", one.words(), "asks", one.asks())));
            UUID step = act("step", "plan-step", "caseId", file, "bodies", List.of(body),
                    "role", "decides");
            files.add(file);
            items.add(act("item", "add-item", "meeting", meeting, "step", step));
        }
        clock(day.minusDays(SENT_BEFORE));
        act("meeting", "release-agenda", "meeting", meeting);
        clock(day);
        for (int i = 0; i < items.size(); i++) {
            act("meeting", "record-outcome", "item", items.get(i), "point", 1,
                    "parts", List.of(Form.of("outcome", matters.get(i).outcome())),
                    "actions", matters.get(i).actions());
        }
        clock(day.plusDays(APPROVED_AFTER));
        act("meeting", "approve-minutes", "meeting", meeting);
        return files.stream().map(this::decision).toList();
    }

    private void clock(LocalDate day) {
        today = day;
        unit.means.clock().begin(day);
    }

    private UUID act(String made, String verb, Object... fields) {
        Map<String, Object> form = new HashMap<>(Form.of(fields));
        form.put("date", today.toString());
        return UUID.fromString(unit.hands.must(unit.leader, "meeting." + verb, form).get(made));
    }

    private UUID decision(UUID file) {
        return unit.means.database().read(unit.place.tenant(), sql -> sql
                .sql("select decision_id from decision where case_id = ?").param(file)
                .query(UUID.class).single());
    }
}
