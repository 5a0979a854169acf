package dk.betroet.office.demo;

import dk.betroet.kernel.decision.AnnualCycle;
import dk.betroet.kernel.decision.DanishDays;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The directors' circle this year, made up: one meeting whose minutes are in hearing, one that was
 * cancelled, one that was moved and whose agenda has been sent, with a closed item of an open case.
 * Of what was to be done by now one thing is done and one is late; next year is planned by its
 * rhythm.
 */
final class SecretariatSessions {

    private static final int TIMES = 5;
    private static final int SECOND = 2;
    private static final int AHEAD = 10;
    private static final String DONE = "Status på økonomien";

    private final Secretariat secretariat;
    private final Database database;
    private final DemoClock clock;
    private final LocalDate today;
    private final UUID circle;
    private final UUID seat;

    /**
     * What is to be played.
     *
     * @param circle the directors' circle
     * @param seat one of its seats
     */
    SecretariatSessions(Secretariat secretariat, Database database, DemoClock clock,
            LocalDate today, UUID circle, UUID seat) {
        this.secretariat = secretariat;
        this.database = database;
        this.clock = clock;
        this.today = today;
        this.circle = circle;
        this.seat = seat;
    }

    /** Plays it. */
    void play() {
        inHearing();
        cancelled();
        sent();
        planned();
    }

    private Map<String, String> act(Caller by, LocalDate on, String verb, Object... fields) {
        clock.begin(on);
        Map<String, Object> form = new HashMap<>(Form.of(fields));
        form.put("date", on.toString());
        return secretariat.hands.must(by, "meeting." + verb, form);
    }

    private Map<String, String> act(LocalDate on, String verb, Object... fields) {
        return act(secretariat.leader, on, verb, fields);
    }

    private static LocalDate weekday(LocalDate day) {
        return DanishDays.isWeekday(day) ? day : DanishDays.before(day, 1);
    }

    private UUID meeting(LocalDate called, LocalDate day) {
        return UUID.fromString(act(called, "call-meeting", "body", circle, "heldOn", day,
                "startsAt", "10.00", "venue", "Vejle").get("meeting"));
    }

    /** A case with one point, put on the agenda of a meeting. */
    private UUID item(LocalDate on, UUID meeting, String title, String summary, String words) {
        String file = act(on, "open-case", "heading", title, "template", "ordinary",
                "summary", summary, "level", "public", "decisionPublic", true,
                "points", List.of(Form.of("words", words, "asks", "endorse"))).get("case");
        String step = act(on, "plan-step", "caseId", UUID.fromString(file),
                "bodies", List.of(circle), "role", "advises").get("step");
        return UUID.fromString(act(on, "add-item", "meeting", meeting,
                "step", UUID.fromString(step)).get("item"));
    }

    /** Something on an agenda that is about no case. */
    private UUID matter(LocalDate on, UUID meeting, String kind, Object... words) {
        Object[] fields = Stream.concat(Stream.of("meeting", meeting, "kind", kind),
                Stream.of(words)).toArray();
        return UUID.fromString(act(on, "add-matter", fields).get("item"));
    }

    private void inHearing() {
        LocalDate day = weekday(today.minusDays(9));
        LocalDate called = day.minusDays(28);
        act(called, "set-agenda-opening", "body", circle, "approvals", true);
        UUID meeting = laidOut(called, day);
        UUID first = item(called, meeting, "Fælles indkøb af velfærdsteknologi",
                "Kommunerne køber hver for sig og betaler forskellige priser.",
                "der arbejdes videre med et fælles udbud");
        UUID second = item(called, meeting, "Temadag om ernæring",
                "Et program er på vej; der mangler en vært.", "temadagen holdes i efteråret");
        act(called.plusDays(1), "move-item", "item", second, "number", 2);
        act(called.plusDays(2), "move-item", "item", first, "number", 2);
        act(DanishDays.before(day, 4), "release-agenda", "meeting", meeting);
        act(secretariat.treasurer, day.minusDays(1), "finish-task", "task",
                secretariat.id("select task_id from cycle_task where words = ?", DONE),
                "words", "Sendt til Formandskabet");
        act(secretariat.treasurer, day, "note-presence", "meeting", meeting,
                "present", List.of(seat));
        act(secretariat.treasurer, day, "record-outcome", "item", first, "point", 1,
                "parts", List.of(Form.of("outcome", "endorsed",
                        "remark", "sekretariatet indhenter priser inden næste møde")));
        act(secretariat.treasurer, day, "record-outcome", "item", second, "point", 1,
                "parts", List.of(Form.of("outcome", "endorsed")));
        said(first, "Flere kommuner har gode erfaringer med at købe ind sammen. Det blev "
                + "foreslået, at udbuddet også omfatter service.\n"
                + "Sekretariatet samler de nuværende aftaler.");
        said(second, "Middelfart tilbyder at være vært.");
        act(day.plusDays(1), "send-minutes", "meeting", meeting,
                "deadline", DanishDays.after(today, 5));
    }

