package dk.betroet.office.meeting;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.calendar.CalendarLinks;
import dk.betroet.office.platform.people.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A closed case that has gone all the way, with a marker in every field that holds words; and an
 * open case that everybody was sent, with one closed item, marked in everything that was sent for
 * that item and came of it.
 */
final class MarkedCase {

    static final String MARK = "Zebrafink";

    private static final List<String> OPARL_THINGS = List.of("body", "organization", "person",
            "membership", "meeting", "agendaitem", "consultation", "paper", "file", "location",
            "term");
    private static final List<String> OPARL_LISTS = List.of("organizations", "persons",
            "memberships", "meetings", "agendaitems", "consultations", "papers", "files",
            "locations", "terms");

    final MeetingHouse house = new MeetingHouse();
    final UUID body = house.body("Direktørkredsen");
    final UUID other = house.body("KKR");
    final Caller recused =
            house.office.person(house.home, Role.STAFF, "Rasmus Inhabil");
    final UUID file;
    final UUID item;
    final UUID meeting;
    final UUID half;
    final UUID halfItem;
    final MarkedNames names;
    final MarkedPaper paper;
    private final UUID round;
    private final List<UUID> attachments = new ArrayList<>();
    private final List<UUID> actions = new ArrayList<>();
    private final UUID plan;
    private final List<UUID> publications = new ArrayList<>();
    private final String calendar;

    MarkedCase() {
        paper = new MarkedPaper(house, paper(MarkedNames.MARK + " gammel"));
        calendar = house.office.part(CalendarLinks.class)
                .make(house.home.authority(), house.member.personOrFail());
        house.seat(body, house.member);
        house.seat(other, house.outsider);
        file = house.open(MARK + " titel", closed());
        UUID step = house.step(file, body, "decides");
        meeting = house.meeting(body, "2026-03-02");
        item = house.item(meeting, step);
        attachments.add(house.attachment(file, MARK + " bilag", house.file(paper(MARK)),
                "foreignId", MARK + " dok"));
        half = half();
        halfItem = closedItem();
        names = new MarkedNames(house, body, meeting, paper(MarkedNames.MARK));
        UUID open = house.item(meeting, house.step(house.open("En åben sag"), body, "decides"));
        house.release(meeting);
        house.done(house.leader, "recuse", Map.of("item", item, "person",
                recused.personOrFail(), "reason", MARK + " grund", "date", "2026-03-01"));
        recorded(item);
        recorded(halfItem);
        names.held();
        house.outcome(open, 1, "approved");
        house.outcome(open, 2, "forwarded");
        house.approve(meeting);
        corrected(item);
        corrected(halfItem);
        told();
        UUID again = house.step(file, body, "is-told");
        round = OfficeHouse.made(house.done(house.staff, "send-round",
                Map.of("step", again, "deadline", "2026-03-10", "date", "2026-03-03")), "round");
        house.done(house.member, "answer-round", Map.of("round", round, "seat",
                house.read(sql -> sql.sql("select seat_id from seat where body_id = ?")
                        .param(body).query(UUID.class).single()), "answer", "against",
                "remark", MARK + " svar", "date", "2026-03-03"));
        UUID closed = decisions(item).getFirst();
        UUID halfClosed = decisions(halfItem).getFirst();
        for (UUID decision : List.of(closed, halfClosed)) {
            actions.add(OfficeHouse.made(house.done(house.staff, "note-action", Map.of("decision",
                    decision, "words", MARK + " opfølgning", "body", body, "deadline",
                    "2026-03-04", "date", "2026-03-03")), "action"));
        }
        plan = OfficeHouse.made(house.done(house.staff, "adopt-work-plan", Map.of("body", body,
                "heading", "Arbejdsgrundlag", "from", "2026-01-01", "until", "2026-12-31",
                "commitments", List.of(Map.of("words", "Vi vil noget")),
                "date", "2026-03-03")), "plan");
        UUID planned = house.read(sql ->
                sql.sql("select plan_item_id from plan_item where plan_id = ?").param(plan)
                        .query(UUID.class).single());
        house.done(house.staff, "note-progress", Map.of("item", planned, "caseId", file,
                "words", MARK + " fremgang", "fulfils", false, "date", "2026-03-03"));
        house.done(house.staff, "note-progress", Map.of("item", planned, "decision", halfClosed,
                "words", MARK + " fremgang", "fulfils", false, "date", "2026-03-03"));
        names.followed(planned);
    }

