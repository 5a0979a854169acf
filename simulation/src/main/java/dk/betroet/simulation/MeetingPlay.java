package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Deed;
import dk.betroet.simulation.bookkeeper.Docket.Item;
import dk.betroet.simulation.bookkeeper.Docket.Meeting;
import dk.betroet.simulation.bookkeeper.Docket.Round;
import dk.betroet.simulation.bookkeeper.Docket.Seat;
import dk.betroet.simulation.bookkeeper.Docket.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Meetings that are called, held and put on record, and what is settled in writing. */
final class MeetingPlay extends Players {

    private static final String[] LEADERS = {"leader", "deputy"};
    private static final Set<String> REMARKED =
            Set.of("awaiting", "postponed", "agreed-or-fixed");
    private final CasePlay cases;

    MeetingPlay(Books books, Random chance, CasePlay cases) {
        super(books, chance);
        this.cases = cases;
    }

    private String employee(Home home) {
        return actor(home, oneIn(8) ? new String[] {"member", "auditor"}
                : new String[] {"staff", "deputy", "leader"});
    }

    private String leader(Home home) {
        return oneIn(8) ? employee(home) : actor(home, LEADERS);
    }

    private LocalDate lately() {
        return oneIn(8) ? day() : today();
    }

    private String reason() {
        return mostly("Formanden har bedt om det", "nej");
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Optional<Meeting> meeting(Home home, String... stages) {
        Home where = oneIn(30) ? another(home) : home;
        return some(where.docket.meetings.values(),
                one -> oneIn(10) || List.of(stages).contains(one.stage));
    }

    /** What brings a meeting on: its minutes, an outcome, its agenda, or a case for it. */
    Deed onward(Home home) {
        Optional<Meeting> recorded = some(home.docket.meetings.values(), one ->
                one.stage.equals("held") && home.docket.agenda(one.id).stream().noneMatch(item ->
                        Set.of("included", "released", "under-treatment").contains(item.stage)));
        return recorded.<Deed>map(one -> ask(home, leader(home), "meeting.approve-minutes",
                "meeting", one.id, "date", lately())).orElseGet(() -> record(home));
    }

    Deed call(Home home) {
        return home.docket.bodies.isEmpty() ? cases.found(home)
                : call(home, any(home.docket.bodies.keySet()));
    }

    private Deed call(Home home, String body) {
        LocalDate date = lately();
        return ask(home, employee(home), "meeting.call-meeting", "body", body,
                "heldOn", date.plusDays(oneIn(12) ? -1 : oneIn(2) ? 0 : chance.nextInt(6)),
                "startsAt", "09.00", "venue", "Rådhuset", "date", date);
    }

    Deed cancel(Home home) {
        return meeting(home, "planned", "released").<Deed>map(one -> ask(home, employee(home),
                "meeting.cancel-meeting", "meeting", one.id, "reason", reason(),
                "date", lately())).orElseGet(() -> call(home));
    }

    /** A case whose turn it is comes on an agenda of its body, or is asked about in writing. */
    Deed add(Home home) {
        Optional<Step> step = some(home.docket.steps.values(), one -> oneIn(12)
                || one.progress.equals("planned") && home.docket.isNext(one));
        if (step.isEmpty()) {
            return cases.plan(home);
        }
        if (oneIn(4)) {
            return round(home, step.get());
        }
        Optional<Meeting> meeting = some(home.docket.meetings.values(), one ->
                one.ahead() && (oneIn(12) || one.body.equals(step.get().body)))
                .or(() -> oneIn(6) ? meeting(home, "held", "approved") : Optional.empty());
        return meeting.isEmpty() ? call(home, step.get().body)
                : ask(home, employee(home), "meeting.add-item", "meeting", meeting.get().id,
                        "step", step.get().id, "date", lately());
    }

    private Deed round(Home home, Step step) {
        LocalDate date = lately();
        return ask(home, employee(home), "meeting.send-round", "step", step.id,
                "deadline", date.plusDays(oneIn(12) ? -1 : chance.nextInt(8)), "date", date);
    }

    Deed release(Home home) {
        Optional<Meeting> meeting = some(home.docket.meetings.values(), one -> one.ahead()
                && home.docket.agenda(one.id).stream().anyMatch(item -> item.releasedOn == null))
                .or(() -> oneIn(8) ? meeting(home, "planned", "released") : Optional.empty());
        return meeting.<Deed>map(one -> ask(home, employee(home), "meeting.release-agenda",
                "meeting", one.id, "date", oneIn(10) ? lately()
                        : earlier(today(), one.heldOn))).orElseGet(() -> add(home));
    }

    private Optional<Item> item(Home home, String... stages) {
        Home where = oneIn(30) ? another(home) : home;
        return some(where.docket.items.values(),
                one -> oneIn(12) || List.of(stages).contains(one.stage));
    }

    Deed postpone(Home home) {
        return item(home, "included", "released", "under-treatment").<Deed>map(item ->
                ask(home, employee(home), "meeting.postpone-item", "item", item.id,
                        "to", oneIn(2) ? null : meeting(home, "planned", "released")
                                .map(one -> one.id).orElse(null),
                        "reason", reason(), "date", lately())).orElseGet(() -> add(home));
    }

    Deed drop(Home home) {
        return item(home, "included", "released", "under-treatment").<Deed>map(item ->
                ask(home, employee(home), "meeting.drop-item", "item", item.id,
                        "reason", reason(), "date", lately())).orElseGet(() -> add(home));
    }

    Deed refer(Home home) {
        return item(home, "released", "under-treatment").<Deed>map(item ->
                ask(home, employee(home), "meeting.refer-item", "item", item.id,
                        "body", any(home.docket.bodies.keySet()), "reason", reason(),
                        "date", lately())).orElseGet(() -> release(home));
    }

    Deed recuse(Home home) {
        return item(home, "released", "under-treatment", "recorded").<Deed>map(item ->
                ask(home, employee(home), "meeting.recuse", "item", item.id,
                        "person", actor(home, "member", "member", "staff"),
                        "reason", reason(), "date", lately())).orElseGet(() -> release(home));
    }

    /** What the body makes of the first point that nothing is said of yet, or of any. */
    Deed record(Home home) {
        Optional<Item> item = some(home.docket.items.values(), one ->
                Set.of("released", "under-treatment").contains(one.stage))
                .or(() -> oneIn(3) ? item(home, "recorded", "in-hearing") : Optional.empty());
        if (item.isEmpty()) {
            return release(home);
        }
        Item on = item.get();
        int point = 1;
        while (on.recorded.containsKey(point)) {
            point++;
        }
        boolean split = oneIn(8);
        List<Map<String, Object>> parts = new ArrayList<>();
        parts.add(part(home, on, split));
        if (split) {
            parts.add(part(home, on, true));
        }
        return ask(home, employee(home), "meeting.record-outcome", "item", on.id,
                "point", oneIn(6) ? 1 : point, "parts", parts, "date", lately());
    }

    private Map<String, Object> part(Home home, Item item, boolean split) {
        Meeting meeting = home.docket.meetings.get(item.meeting);
        String rule = meeting == null ? "" : home.docket.bodies.get(meeting.body).rule();
        String outcome = rule.equals("advisory") && !oneIn(12)
                ? oneOf("noted", "endorsed", "discussed", "no-agreement", "forwarded")
                : oneOf("approved", "approved", "approved", "noted", "appointed", "declined",
                        "not-adopted", "awaiting", "postponed", "agreed-or-fixed",
                        "none-recorded");
        boolean against = outcome.equals("not-adopted") != oneIn(12);
        boolean counted = rule.equals("majority") && oneIn(2) || oneIn(15);
        return form("about", split && !oneIn(12) ? "En del af punktet" : null,
                "outcome", outcome,
                "remark", REMARKED.contains(outcome) != oneIn(12) ? "Kredsen svarer" : null,
                "dissent", against ? "Kommune 3" : null,
                "yes", counted ? 2 : null, "no", counted ? chance.nextInt(3) : null,
                "neither", counted && !oneIn(12) ? 0 : null,
                "reverses", oneIn(5) ? some(home.docket.decisions.values(), one ->
                        oneIn(6) || meeting != null && one.body.equals(meeting.body))
                        .map(one -> one.id).orElse(null) : null);
    }

    Deed presence(Home home) {
        return meeting(home, "released", "held").<Deed>map(meeting -> {
            List<String> seats = home.docket.seats.values().stream()
                    .filter(seat -> seat.body.equals(meeting.body) && seat.on(meeting.heldOn)
                            || oneIn(40))
                    .filter(seat -> !oneIn(4)).map(seat -> seat.id).toList();
            return ask(home, employee(home), "meeting.note-presence", "meeting", meeting.id,
                    "present", seats, "date", lately());
        }).orElseGet(() -> record(home));
    }

    Deed sendMinutes(Home home) {
        LocalDate date = lately();
        return meeting(home, "held").<Deed>map(meeting -> ask(home, employee(home),
                "meeting.send-minutes", "meeting", meeting.id,
                "deadline", date.plusDays(oneIn(12) ? -1 : chance.nextInt(6)), "date", date))
                .orElseGet(() -> record(home));
    }

    /** Mostly whoever has the seat; else the secretariat, or another member. */
    private String holder(Home home, Seat seat) {
        boolean own = !seat.person.isEmpty() && oneIn(2);
        return own ? seat.person : oneIn(3) ? actor(home, "member") : employee(home);
    }

    Deed answerMinutes(Home home) {
        Optional<Meeting> meeting = some(home.docket.meetings.values(), one ->
                oneIn(10) || one.hearing().isPresent());
        if (meeting.isEmpty() || home.docket.seats.isEmpty()) {
            return sendMinutes(home);
        }
        Seat seat = some(home.docket.seats.values(), one ->
                oneIn(10) || meeting.get().presence.getOrDefault(one.id, false))
                .orElseGet(() -> any(home.docket.seats.values()));
        return ask(home, holder(home, seat), "meeting.answer-minutes",
                "meeting", meeting.get().id, "seat", seat.id,
                "said", oneOf("approves", "remarks"), "remark", mostly("Punkt 1 er rettet", null),
                "item", oneIn(3) ? some(home.docket.items.values(), one -> oneIn(10)
                        || one.meeting.equals(meeting.get().id)).map(one -> one.id).orElse(null)
                        : null,
                "date", lately());
    }

    Deed approve(Home home) {
        return meeting(home, "held").<Deed>map(meeting -> ask(home, leader(home),
                "meeting.approve-minutes", "meeting", meeting.id, "date", lately()))
                .orElseGet(() -> record(home));
    }

    Deed correct(Home home) {
        return item(home, "approved", "corrected").<Deed>map(item -> ask(home, leader(home),
                "meeting.correct-minutes", "item", item.id,
                "words", "Referatet er rettet " + chance.nextInt(3), "reason", reason(),
                "date", lately())).orElseGet(() -> approve(home));
    }

    private Optional<Round> round(Home home) {
        Home where = oneIn(30) ? another(home) : home;
        return some(where.docket.rounds.values(),
                one -> oneIn(8) || one.stage.equals("answering"));
    }

    Deed answerRound(Home home) {
        Optional<Round> round = round(home);
        if (round.isEmpty() || home.docket.seats.isEmpty()) {
            return add(home);
        }
        Seat seat = some(home.docket.seats.values(), one ->
                oneIn(10) || round.get().asked.contains(one.id))
                .orElseGet(() -> any(home.docket.seats.values()));
        return ask(home, holder(home, seat), "meeting.answer-round", "round", round.get().id,
                "seat", seat.id, "answer", oneOf("for", "for", "for", "for", "against",
                        "abstain", "demand-meeting"), "date", lately());
    }

    Deed closeRound(Home home) {
        return round(home).<Deed>map(round -> ask(home, leader(home), "meeting.close-round",
                "round", round.id, "date", lately())).orElseGet(() -> answerRound(home));
    }
}
