package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Deed;
import dk.betroet.simulation.bookkeeper.Docket.File;
import dk.betroet.simulation.bookkeeper.Docket.Seat;
import dk.betroet.simulation.bookkeeper.Docket.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Bodies that are founded and filled, and cases that are written for them. */
final class CasePlay extends Players {

    private static final String[] OFFICE =
            {"staff", "staff", "staff", "deputy", "leader", "leader", "member", "auditor"};
    private static final int BODIES_MOST = 4;
    private static final int SEATS_MOST = 9;
    private static final int REVIEW_DAYS = 90;
    private int names;

    CasePlay(Books books, Random chance) {
        super(books, chance);
    }

    private String employee(Home home) {
        return oneIn(6) ? actor(home, OFFICE) : actor(home, "staff", "deputy", "leader");
    }

    private LocalDate lately() {
        return oneIn(8) ? day() : today();
    }

    /** Somebody whom the unit knows. */
    private String somebody(Home home) {
        return actor(home, "staff", "deputy", "leader", "member", "auditor");
    }

    private String reason() {
        return mostly("Aftalt med formanden", "nej");
    }

    Deed found(Home home) {
        if (home.docket.bodies.size() >= BODIES_MOST) {
            return seat(home);
        }
        return found(home, employee(home), oneOf("consensus", "majority", "advisory"),
                oneIn(3) && !home.docket.bodies.isEmpty()
                        ? any(home.docket.bodies.keySet()) : null, lately());
    }

    Deed.Ask found(Home home, String actor, String rule, @Nullable String steers,
            LocalDate date) {
        names++;
        return ask(home, actor, "meeting.found-body", "name", "Udvalg " + names,
                "shortName", "U" + names, "kind", oneOf("political", "administrative"),
                "reach", "municipal", "rule", rule,
                "silence", oneOf("is-consent", "is-no-answer"), "mayDemand", oneIn(2),
                "steers", steers, "agendaDays", 2, "papersDays", 3, "date", date);
    }

    Deed seat(Home home) {
        if (home.docket.bodies.isEmpty()) {
            return found(home);
        }
        Home where = oneIn(25) ? another(home) : home;
        boolean named = home.docket.seats.size() < SEATS_MOST && !oneIn(3);
        names++;
        return ask(home, employee(home), "meeting.seat-member",
                "body", any(where.docket.bodies.keySet()), "post", "Direktør",
                "onBehalfOf", "Kommune " + names,
                "basis", oneOf("ex-officio", "appointed", "observer"), "chair", oneIn(5),
                "name", named ? "Medlem " + names : null,
                "known", named ? oneIn(12) ? somebody(home) : null
                        : oneIn(4) ? null : somebody(home),
                "executes", decision(home), "date", lately());
    }

    Deed.Ask seat(Home home, String actor, String body, LocalDate date) {
        names++;
        return ask(home, actor, "meeting.seat-member", "body", body, "post", "Direktør",
                "onBehalfOf", "Kommune " + names, "basis", "ex-officio", "chair", false,
                "name", "Medlem " + names, "date", date);
    }

    /** Now and then a decision that it carries out, mostly one that carries. */
    @Nullable String decision(Home home) {
        return !oneIn(3) ? null : some(home.docket.decisions.values(), one ->
                oneIn(4) || one.authoritative && !one.reversed).map(one -> one.id).orElse(null);
    }

    Deed unseat(Home home) {
        Optional<Seat> seat = some(home.docket.seats.values(), one ->
                oneIn(4) || one.until == null);
        return seat.isEmpty() || home.docket.seats.size() < SEATS_MOST / 2 ? seat(home)
                : ask(home, employee(home), "meeting.end-seat", "seat", seat.get().id,
                        "date", lately());
    }

    private List<Map<String, Object>> points() {
        List<Map<String, Object>> points = new ArrayList<>();
        for (int i = 0; i <= chance.nextInt(3); i++) {
            points.add(form("words", "Punktet indstilles " + i, "asks", oneOf("approve",
                    "approve", "note", "endorse", "discuss", "forward", "appoint", "decline")));
        }
        return points;
    }

