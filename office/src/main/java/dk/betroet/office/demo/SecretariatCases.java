package dk.betroet.office.demo;

import dk.betroet.office.platform.db.Database;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What goes on around the cases of the secretariat: papers beside the accounts of 2022, what KKR's
 * remark on them led to, a request that became a case and was put off, another version of a
 * charter, and a work plan with what has come of it so far. All of it is made up.
 */
final class SecretariatCases {

    private static final LocalDate AFTER_KKR = LocalDate.of(2023, 6, 28);
    private static final LocalDate AUTUMN = LocalDate.of(2023, 9, 20);

    private final Secretariat secretariat;
    private final Database database;
    private final DemoClock clock;
    private LocalDate today = AFTER_KKR;

    SecretariatCases(Secretariat secretariat, Database database, DemoClock clock) {
        this.secretariat = secretariat;
        this.database = database;
        this.clock = clock;
    }

    /** Plays it, after the meetings. */
    void play() {
        UUID accounts = id("select case_id from case_version where title like ?",
                "Regnskab og årsrapport for 2022%");
        papers(accounts);
        followUp(accounts);
        request();
        charter(id("select case_id from case_version where title like ?",
                "Revideret kommissorium%"));
        workPlan();
    }

    private void on(LocalDate day) {
        today = day;
        clock.begin(day);
    }

    /** An act of the secretariat; identities of what was made. */
    private Map<String, String> act(String verb, Object... fields) {
        Map<String, Object> form = new HashMap<>(Form.of(fields));
        form.putIfAbsent("date", today.toString());
        return secretariat.hands.must(secretariat.leader, "meeting." + verb, form);
    }

    /** The same; the identity of what was made. */
    private UUID make(String thing, String verb, Object... fields) {
        return UUID.fromString(act(verb, fields).get(thing));
    }

    private UUID id(String query, String of) {
        return secretariat.id(query, of);
    }

    private UUID body(String shortName) {
        return id("select body_id from body_name where short = ?", shortName);
    }

    private void papers(UUID accounts) {
        on(AFTER_KKR);
        act("attach-file", "caseId", accounts, "file", secretariat.receipts.paper(
                "ÅRSRAPPORT (demo)", "Hvad sekretariatet nåede i 2022"),
                "heading", "Årsrapport for 2022", "level", "public");
        act("attach-file", "caseId", accounts, "file", secretariat.receipts.paper(
                "NOTAT (demo)", "Forventet forhandling om husleje"),
                "heading", "Notat om huslejen", "level", "steering-group",
                "reason", "Forhandling med udlejer er i gang", "legalBasis",
                "Offentlighedsloven § 33", "reviewOn", LocalDate.of(2024, 6, 28));
    }

    /** KKR took note with a remark; two things followed, and one of them is overdue. */
    private void followUp(UUID accounts) {
        UUID noted = id("select decision_id from decision where outcome = 'noted' and case_id "
                + "= cast(? as uuid)", accounts.toString());
        UUID approved = id("select decision_id from decision where outcome = 'approved' "
                + "and case_id = cast(? as uuid)", accounts.toString());
        UUID balances = make("action", "note-action", "decision", noted, "words",
                "Forklar, hvorfor saldiene fra år til år ikke mødes",
                "body", body("FKØ"), "deadline", LocalDate.of(2023, 10, 1));
        UUID claims = make("action", "note-action", "decision", approved, "words",
                "Send kommunerne deres betaling for 2024", "body", body("SDK"),
                "deadline", LocalDate.of(2023, 12, 1));
        on(AUTUMN);
        act("move-action", "action", balances, "deadline", LocalDate.of(2024, 2, 1), "reason",
                "Gruppen afventer det nye kommissorium");
        on(LocalDate.of(2023, 11, 15));
        act("finish-action", "action", claims, "words", "Alle 22 kommuner har fået brev");
    }

    /** Somebody asked; it became a case, and was put off to no day. */
    private void request() {
        on(AUTUMN);
        UUID file = make("case", "receive-request", "heading", "Fælles indkøb af hjælpemidler",
                "receivedFrom", "En klynge af fem kommuner", "summary",
                "De spørger, om de 22 kommuner vil købe ind sammen.", "template", "ordinary",
                "level", "public", "decisionPublic", true);
        on(AUTUMN.plusDays(7));
        act("revise-case", "caseId", file, "heading", "Fælles indkøb af hjælpemidler",
                "summary", "En klynge foreslår, at kommunerne køber hjælpemidler sammen.",
                "points", List.of(Form.of("words", "sekretariatet undersøger, hvad det vil koste",
                        "asks", "endorse")));
        act("plan-step", "caseId", file, "bodies", List.of(body("SDK")), "role", "decides");
        act("move-case", "caseId", file, "move", "ready");
        act("move-case", "caseId", file, "move", "postpone", "reason",
                "Afventer, at en landsdækkende aftale bliver kendt");
    }

    /** The charter gets its other sections, and can be read beside what it was. */
    private void charter(UUID file) {
        on(AUTUMN.plusDays(8));
        act("revise-case", "caseId", file, "heading",
                "Revideret kommissorium for Fælleskommunal Økonomigruppe",
                "summary", "Gruppen blev i 2022 besluttet afløst af en liste over eksperter; det "
                        + "foreslås at føre den videre i to år med nye udpegninger.",
                "presentation", "Der er stadig brug for analyser fra en gruppe med indsigt, og en "
                        + "fast gruppe kan gå i gang med det samme.",
                "sections", List.of(
                        section("purpose", "At skaffe og fortolke tal, der dækker alle 22 "
                                + "kommuner."),
                        section("competence", "Rådgiver Formandskabet og beslutter ikke selv."),
                        section("task", "Analyser af patienters og penges veje."),
                        section("composition", "Fire til otte konsulenter fra klyngerne."),
                        section("chairmanship", "Formandskabet godkender gruppens formand.")),
                "points", List.of(
                        Form.of("words", "udkastet til kommissorium godkendes for to år",
                                "asks", "approve"),
                        Form.of("words", "medlemmer udpeges af klyngerne", "asks", "endorse")));
    }

    private static Map<String, Object> section(String heading, String words) {
        return Form.of("heading", heading, "words", words);
    }

    private void workPlan() {
        on(AUTUMN.plusDays(9));
        UUID plan = make("plan", "adopt-work-plan", "body", body("KKR"),
                "heading", "Arbejdsgrundlag 2022-2026", "from", LocalDate.of(2022, 1, 1),
                "until", LocalDate.of(2025, 12, 31), "commitments", List.of(
                        Form.of("words", "Vi vil have et fælles grundlag af tal",
                                "tasks", "Budget og regnskab, der kan følges\n"
                                        + "En gruppe, der analyserer"),
                        Form.of("words", "Vi vil overdrage opgaver efter én model",
                                "tasks", "Modellen bruges i alle klynger")));
        UUID decision = id("select decision_id from decision where outcome = 'approved' and "
                + "about = ?", "budget for 2024");
        act("note-progress", "item", item(plan, "Budget og regnskab, der kan følges"),
                "decision", decision, "fulfils", true,
                "words", "Budgettet følges linje for linje gennem året");
        act("note-progress", "item", item(plan, "En gruppe, der analyserer"), "caseId",
                id("select case_id from case_version where title like ?",
                        "Revideret kommissorium%"), "fulfils", false);
    }

    private UUID item(UUID plan, String words) {
        return database.read(secretariat.place.tenant(), sql -> sql.sql("""
                select plan_item_id from plan_item where plan_id = ? and words = ?""")
                .params(plan, words).query(UUID.class).single());
    }
}
