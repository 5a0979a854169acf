package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that the secretariat serves, and one real case on its real route: accounts for 2022
 * and budget for 2024, from the directors' circle in writing over K22 to KKR. Bodies,
 * municipalities, charter, figures and the days of K22 and KKR are as printed; how the bodies
 * answered is not, and is made up, as its people are.
 */
final class SecretariatMeetings {

    private static final List<String> MUNICIPALITIES = List.of("Aabenraa", "Assens", "Billund",
            "Esbjerg", "Faaborg-Midtfyn", "Fanø", "Fredericia", "Haderslev", "Kerteminde",
            "Kolding", "Langeland", "Middelfart", "Nordfyn", "Nyborg", "Odense", "Svendborg",
            "Sønderborg", "Tønder", "Varde", "Vejen", "Vejle", "Ærø");

    /** Those whose directors led the circle at the end of 2020. */
    private static final List<String> STEERING = List.of("Middelfart", "Esbjerg", "Haderslev",
            "Odense", "Vejen", "Billund", "Aabenraa", "Nordfyn", "Fredericia");

    private static final LocalDate K22_MET = LocalDate.of(2023, 6, 8);
    private static final LocalDate KKR_MET = LocalDate.of(2023, 6, 20);

    private final Secretariat secretariat;
    private final DemoClock clock;
    private final Map<String, UUID> bodies = new HashMap<>();
    private final Map<String, UUID> seats = new HashMap<>();
    private LocalDate today = Secretariat.OPENED;

    SecretariatMeetings(Secretariat secretariat, DemoClock clock) {
        this.secretariat = secretariat;
        this.clock = clock;
    }

    /** Plays what the bodies did; gives the member who is to be able to log in. */
    Caller play() {
        bodies();
        Caller chair = seats();
        charter();
        accountsAndBudget(chair);
        closed();
        planned();
        return chair;
    }

    /** A body by its short name of old. */
    UUID body(String key) {
        return Objects.requireNonNull(bodies.get(key));
    }

    /** A seat by body and municipality. */
    UUID seat(String key) {
        return Objects.requireNonNull(seats.get(key));
    }

    private void on(LocalDate day) {
        today = day;
        clock.begin(day);
    }

    /** An act of the secretariat; identities of what was made. */
    private Map<String, String> act(String verb, Object... fields) {
        return act(secretariat.leader, verb, fields);
    }

    private Map<String, String> act(Caller by, String verb, Object... fields) {
        Map<String, Object> form = new HashMap<>(Form.of(fields));
        form.putIfAbsent("date", today.toString());
        return secretariat.hands.must(by, "meeting." + verb, form);
    }

    private static UUID made(Map<String, String> done, String name) {
        return UUID.fromString(done.get(name));
    }

    private void bodies() {
        on(Secretariat.OPENED);
        found("KKR", "KKR Syddanmark", "KKR", "political", "consensus", null);
        found("K22", "Kommunaldirektørkredsen", "K22", "administrative", "consensus", null);
        found("SDK", "Sundhedsstrategisk Forum", "SSF", "administrative", "consensus", null);
        found("FU", "Formandskabet for Sundhedsstrategisk Forum", "Formandskabet",
                "administrative", "advisory", bodies.get("SDK"));
        found("FKØ", "Fælleskommunal Økonomigruppe", "FKØ", "administrative", "advisory", null);
        on(LocalDate.of(2022, 7, 1));
        act("rename-body", "body", bodies.get("SDK"), "name", "Sundhedsdirektørkredsen",
                "shortName", "SDK");
        act("rename-body", "body", bodies.get("FU"), "name",
                "Formandskabet for Sundhedsdirektørkredsen", "shortName", "Formandskabet");
    }

    private void found(String key, String name, String shortName, String kind, String rule,
            @Nullable UUID steers) {
        bodies.put(key, made(act("found-body", "name", name, "shortName", shortName, "kind", kind,
                "reach", "municipal", "rule", rule, "silence", "is-no-answer",
                "mayDemand", true, "steers", steers, "agendaDays", 4, "papersDays", 8), "body"));
    }

