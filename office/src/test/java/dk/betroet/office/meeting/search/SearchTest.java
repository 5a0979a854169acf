package dk.betroet.office.meeting.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.Openness.Level;
import dk.betroet.office.Opened;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.Onlooker;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is found by whom, in which words and in which order. */
@Tag("database")
class SearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private final MeetingHouse house = new MeetingHouse();
    private final Search search = house.office.part(Search.class);
    private final UUID unit = house.home.unit();

    private Search.Matches found(Onlooker reader, Asked asked) {
        return house.read(sql -> search.find(sql, reader, unit, asked));
    }

    private Onlooker reader(Caller caller) {
        return house.read(sql -> Onlooker.of(sql, caller, unit, TODAY));
    }

    private List<Hit> hits(Caller caller, Map<String, String> typed) {
        Asked asked = Asked.of(typed);
        return house.read(sql -> {
            Search.Matches found =
                    search.find(sql, Onlooker.of(sql, caller, unit, TODAY), unit, asked);
            return search.show(sql, unit, asked, found.all());
        });
    }

    private List<String> headings(Caller caller, String words) {
        return hits(caller, Map.of("q", words)).stream().map(SearchTest::heading).toList();
    }

    private static String heading(Hit hit) {
        return hit.heading().stream().map(Hit.Piece::text).collect(Collectors.joining());
    }

    @Test
    void words_are_found_inflected_as_beginnings_and_together() {
        house.open("Udviklingen i regningerne", "summary", "Om refusioner i kommunerne");
        house.open("Tilsynsrapport", "summary", "Halvår");
        assertThat(headings(house.staff, "regning")).containsExactly("Udviklingen i regningerne");
        assertThat(headings(house.staff, "refusion kommune"))
                .containsExactly("Udviklingen i regningerne");
        assertThat(headings(house.staff, "tilsynet")).containsExactly("Tilsynsrapport");
        assertThat(headings(house.staff, "tilsyn refusion")).isEmpty();
        assertThat(headings(house.staff, "tilsyn or refusion")).hasSize(2);
        assertThat(headings(house.staff, "\"refusioner i kommunerne\"")).hasSize(1);
        assertThat(headings(house.staff, "tilsyn -halvår")).isEmpty();
        assertThat(headings(house.staff, "2026-1")).containsExactly("Udviklingen i regningerne");
        assertThat(headings(house.staff, "'); drop table x; -- \\ & | ! <-> :*")).isEmpty();
    }

    @Test
    void what_stands_in_the_heading_comes_first_and_is_marked() {
        house.open("Sagen om lån", "presentation", "Her nævnes kvoten en enkelt gang blandt andet");
        house.open("Kvoten", "summary", "Kvoten for næste år", "presentation", "Om kvoten");
        List<Hit> hits = hits(house.staff, Map.of("q", "kvote"));
        assertThat(hits).extracting(SearchTest::heading).containsExactly("Kvoten", "Sagen om lån");
        assertThat(hits.getFirst().heading()).containsExactly(new Hit.Piece("Kvoten", true));
        assertThat(hits.getLast().words()).contains(new Hit.Piece("kvoten", true));
        assertThat(house.words(house.staff, "/search?q=kvote"))
                .contains("Fundet: 2", "Her nævnes kvoten");
    }

    /** Markup in a text is text. */
    @Test
    void nothing_of_a_text_is_markup() {
        house.open("En <b>fed</b> sag", "summary", "<script>alert(1)</script> brand");
        byte[] page = Opened.page(house.office, house.home, house.staff, "/search?q=brand")
                .getContentAsByteArray();
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("brand</mark>")
                .doesNotContain("<script>alert", "<b>fed");
    }

    @Test
    void decisions_and_items_are_found_and_narrowed() {
        UUID body = house.body("Kredsen");
        UUID file = house.open("Frikommuneforsøg");
        UUID meeting = house.meeting(body, "2026-03-02");
        UUID item = house.item(meeting, house.step(file, body, "decides"));
        house.release(meeting);
        house.done(house.staff, "record-outcome", Map.of("item", item, "point", 1, "parts",
                List.of(Map.of("outcome", "not-adopted", "remark", "De andre går videre",
                        "dissent", "Rebild")), "date", "2026-03-02"));
        house.outcome(item, 2, "noted");
        assertThat(hits(house.staff, Map.of("q", "Rebild"))).isEmpty();
        house.approve(meeting);
        assertThat(kinds(Map.of("q", "frikommune"))).containsExactlyInAnyOrder(
                Asked.Kind.CASE, Asked.Kind.DECISION, Asked.Kind.DECISION, Asked.Kind.ITEM);
        assertThat(kinds(Map.of("municipality", "Rebild"))).containsExactly(Asked.Kind.DECISION);
        assertThat(kinds(Map.of("outcome", "noted"))).containsExactly(Asked.Kind.DECISION);
        assertThat(kinds(Map.of("kind", "item", "year", "2026"))).hasSize(1);
        assertThat(kinds(Map.of("year", "2025"))).isEmpty();
        assertThat(kinds(Map.of("body", body.toString()))).hasSize(4);
        assertThat(kinds(Map.of("body", UUID.randomUUID().toString()))).isEmpty();
        house.done(house.leader, "correct-minutes", Map.of("item", item, "words",
                "Kredsen talte om isbjørne.", "reason", "Manglede helt", "date", "2026-03-05"));
        assertThat(kinds(Map.of("q", "isbjørn"))).containsExactly(Asked.Kind.ITEM);
        assertThat(kinds(Map.of("body", "x", "year", "x", "kind", "x", "outcome", "x")))
                .hasSize(4);
    }

    private List<Asked.Kind> kinds(Map<String, String> typed) {
        return hits(house.staff, typed).stream().map(Hit::kind).toList();
    }

    /** Who finds a case by a word that only it has is who sees it, at every level. */
    @Test
    void the_index_opens_exactly_what_the_right_opens() {
        UUID body = house.body("Kredsen");
        UUID steering = house.body("Formandskabet", "steers", body);
        Caller chair = house.office.person(house.home, Role.MEMBER, "Fie Formand");
        Caller recused = house.office.person(house.home, Role.STAFF, "Rasmus Inhabil");
        house.seat(body, house.member);
        house.seat(steering, chair);
        List<UUID> cases = new ArrayList<>();
        List<Caller> readers = List.of(house.leader, house.staff, house.auditor, house.director,
                house.member, house.outsider, chair, recused);
        for (Level level : Level.values()) {
            for (boolean told : new boolean[] {true, false}) {
                cases.add(house.open("Sag" + cases.size() + "ord", closed(level, told)));
            }
        }
        agree(cases, readers);
        UUID meeting = house.meeting(body, "2026-03-02");
        cases.forEach(file -> house.item(meeting, house.step(file, body, "decides")));
        house.release(meeting);
        agree(cases, readers);
        cases.forEach(file -> house.done(house.staff, "recuse", Map.of("item", item(file),
                "person", recused.personOrFail(), "reason", "Ejer jorden",
                "date", "2026-03-01")));
        agree(cases, readers);
    }

    private UUID item(UUID file) {
        return house.read(sql -> sql.sql("select item_id from agenda_item where case_id = ?")
                .param(file).query(UUID.class).single());
    }

    private Object[] closed(Level level, boolean told) {
        List<Object> said = new ArrayList<>();
        if (level != Level.PUBLIC) {
            said.addAll(List.of(MeetingHouse.closed(FieldSpec.choiceId(level))));
            said.addAll(List.of("decisionPublic", told));
        }
        if (level == Level.NAMED) {
            said.addAll(List.of("named", List.of(house.outsider.personOrFail())));
        }
        return said.toArray();
    }

    private void agree(List<UUID> cases, List<Caller> callers) {
        List<Onlooker> readers = new ArrayList<>(callers.stream().map(this::reader).toList());
        readers.add(Onlooker.EVERYBODY);
        CaseRight right = house.office.part(CaseRight.class);
        for (Onlooker reader : readers) {
            Map<UUID, CaseRight.Seen> seen = house.read(sql -> right.page(sql, reader, unit,
                    CaseRight.Order.NUMBER, true, 0, 100).cases()).stream()
                    .collect(Collectors.toMap(one -> one.file().id(), one -> one));
            assertThat(casesOf(found(reader, Asked.of("")))).as("%s without words", reader).isEqualTo(seen.keySet());
            for (int i = 0; i < cases.size(); i++) {
                CaseRight.Seen one = seen.get(cases.get(i));
                assertThat(!found(reader, heading(i)).all().isEmpty())
                        .as("%s the heading of case %d", reader, i)
                        .isEqualTo(one != null && one.sight().heading());
                assertThat(!found(reader, paper(i)).all().isEmpty())
                        .as("%s the papers of case %d", reader, i)
                        .isEqualTo(one != null && one.sight().papers());
            }
        }
    }

    /** The cases that what was found belongs to. */
    private Set<UUID> casesOf(Search.Matches found) {
        return house.read(sql -> sql.sql("""
                select distinct case_id from searchable where ref_id = any (?)""")
                .param(found.all().stream().map(Search.Match::ref).toArray(UUID[]::new))
                .query(UUID.class).set());
    }

    private static Asked heading(int number) {
        return Asked.of(Map.of("q", "Sag" + number + "ord", "kind", "case"));
    }

    /** The summary repeats the heading behind another word. */
    private static Asked paper(int number) {
        return Asked.of(Map.of("q", "\"Resumé af Sag" + number + "ord\"", "kind", "case"));
    }

    /** One paper of an open case is closed: it is found by those who may open it. */
    @Test
    void an_attachment_is_found_as_far_as_it_is_open_itself() {
        UUID body = house.body("Kredsen");
        house.seat(body, house.member);
        UUID file = house.open("En åben sag");
        UUID meeting = house.meeting(body, "2026-03-02");
        house.item(meeting, house.step(file, body, "decides"));
        house.attachment(file, "Visionspapir", house.file("Et"));
        house.attachment(file, "Forhandlingsoplæg", house.file("To"),
                MeetingHouse.closed("members"));
        assertThat(headings(house.staff, "visionspapir")).hasSize(1);
        assertThat(headings(house.member, "visionspapir")).isEmpty();
        house.release(meeting);
        for (Caller caller : List.of(house.staff, house.auditor, house.member)) {
            assertThat(headings(caller, "visionspapir")).containsExactly("Visionspapir");
            assertThat(headings(caller, "forhandlingsoplæg")).hasSize(1);
        }
        assertThat(headings(house.outsider, "visionspapir")).hasSize(1);
        assertThat(headings(house.outsider, "forhandlingsoplæg")).isEmpty();
    }

    @Test
    void a_wrong_letter_is_forgiven_by_what_the_reader_sees() {
        house.open("Sundhedsaftale");
        Asked typed = Asked.of("sundhedsaftlae");
        Optional<String> seen = house.read(sql -> search.meant(sql,
                Onlooker.of(sql, house.staff, unit, TODAY), unit, typed));
        assertThat(seen).contains("sundhedsaftale");
        Optional<String> unseen =
                house.read(sql -> search.meant(sql, Onlooker.EVERYBODY, unit, typed));
        assertThat(unseen).isEmpty();
        assertThat(house.words(house.staff, "/search?q=sundhedsaftlae")).contains("Mente du");
        assertThat(house.words(house.outsider, "/search?q=sundhedsaftlae"))
                .contains("Ingenting passer").doesNotContain("Mente du", "Sundhedsaftale");
    }

    /** The view asks for whom it is looked through, as the table behind it does. */
    @Test
    void another_unit_finds_nothing_through_the_view() {
        house.open("Vores egen");
        MeetingHouse other = new MeetingHouse();
        Database database = house.office.part(Database.class);
        String count = "select count(*) from searchable where unit_id = ?";
        assertThat(database.<Long>read(house.home.tenant(), sql ->
                sql.sql(count).param(unit).query(Long.class).single())).isPositive();
        assertThat(database.<Long>read(other.home.tenant(), sql ->
                sql.sql(count).param(unit).query(Long.class).single())).isZero();
    }
}