    /** How open a case is: mostly with all that must be said, or nothing when it is public. */
    private Map<String, Object> closing(Home home, LocalDate date) {
        String level = oneIn(2) ? "public"
                : oneOf("heading-public", "members", "steering-group", "named");
        boolean closed = !level.equals("public");
        boolean odd = oneIn(12);
        return form("level", level,
                "reason", closed != odd ? mostly("Personalesag", "nej") : null,
                "legalBasis", closed ? mostly("Forvaltningsloven § 27", null) : null,
                "reviewOn", closed ? date.plusDays(oneIn(15) ? 0 : REVIEW_DAYS) : null,
                "decisionPublic", oneIn(2),
                "named", level.equals("named") != oneIn(20)
                        ? List.of(somebody(home)) : List.of());
    }

    private static Deed.Ask with(Map<String, Object> more, Deed.Ask ask) {
        Map<String, Object> fields = new TreeMap<>(ask.fields());
        fields.putAll(more);
        return new Deed.Ask(
                ask.unit(), ask.actor(), ask.now(), ask.operation(), fields, ask.key());
    }

    Deed begin(Home home) {
        LocalDate date = lately();
        names++;
        return with(closing(home, date), ask(home, employee(home), "meeting.open-case",
                "heading", mostly("Sag " + names + " om fælles drift", "Sag"),
                "template", "ordinary", "sections", List.of(), "points", points(),
                "date", date));
    }

    /** Mostly one that is still on its way; now and then another unit's. */
    private Optional<File> file(Home home) {
        Home where = oneIn(30) ? another(home) : home;
        return some(where.docket.files.values(), one -> oneIn(8)
                || !Set.of("closed", "lapsed", "withdrawn", "superseded").contains(one.stage));
    }

    Deed setOpenness(Home home) {
        LocalDate date = lately();
        return file(home).<Deed>map(file -> with(closing(home, date), ask(home, employee(home),
                "meeting.set-openness", "caseId", file.id, "atMeeting", oneIn(2),
                "date", date))).orElseGet(() -> begin(home));
    }

    Deed revise(Home home) {
        names++;
        return file(home).<Deed>map(file -> ask(home, employee(home), "meeting.revise-case",
                "caseId", file.id, "heading", mostly("Sag " + names + " på ny", "Sag"),
                "sections", List.of(), "points", points(), "onAgendas", oneIn(2),
                "date", lately())).orElseGet(() -> begin(home));
    }

    Deed plan(Home home) {
        Optional<File> file = file(home);
        if (file.isEmpty() || home.docket.bodies.isEmpty()) {
            return begin(home);
        }
        List<String> bodies = new ArrayList<>(List.of(any(home.docket.bodies.keySet())));
        if (oneIn(5)) {
            bodies.add(any(home.docket.bodies.keySet()));
        }
        return ask(home, employee(home), "meeting.plan-step", "caseId", file.get().id,
                "bodies", bodies, "role", oneOf("decides", "decides", "advises", "prepares",
                        "is-told"), "date", lately());
    }

    Deed skip(Home home) {
        Optional<Step> step = some(home.docket.steps.values(), one ->
                oneIn(8) || one.progress.equals("planned"));
        return step.<Deed>map(one -> ask(home, employee(home), "meeting.skip-step",
                "step", one.id, "reason", reason(), "date", lately()))
                .orElseGet(() -> plan(home));
    }

    Deed move(Home home) {
        Optional<File> file = oneIn(3)
                ? some(home.docket.files.values(), one -> true) : file(home);
        if (file.isEmpty()) {
            return begin(home);
        }
        String move = oneOf("review", "draft", "ready", "ready", "postpone", "withdraw",
                "lapse", "reopen", "reopen", "supersede", "close", "close");
        boolean says = Set.of("postpone", "withdraw", "lapse", "reopen").contains(move);
        return ask(home, employee(home), "meeting.move-case", "caseId", file.get().id,
                "move", move, "reason", says != oneIn(12) ? reason() : null,
                "until", move.equals("postpone") && oneIn(2) || oneIn(20)
                        ? today().plusDays(oneIn(6) ? 0 : 30) : null,
                "by", move.equals("supersede") != oneIn(20)
                        ? file(home).map(one -> one.id).orElse(null) : null,
                "date", lately());
    }
}