    /** Every municipality has its seats; one director is somebody who can log in. */
    private Caller seats() {
        for (String municipality : MUNICIPALITIES) {
            boolean leads = municipality.equals("Middelfart");
            seat("KKR", "Borgmester", municipality, false);
            seat("K22", "Kommunaldirektør", municipality, false);
            if (!leads) {
                seat("SDK", "Sundhedsdirektør", municipality, false);
            }
        }
        Map<String, String> chair = act("seat-member", "body", bodies.get("SDK"), "post",
                "Sundhedsdirektør", "onBehalfOf", "Middelfart", "basis", "ex-officio",
                "chair", true, "name", "Astrid Holmelund");
        seats.put("SDK Middelfart", made(chair, "seat"));
        UUID person = made(chair, "person");
        act("seat-member", "body", bodies.get("FU"), "post", "Sundhedsdirektør", "onBehalfOf",
                "Middelfart", "basis", "ex-officio", "chair", true, "known", person);
        STEERING.stream().skip(1).forEach(one -> seat("FU", "Sundhedsdirektør", one, false));
        return secretariat.hands.inUnit(person, Role.MEMBER);
    }

    private void seat(String body, String post, String municipality, boolean chair) {
        seats.put(body + " " + municipality, made(act("seat-member", "body", bodies.get(body),
                "post", post, "onBehalfOf", municipality, "basis", "ex-officio",
                "chair", chair), "seat"));
    }

    /** The economy group's charter of 2022: it advises, and says so. */
    private void charter() {
        on(LocalDate.of(2022, 8, 24));
        act("adopt-charter", "body", bodies.get("FKØ"), "rule", "advisory",
                "silence", "is-no-answer", "mayDemand", true,
                "purpose", "Skaffer og fortolker data, der dækker alle 22 kommuner: patienters "
                        + "og penges veje, opgaver, der flytter, og hvad samarbejdet koster.",
                "competence", "Svarer til Formandskabet og rådgiver; har ingen kompetence til at "
                        + "beslutte noget om aftaler.",
                "task", "Laver og formidler sundhedsøkonomiske analyser, når kredsen eller "
                        + "Formandskabet beder om det, og kan selv rejse spørgsmål.",
                "form", "Orienterer løbende Formandskabet og skriver kort og til at læse.",
                "composition", "Fire til otte konsulenter, en eller to fra hver klynge, udpeget "
                        + "af Formandskabet; udpegning kan ske pr. mail.",
                "chairmanship", "Gruppen indstiller en formand, som Formandskabet godkender; "
                        + "formanden er observatør på møderne.",
                "service", "Arbejder sammen med sekretariatet om at formidle til kommunerne.");
    }

    private void accountsAndBudget(Caller chair) {
        on(LocalDate.of(2023, 5, 2));
        UUID file = open("Regnskab og årsrapport for 2022 samt budget for 2024",
                "accounts-and-budget", "Regnskabet for 2022 viser et underskud på 537.606 kr., "
                        + "og 895.394 kr. føres over til 2023. Budgettet for 2024 regner med et "
                        + "merforbrug på 90.287 kr.",
                "Regnskabet er lukket, og årsrapporten fortæller, hvad sekretariatet nåede i 2022.",
                List.of(section("result", "Underskuddet skyldes blandt andet barsler, som "
                                + "sekretariatet ikke får dækket af en fond."),
                        section("budget", "Budgettet for 2024 rummer to konsulenter, en sekretær "
                                + "på deltid og en studentermedhjælper i et år."),
                        section("contributions", "Kommunernes betaling følger befolkningstallet og "
                                + "er hidtil ikke fremskrevet; det bliver den.")),
                "regnskab og årsrapport for 2022 samt budget for 2024 godkendes", "approve",
                "sagen sendes videre til K22 og KKR", "forward");
        UUID directors = step(file, "SDK", "advises", LocalDate.of(2023, 5, 24));
        UUID chiefs = step(file, "K22", "advises", K22_MET);
        UUID mayors = step(file, "KKR", "decides", KKR_MET);
        on(LocalDate.of(2023, 5, 10));
        UUID round = made(act("send-round", "step", directors,
                "deadline", LocalDate.of(2023, 5, 24)), "round");
        on(LocalDate.of(2023, 5, 15));
        act(chair, "answer-round", "round", round, "seat", seats.get("SDK Middelfart"),
                "answer", "for");
        for (String municipality : MUNICIPALITIES) {
            if (!municipality.equals("Middelfart")) {
                act(secretariat.treasurer, "answer-round", "round", round, "seat",
                        seats.get("SDK " + municipality), "answer", "for");
            }
        }
        on(LocalDate.of(2023, 5, 24));
        act("close-round", "round", round);
        UUID k22 = met("K22", K22_MET, chiefs, List.of(part("endorsed", null, null)));
        on(K22_MET.plusDays(4));
        act("approve-minutes", "meeting", k22);
        UUID kkr = met("KKR", KKR_MET, mayors, List.of(
                part("noted", "regnskab og årsrapport for 2022",
                        "med den bemærkning, at saldiene fra år til år skal forklares"),
                part("approved", "budget for 2024", null)));
        on(KKR_MET.plusDays(7));
        act("approve-minutes", "meeting", kkr);
        published(kkr);
    }