    /** An open case that another body has had, and everybody has read. */
    private UUID half() {
        UUID opened = house.open("En sag med et lukket punkt");
        UUID first = house.step(opened, other, "advises");
        house.step(opened, body, "decides");
        UUID before = house.meeting(other, "2026-02-20");
        UUID there = house.item(before, first);
        house.release(before);
        house.outcome(there, 1, "endorsed");
        house.outcome(there, 2, "forwarded");
        house.approve(before);
        return opened;
    }

    /** Its next stop, in other words and with other papers, behind closed doors. */
    private UUID closedItem() {
        house.done(house.staff, "revise-case", MeetingHouse.with(Map.of("caseId", half,
                "heading", MARK + " titel", "summary", MARK + " resumé", "presentation",
                MARK + " fremstilling", "economy", MARK + " økonomi", "onAgendas", false,
                "date", "2026-02-25"), "points", List.of(Map.of("words", MARK + " punkt",
                        "asks", "approve")), "sections", MeetingHouse.sections("result",
                                "budget", "contributions")));
        UUID placed = house.item(meeting, house.read(sql -> sql.sql("""
                select step_id from route_step where case_id = ? and body_id = ?""")
                .params(half, body).query(UUID.class).single()));
        house.done(house.staff, "set-item-openness", MeetingHouse.with(
                MeetingHouse.with(Map.of("item", placed, "decisionPublic", false, "atMeeting",
                        false, "date", "2026-02-26"), MeetingHouse.closed("members")),
                "reason", MARK + " begrundelse", "legalBasis", MARK + " hjemmel"));
        attachments.add(house.attachment(half, MARK + " bilag til sagen",
                house.file(paper(MARK))));
        attachments.add(house.attachment(half, MARK + " bilag til punktet",
                house.file(paper(MARK)), "item", placed));
        house.done(house.leader, "recuse", Map.of("item", placed, "person",
                recused.personOrFail(), "reason", MARK + " grund", "date", "2026-03-01"));
        return placed;
    }

    private void recorded(UUID one) {
        house.done(house.staff, "record-outcome", Map.of("item", one, "point", 1, "parts",
                List.of(Map.of("about", MARK + " del", "outcome", "not-adopted", "remark",
                        MARK + " bemærkning", "dissent", MARK + " imod")),
                "date", "2026-03-02"));
    }

    private void corrected(UUID one) {
        house.done(house.leader, "correct-minutes", Map.of("item", one, "words",
                MARK + " referat", "reason", MARK + " berigtigelse", "date", "2026-03-05"));
    }

    private List<UUID> decisions(UUID one) {
        return house.read(sql -> sql.sql("select decision_id from decision where item_id = ?")
                .param(one).query(UUID.class).list());
    }

    /** A real paper, since its properties are looked into. */
    private static byte[] paper(String mark) {
        try (PDDocument paper = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            paper.addPage(new PDPage());
            paper.getDocumentInformation().setTitle(mark + " fil");
            paper.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a paper in memory could not be written", e);
        }
    }

    /** Everything that goes out into the world: publications, a calendar, a case followed. */
    private void told() {
        house.done(house.leader, "open-to-public",
                Map.of("body", body, "open", true, "date", "2026-03-03"));
        for (String paper : List.of("agenda", "decisions", "minutes")) {
            publications.add(OfficeHouse.made(house.done(house.staff, "publish", Map.of(
                    "meeting", meeting, "paper", paper, "date", "2026-03-04")), "publication"));
        }
        house.done(house.member, "follow-case",
                Map.of("caseId", file, "follow", true, "date", "2026-03-04"));
    }