    /** The meeting that is left of the year, with what is to be done by then. */
    private UUID laidOut(LocalDate called, LocalDate day) {
        act(called, "plan-year", "body", circle, "year", day.getYear(),
                "days", List.of(Form.of("heldOn", day, "startsAt", "10.00", "venue", "Vejle")),
                "tasks", List.of(
                        Form.of("words", DONE, "dueOn", day),
                        Form.of("words", "Oplæg til næste års temaer", "dueOn", day)));
        return database.read(secretariat.place.tenant(), sql -> sql
                .sql("select meeting_id from meeting where body_id = ? and held_on = ?")
                .params(circle, day).query(UUID.class).single());
    }

    /** What was said, as it stands when somebody has written it on the page of the minutes. */
    private void said(UUID item, String words) {
        database.writing(secretariat.place.tenant(), sql -> sql.sql("""
                insert into minutes_text (item_id, authority_id, unit_id, version, words,
                    written_by, written_at)
                values (?, ?, ?, 1, ?, ?, ?)""")
                .params(item, secretariat.place.authority(), secretariat.place.unit(), words,
                        secretariat.treasurer.personOrFail(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update());
    }

    private void cancelled() {
        LocalDate day = weekday(today.minusDays(2));
        UUID meeting = meeting(day.minusDays(20), day);
        item(day.minusDays(20), meeting, "Orientering om takster",
                "Takstindberetningen er i gang.", "orienteringen drøftes");
        act(day.minusDays(6), "cancel-meeting", "meeting", meeting,
                "reason", "Der var for få sager til et møde",
                "told", "Alle medlemmer, pr. mail");
    }

    private void sent() {
        LocalDate day = DanishDays.after(today, 3);
        LocalDate called = today.minusDays(12);
        UUID meeting = meeting(called, DanishDays.after(today, 2));
        item(called, meeting, "Sundhedsprofil 2027",
                "Spørgeskemaet skal samordnes med regionen.",
                "kommunerne deltager med fælles spørgsmål");
        UUID tender = item(called, meeting, "Udbud af sygeplejeartikler",
                "Tilbuddene er kommet og skal vurderes.", "et af tilbuddene vælges");
        act(called, "set-item-openness", "item", tender, "level", "members", "reason",
                "Tilbudsgivernes priser", "legalBasis", "Forvaltningsloven § 27", "reviewOn",
                today.plusDays(90), "decisionPublic", true, "atMeeting", false);
        UUID told = matter(called, meeting, "orientation", "words",
                "Sekretariatet fortæller om takstindberetningen.");
        act(called, "head-part", "item", told, "heading", "Til orientering");
        matter(called, meeting, "any-other-business");
        act(today.minusDays(8), "move-meeting", "meeting", meeting, "heldOn", day,
                "reason", "Lokalet var optaget", "told", "Alle medlemmer, pr. mail");
        act(today.minusDays(3), "release-agenda", "meeting", meeting);
    }

    /** Next year, as its rhythm gives it. */
    private void planned() {
        int year = today.getYear() + 1;
        List<Map<String, Object>> days = AnnualCycle.days(year, new AnnualCycle.Rhythm(TIMES,
                        DayOfWeek.FRIDAY, SECOND, Optional.of(AHEAD))).stream()
                .map(day -> Form.of("heldOn", day.meeting(), "steering",
                        day.steering().orElseThrow(), "startsAt", "10.00", "venue", "Vejle"))
                .toList();
        act(today.minusDays(1), "plan-year", "body", circle, "year", year, "days", days,
                "tasks", List.of(
                        Form.of("words", "Regnskab og årsrapport til revisor", "dueOn",
                                weekday(LocalDate.of(year, 3, 15))),
                        Form.of("words", "Udkast til næste års budget", "dueOn",
                                weekday(LocalDate.of(year, 5, 15)))));
    }
}