    /** What the mayors met about is for everybody to read. */
    private void published(UUID meeting) {
        act("open-to-public", "body", bodies.get("KKR"), "open", true);
        for (String paper : List.of("agenda", "decisions", "minutes")) {
            act("publish", "meeting", meeting, "paper", paper);
        }
    }

    private static Map<String, Object> section(String heading, String words) {
        return Form.of("heading", heading, "words", words);
    }

    private UUID open(String title, String template, String summary, String presentation,
            List<Map<String, Object>> sections, String first, String asks, String second,
            String then) {
        return made(act("open-case", "heading", title, "template", template, "summary", summary,
                "presentation", presentation, "sections", sections,
                "level", "public", "decisionPublic", true,
                "points", List.of(Form.of("words", first, "asks", asks),
                        Form.of("words", second, "asks", then))), "case");
    }

    private UUID step(UUID file, String body, String role, LocalDate expected) {
        return made(act("plan-step", "caseId", file, "bodies", List.of(bodies.get(body)),
                "role", role, "expectedOn", expected), "step");
    }

    private static Map<String, Object> part(String outcome,
            @Nullable String about,
            @Nullable String remark) {
        return Form.of("outcome", outcome, "about", about, "remark", remark);
    }

    /**
     * A meeting about one case: called, sent, held; the first point as told, the second
     * forwarded.
     */
    private UUID met(String body, LocalDate day, UUID step, List<Map<String, Object>> first) {
        on(day.minusDays(14));
        UUID meeting = made(act("call-meeting", "body", bodies.get(body), "heldOn", day,
                "startsAt", "09.00", "venue", "Odense"), "meeting");
        UUID item = made(act("add-item", "meeting", meeting, "step", step), "item");
        on(day.minusDays(7));
        act("release-agenda", "meeting", meeting);
        on(day);
        act(secretariat.treasurer, "note-presence", "meeting", meeting, "present",
                MUNICIPALITIES.stream().skip(1).map(one -> seats.get(body + " " + one)).toList());
        act(secretariat.treasurer, "record-outcome", "item", item, "point", 1, "parts", first);
        act(secretariat.treasurer, "record-outcome", "item", item, "point", 2,
                "parts", List.of(part("forwarded", null, null)));
        return meeting;
    }

    /** A case that is closed to all but the steering group. */
    private void closed() {
        on(LocalDate.of(2023, 8, 14));
        UUID file = made(act("open-case", "heading", "Ansættelse af studentermedhjælper",
                "template", "ordinary", "summary", "To ansøgere er til samtale.",
                "level", "steering-group", "reason", "Oplysninger om ansøgere",
                "legalBasis", "Forvaltningsloven § 27", "reviewOn", LocalDate.of(2024, 8, 14),
                "decisionPublic", false, "points", List.of(Form.of("words",
                        "der ansættes en af ansøgerne", "asks", "appoint"))), "case");
        UUID step = step(file, "FU", "advises", LocalDate.of(2023, 9, 1));
        UUID meeting = made(act("call-meeting", "body", bodies.get("FU"),
                "heldOn", LocalDate.of(2023, 9, 1), "venue", "Middelfart"), "meeting");
        act("add-item", "meeting", meeting, "step", step);
        act("release-agenda", "meeting", meeting);
    }

    /** The next case of the economy group, on its way and not yet on an agenda. */
    private void planned() {
        on(LocalDate.of(2023, 9, 18));
        UUID file = open("Revideret kommissorium for Fælleskommunal Økonomigruppe", "charter",
                "Gruppen blev i 2022 besluttet afløst af en liste over eksperter; det foreslås at "
                        + "føre den videre med nye udpegninger.",
                "Der er stadig brug for analyser fra en gruppe med indsigt, og en fast gruppe kan "
                        + "gå i gang med det samme.",
                List.of(section("purpose", "At skaffe og fortolke tal, der dækker alle 22 "
                        + "kommuner.")),
                "udkastet til kommissorium godkendes", "approve",
                "medlemmer udpeges af klyngerne", "endorse");
        step(file, "FU", "prepares", LocalDate.of(2023, 10, 6));
        step(file, "SDK", "decides", LocalDate.of(2023, 10, 27));
    }
}