    private static Object[] closed() {
        List<Object> said = new ArrayList<>(List.of(MeetingHouse.closed("members")));
        said.addAll(List.of("summary", MARK + " resumé", "presentation", MARK + " fremstilling",
                "economy", MARK + " økonomi", "sections", List.of(Map.of("heading", "result",
                        "words", MARK + " resultat"), Map.of("heading", "budget",
                        "words", MARK + " budget"), Map.of("heading", "contributions",
                        "words", MARK + " betaling")), "reason", MARK + " begrundelse",
                "legalBasis", MARK + " hjemmel", "points", List.of(Map.of(
                        "words", MARK + " punkt", "asks", "approve"))));
        return said.toArray();
    }

    /** Those who have no access to it, each for another reason. */
    List<Caller> without() {
        return List.of(house.outsider, house.director, recused);
    }

    /** Those who do not find something, with the markers that they find nowhere. */
    Map<Caller, List<String>> hidden() {
        Map<Caller, List<String>> hidden = new LinkedHashMap<>();
        without().forEach(caller -> hidden.put(caller, List.of(MARK, MarkedNames.MARK)));
        hidden.put(house.staff, List.of(MarkedNames.MARK));
        return hidden;
    }

    /** All that stands in the unit’s book. */
    List<UUID> facts() {
        return house.read(sql -> sql.sql("select fact_id from fact where unit_id = ?")
                .param(house.home.unit()).query(UUID.class).list());
    }

    /** Those that are about the closed case. */
    List<UUID> ownFacts() {
        return house.read(sql -> sql.sql("select fact_id from case_fact where case_id = ?")
                .param(file).query(UUID.class).list());
    }

    /** Those that are about the closed item of the open case. */
    List<UUID> itemFacts() {
        return house.read(sql -> sql.sql("select fact_id from item_fact where item_id = ?")
                .param(halfItem).query(UUID.class).list());
    }

    /** What of the case an address can be about, by what stands before the variable. */
    List<String> values(String before, String variable) {
        if (variable.equals("slug")) {
            return List.of(house.home.slug());
        } else if (variable.equals("format") || variable.equals("ending")) {
            return List.of("csv", "xlsx");
        } else if (variable.equals("secret")) {
            return List.of(calendar);
        } else if (variable.equals("paper") && before.startsWith("/public/")) {
            return texts(publications.stream());
        } else if (variable.equals("kind")) {
            return before.contains("/body/") ? OPARL_LISTS
                    : before.contains("/organization/") ? List.of("meetings", "consultations")
                            : OPARL_THINGS;
        } else if (before.startsWith("/oparl/")) {
            return texts(Stream.concat(Stream.of(house.home.unit(), body, meeting, item, file,
                    half, halfItem, names.file, names.item), publications.stream()));
        } else if (variable.equals("fact")) {
            return texts(facts().stream());
        } else if (before.endsWith("/decisions/")) {
            return texts(Stream.concat(Stream.of(item, halfItem, names.item)
                    .flatMap(one -> decisions(one).stream()), paper.decisions().stream()));
        }
        return texts(switch (before.substring(before.lastIndexOf('/',
                before.length() - 2) + 1)) {
            case "cases/" -> Stream.concat(Stream.of(file, half, names.file),
                    paper.cases().stream());
            case "meetings/" -> Stream.of(meeting, paper.meeting);
            case "minutes/" -> Stream.of(paper.paper);
            case "evidence/" -> paper.files().stream();
            case "rounds/" -> Stream.of(round);
            case "bodies/" -> Stream.of(body);
            case "items/" -> Stream.concat(Stream.of(item, halfItem, names.item),
                    paper.items().stream());
            case "attachments/" -> Stream.of(attachments,
                    List.of(names.attachment), paper.attachments()).flatMap(List::stream);
            case "actions/" -> Stream.of(actions, List.of(names.action()),
                    paper.actions()).flatMap(List::stream);
            case "work-plans/" -> Stream.of(plan);
            default -> Stream.of(UUID.randomUUID());
        });
    }

    private static List<String> texts(Stream<UUID> ids) {
        return ids.map(UUID::toString).toList();
    }
}
