package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.Onlooker;
import dk.betroet.office.meeting.search.Asked;
import dk.betroet.office.meeting.search.Search;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An item that is open to named persons: the leader, who closed it, and somebody who sits in no
 * body; not those who meet, and not the rest of the secretariat.
 */
@Tag("database")
class NamedItemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    /** Stands in the words that were written for the item. */
    private static final String MARK = "Sortspætten";

    private final AtMeeting at = new AtMeeting();
    private final MeetingHouse house = at.house;
    private final UUID beside = house.body("Et tredje forum");
    private final UUID file = house.open("Et samarbejde");
    private final Caller known = house.office.person(house.home, Role.MEMBER, "Nis Nævnt");

    private Map<String, Object> revision(String words, boolean onAgendas) {
        return MeetingHouse.with(Map.of("caseId", file, "heading", words, "summary",
                "Resumé af " + words, "presentation", "Fremstilling af " + words,
                "sections", MeetingHouse.sections("result", "budget", "contributions"),
                "onAgendas", onAgendas, "date", "2026-02-25"), "points", List.of(
                        Map.of("words", words + " godkendes", "asks", "approve"),
                        Map.of("words", "sagen videresendes", "asks", "forward")));
    }

    private void close(UUID item, Object... more) {
        house.done(house.leader, "set-item-openness", MeetingHouse.with(MeetingHouse.with(
                Map.of("item", item, "decisionPublic", false, "atMeeting", false,
                        "named", List.of(known.personOrFail()), "date", "2026-02-26"),
                MeetingHouse.closed("named")), more));
    }

    /** A case that another body has had comes on, in words that were written for the item alone. */
    private UUID sentElsewhereFirst() {
        UUID other = house.body("KKR");
        UUID first = house.step(file, other, "advises");
        house.done(house.staff, "plan-step", Map.of("caseId", file, "bodies",
                List.of(at.body, beside), "role", "is-told", "date", "2026-02-02"));
        UUID before = house.meeting(other, "2026-02-20");
        UUID there = house.item(before, first);
        house.release(before);
        house.outcome(there, 1, "endorsed");
        house.outcome(there, 2, "forwarded");
        house.approve(before);
        UUID item = house.item(at.meeting, step(at.body));
        close(item);
        house.done(house.leader, "revise-case", revision(MARK, true));
        return item;
    }

    private UUID step(UUID body) {
        return house.read(sql -> sql.sql("""
                select step_id from route_step where case_id = ? and body_id = ?""")
                .params(file, body).query(UUID.class).single());
    }

    private String found(Caller caller) {
        return house.read(sql -> {
            Search search = house.office.part(Search.class);
            Onlooker reader = Onlooker.of(sql, caller, house.home.unit(), TODAY);
            Asked asked = Asked.of(MARK);
            return search.show(sql, house.home.unit(), asked, search.find(
                    sql, reader, house.home.unit(), asked).all()).toString();
        });
    }

    @Test
    void those_who_are_named_see_it_and_neither_the_secretariat_nor_the_members_do() {
        sentElsewhereFirst();
        at.sent();
        for (Caller caller : List.of(house.staff, house.member, house.outsider, house.director)) {
            String page = house.words(caller, "/meetings/" + at.meeting);
            assertThat(page).as(caller.grants().toString()).doesNotContain(MARK, "Nis Nævnt");
            assertThat(found(caller)).doesNotContain(MARK);
            assertThat(house.words(caller, "/cases/" + file)).contains("Et samarbejde")
                    .doesNotContain(MARK);
        }
        for (Caller caller : List.of(house.leader, known, house.auditor)) {
            assertThat(house.words(caller, "/meetings/" + at.meeting))
                    .as(caller.grants().toString()).contains(MARK,
                            "Lukket: kun navngivne personer, planlagt", "Åbent for",
                            "Lis Leder", "Nis Nævnt");
            assertThat(found(caller)).contains(MARK);
            assertThat(house.words(caller, "/cases/" + file)).contains(MARK);
        }
    }

    /** Whoever prepares the case reads its other drafts, and not those of the item. */
    @Test
    void words_that_were_written_for_it_are_no_draft_for_the_secretariat() {
        UUID item = sentElsewhereFirst();
        house.done(house.leader, "revise-case", revision("Endnu mere " + MARK, true));
        assertThat(house.status(house.staff, "/cases/" + file + "/changes?to=2"))
                .isEqualTo(404);
        assertThat(house.status(house.staff, "/cases/" + file + "/changes?to=3"))
                .isEqualTo(404);
        assertThat(house.words(house.leader, "/cases/" + file + "/changes?to=3"))
                .contains(MARK);
        List<UUID> facts = house.read(sql -> sql.sql("""
                select fact_id from case_version where case_id = ? and version > 1""")
                .param(file).query(UUID.class).list());
        assertThat(facts).hasSize(2).allSatisfy(fact -> assertThat(house.status(house.staff,
                "/vouchers/" + fact)).isEqualTo(404));
        house.done(house.staff, "revise-case", revision("Fra sekretariatet", true));
        assertThat(at.item(item).version()).isEqualTo(3);
        assertThat(house.words(house.staff, "/cases/" + file)).contains("Fra sekretariatet");
        assertThat(house.words(house.leader, "/cases/" + file)).contains("Fra sekretariatet");
    }

    /** What the secretariat puts on another agenda are the words that it knows. */
    @Test
    void another_agenda_gets_the_words_of_whoever_puts_it_there() {
        UUID item = sentElsewhereFirst();
        UUID meeting = house.meeting(beside, "2026-03-03");
        UUID again = house.item(meeting, step(beside));
        assertThat(at.item(again).version()).isEqualTo(1);
        UUID next = house.meeting(at.body, "2026-04-02");
        UUID later = OfficeHouse.made(house.done(house.leader, "postpone-item", Map.of(
                "item", item, "to", next, "reason", "Tallene mangler",
                "date", "2026-03-01")), "item");
        assertThat(at.item(later).version()).isEqualTo(2);
        house.release(next);
        assertThat(house.words(house.staff, "/meetings/" + next)).doesNotContain(MARK);
        assertThat(house.words(known, "/meetings/" + next)).contains(MARK);
    }

    /** A case that has been nowhere else is not there for the rest of the secretariat. */
    @Test
    void a_case_with_no_other_words_is_theirs_alone() {
        close(at.item);
        assertThat(house.status(house.staff, "/cases/" + at.file)).isEqualTo(404);
        assertThat(house.status(house.leader, "/cases/" + at.file)).isEqualTo(200);
        assertThat(house.status(house.auditor, "/cases/" + at.file)).isEqualTo(200);
        CaseRight right = house.office.part(CaseRight.class);
        house.read(sql -> {
            Onlooker staff = Onlooker.of(sql, house.staff, house.home.unit(), TODAY);
            assertThat(right.page(sql, staff, house.home.unit(), CaseRight.Order.NUMBER, true, 0,
                    10).total()).isEqualTo(1);
            return staff;
        });
        close(at.item, "level", "as-case", "named", "", "reason", "", "legalBasis", "",
                "reviewOn", "");
        assertThat(house.status(house.staff, "/cases/" + at.file)).isEqualTo(200);
    }

    @Test
    void nobody_else_acts_on_it() {
        close(at.item);
        at.sent();
        Outcome staff = house.ask(house.staff, "record-outcome", Map.of("item", at.item, "point",
                1, "parts", List.of(Map.of("outcome", "endorsed")), "date", "2026-03-02"));
        assertThat(staff.toString()).contains("reference_unknown").doesNotContain("Budget 2027");
        for (int point = 1; point <= 2; point++) {
            house.done(house.leader, "record-outcome", Map.of("item", at.item, "point", point,
                    "parts", List.of(Map.of("outcome", "endorsed", "remark", MARK)),
                    "date", "2026-03-02"));
        }
        house.done(house.leader, "approve-minutes",
                Map.of("meeting", at.meeting, "date", "2026-03-04"));
        assertThat(house.words(house.staff, "/meetings/" + at.meeting)).doesNotContain(
                "Budget 2027", MARK, "Tilslutning");
        assertThat(house.words(known, "/meetings/" + at.meeting)).contains(MARK, "Tilslutning");
        assertThat(house.status(house.member, "/items/" + at.item + "/excerpt.pdf"))
                .isEqualTo(404);
    }

    /** Whoever is recused sees what everybody sees, also when they are named. */
    @Test
    void recusal_comes_before_a_name() {
        close(at.item);
        at.sent();
        assertThat(house.words(known, "/meetings/" + at.meeting)).contains("Budget 2027");
        house.done(house.leader, "recuse", Map.of("item", at.item, "person",
                known.personOrFail(), "reason", "Er selv part", "date", "2026-03-01"));
        assertThat(house.words(known, "/meetings/" + at.meeting)).doesNotContain("Budget 2027");
        assertThat(found(known)).isEqualTo("[]");
    }

    /** The same for what is about no case; the search does not find it for anybody. */
    @Test
    void what_is_about_no_case_can_be_open_to_names() {
        UUID told = OfficeHouse.made(house.done(house.leader, "add-matter", Map.of("meeting",
                at.meeting, "kind", "other", "heading", MARK + " bilægges", "words",
                MARK + " har klaget", "date", "2026-02-03")), "item");
        assertThat(found(house.staff)).contains(MARK);
        close(told);
        at.sent();
        for (Caller caller : List.of(house.staff, house.member)) {
            assertThat(house.words(caller, "/meetings/" + at.meeting)).doesNotContain(MARK);
            assertThat(new String(house.page(caller, "/meetings/" + at.meeting + "/minutes"),
                    StandardCharsets.UTF_8)).doesNotContain(MARK);
            assertThat(found(caller)).doesNotContain(MARK);
        }
        assertThat(house.words(known, "/meetings/" + at.meeting)).contains(MARK + " har klaget");
        assertThat(house.ask(house.staff, "set-item-openness", Map.of("item", told, "level",
                "as-case", "decisionPublic", true, "atMeeting", false, "date", "2026-02-27"))
                .toString()).contains("reference_unknown");
    }
}
