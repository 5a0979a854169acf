package dk.betroet.office.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.Opened;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A secretariat with people and, on demand, bodies, cases and meetings, for one test. */
public final class MeetingHouse {

    public final OfficeHouse office = OfficeHouse.get();
    public final OfficeHouse.Home home;
    public final Caller leader;
    public final Caller staff;
    public final Caller auditor;
    public final Caller director;
    public final Caller member;
    public final Caller outsider;

    /** A secretariat of its own. */
    public MeetingHouse() {
        this(OfficeHouse.get().sharing("secretariat"));
    }

    /** One that is there already. */
    public MeetingHouse(OfficeHouse.Home home) {
        this.home = home;
        leader = office.person(home, Role.LEADER, "Lis Leder");
        staff = office.person(home, Role.STAFF, "Sia Sekretær");
        auditor = office.person(home, Role.AUDITOR, "Rie Revisor");
        director = office.person(home, Role.DIRECTOR, "Dan Direktør");
        member = office.person(home, Role.MEMBER, "Mia Medlem");
        outsider = office.person(home, Role.MEMBER, "Ole Udenfor");
    }

    /** A command from a plain one and what is different; an empty text leaves a field out. */
    public static Map<String, Object> with(Map<String, ?> plain, Object... changes) {
        Map<String, Object> command = new LinkedHashMap<>(plain);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].equals("")) {
                command.remove((String) changes[i]);
            } else {
                command.put((String) changes[i], changes[i + 1]);
            }
        }
        return command;
    }

    /** A body whose agendas begin with the two approvals. */
    public UUID approving(String name) {
        UUID body = body(name);
        done(staff, "set-agenda-opening",
                Map.of("body", body, "approvals", true, "date", "2025-01-01"));
        return body;
    }

    /** A body that began in 2025: by consensus, agenda four weekdays before. */
    public UUID body(String name, Object... changes) {
        return OfficeHouse.made(done(staff, "found-body", with(Map.of("name", name,
                "shortName", name, "kind", "administrative", "reach", "municipal",
                "rule", "consensus", "silence", "is-no-answer", "mayDemand", true,
                "agendaDays", 4, "papersDays", 8, "date", "2025-01-01"), changes)), "body");
    }

    /** A seat; held by somebody when a caller is given. */
    public UUID seat(UUID body, Caller held, Object... changes) {
        return OfficeHouse.made(done(staff, "seat-member", with(Map.of("body", body,
                "post", "Direktør", "onBehalfOf", "Assens", "basis", "ex-officio",
                "chair", false, "known", held.personOrFail(), "date", "2025-01-02"),
                changes)), "seat");
    }

    /** A plain command for a public case with two points. */
    public static Map<String, Object> caseOf(String title) {
        return Map.of("heading", title, "template", "accounts-and-budget", "summary",
                "Resumé af " + title, "presentation", "Fremstilling af " + title,
                "sections", sections("result", "budget", "contributions"),
                "points", List.of(
                        Map.of("words", "regnskab og budget godkendes", "asks", "approve"),
                        Map.of("words", "sagen videresendes", "asks", "forward")),
                "level", "public", "date", "2026-02-01");
    }

    /** Sections that say something under these headings. */
    public static List<Map<String, String>> sections(String... headings) {
        return Stream.of(headings).map(one -> Map.of("heading", one, "words", "Om " + one))
                .toList();
    }

    /** What a closed case says besides. */
    public static Object[] closed(String level) {
        return new Object[] {"level", level, "reason", "Forhandling med en part",
            "legalBasis", "Forvaltningsloven § 27", "reviewOn", "2027-01-01"};
    }

    public UUID open(String title, Object... changes) {
        return OfficeHouse.made(done(staff, "open-case", with(caseOf(title), changes)), "case");
    }

    /** One more stop of a case’s route. */
    public UUID step(UUID file, UUID body, String role) {
        done(staff, "plan-step", Map.of("caseId", file, "bodies", List.of(body), "role", role,
                "date", "2026-02-02"));
        return read(sql -> sql.sql("""
                select step_id from route_step where case_id = ? and body_id = ?
                order by place desc limit 1""").params(file, body).query(UUID.class).single());
    }

    public UUID meeting(UUID body, String day) {
        return OfficeHouse.made(done(staff, "call-meeting", Map.of("body", body, "heldOn", day,
                "startsAt", "09.00", "venue", "Odense", "date", "2026-01-15")), "meeting");
    }

    /** An item on an agenda. */
    public UUID item(UUID meeting, UUID step) {
        return OfficeHouse.made(done(staff, "add-item", Map.of("meeting", meeting, "step", step,
                "date", "2026-02-03")), "item");
    }

    /** A file that was uploaded; the same words are the same file. */
    public UUID file(String words) {
        return file(("%PDF-1.7 " + words).getBytes(StandardCharsets.UTF_8));
    }

    /** A file that was uploaded. */
    public UUID file(byte[] bytes) {
        return office.part(Database.class).write(home.tenant(), sql -> switch (
                office.part(EvidenceStore.class).receive(office.part(WritePath.class)
                        .context(staff, home.unit(), sql), home.unit(), bytes)) {
            case EvidenceStore.Received.Kept(var stored) -> stored.id().value();
            case EvidenceStore.Received.Refused(String code) -> throw new AssertionError(code);
        });
    }

    /** An attachment of a case. */
    public UUID attachment(UUID file, String heading, UUID uploaded, Object... changes) {
        return OfficeHouse.made(done(staff, "attach-file", with(Map.of("caseId", file,
                "file", uploaded, "heading", heading, "level", "public",
                "date", "2026-02-02"), changes)), "attachment");
    }

    public void release(UUID meeting) {
        done(staff, "release-agenda", Map.of("meeting", meeting, "date", "2026-02-10"));
    }

    /** What a point came to, whole. */
    public void outcome(UUID item, int point, String outcome) {
        done(staff, "record-outcome", Map.of("item", item, "point", point,
                "parts", List.of(Map.of("outcome", outcome)), "date", "2026-03-02"));
    }

    public void approve(UUID meeting) {
        done(leader, "approve-minutes", Map.of("meeting", meeting, "date", "2026-03-04"));
    }

    /** A decision on a point of a case of its own, by a body of its own, on 2 March 2026. */
    public UUID decided(String outcome) {
        UUID decider = body("Forum " + UUID.randomUUID().toString().substring(0, 8));
        UUID decided = open("En sag, der afgøres");
        UUID meeting = meeting(decider, "2026-03-02");
        UUID item = item(meeting, step(decided, decider, "decides"));
        release(meeting);
        outcome(item, 1, outcome);
        outcome(item, 2, "forwarded");
        approve(meeting);
        return read(sql -> sql.sql("""
                select decision_id from decision where case_id = ? and point = 1""")
                .param(decided).query(UUID.class).single());
    }

    /** The decision by which the same body undoes one, on 4 March 2026. */
    public UUID reverse(UUID decision) {
        UUID decider = read(sql -> sql.sql("select body_id from decision where decision_id = ?")
                .param(decision).query(UUID.class).single());
        UUID meeting = meeting(decider, "2026-03-04");
        UUID item = item(meeting, step(open("Ophævelse"), decider, "decides"));
        release(meeting);
        done(staff, "record-outcome", Map.of("item", item, "point", 1, "parts",
                List.of(Map.of("outcome", "approved", "reverses", decision)),
                "date", "2026-03-04"));
        done(staff, "record-outcome", Map.of("item", item, "point", 2, "parts",
                List.of(Map.of("outcome", "noted")), "date", "2026-03-04"));
        approve(meeting);
        return read(sql -> sql.sql("select decision_id from decision where reverses_id = ?")
                .param(decision).query(UUID.class).single());
    }

    public Outcome.Done done(Caller caller, String verb, Map<String, ?> command) {
        return office.done(caller, home, "meeting." + verb, Json.write(command));
    }

    public Outcome ask(Caller caller, String verb, Map<String, ?> command) {
        return office.ask(caller, home, "meeting." + verb, Json.write(command));
    }

    /** Asks only; nothing is done. */
    public Outcome may(Caller caller, String verb, Map<String, ?> command) {
        return office.part(WritePath.class).submit(new Ask(caller, home.unit(), "meeting." + verb,
                Json.readMap(Json.write(command)), Scalars.PLAIN, Optional.empty(), true));
    }

    /** Asks, and expects exactly this refusal. */
    public void refused(String verb, Map<String, ?> command, RefusalCode code) {
        Outcome outcome = ask(leader, verb, command);
        assertThat(outcome).as(verb + " " + outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).refusals()).extracting(Refusal::code)
                .containsExactly(code);
    }

    public <T> T read(Function<JdbcClient, T> work) {
        return office.part(Database.class).read(home.tenant(), work::apply);
    }

    /** The words of a page. */
    public String words(Caller caller, String path) {
        return Opened.words(office, home, caller, path);
    }

    /** A page as it is sent. */
    public byte[] page(Caller caller, String path) {
        return Opened.page(office, home, caller, path).getContentAsByteArray();
    }

    /** How a page answers. */
    public int status(Caller caller, String path) {
        return Opened.page(office, home, caller, path).getStatus();
    }
}
