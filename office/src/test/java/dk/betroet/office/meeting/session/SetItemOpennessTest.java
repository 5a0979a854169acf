package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.decision.Openness.Level;
import dk.betroet.kernel.decision.Openness.Reader;
import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.ItemSeen;
import dk.betroet.office.meeting.casework.Onlooker;
import dk.betroet.office.meeting.search.Asked;
import dk.betroet.office.meeting.search.Search;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sees what of an item that is closed further than its case. */
@Tag("database")
class SetItemOpennessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final AtMeeting at = new AtMeeting();
    private final MeetingHouse house = at.house;
    private final UUID steering = house.body("Formandskabet", "steers", at.body);
    private final Caller chair = house.office.person(house.home, Role.MEMBER, "Fie Formand");
    private final Caller known = house.office.person(house.home, Role.MEMBER, "Nis Nævnt");

    {
        house.seat(steering, chair);
        house.seat(house.body("Et andet forum"), house.outsider);
    }

    private Map<String, Object> closing(UUID item, String level, Object... more) {
        Map<String, Object> plain = Map.of("item", item, "level", level, "decisionPublic", false,
                "atMeeting", false, "date", "2026-03-01");
        Map<String, Object> said = level.equals("as-case") ? plain
                : MeetingHouse.with(plain, MeetingHouse.closed(level));
        return MeetingHouse.with(level.equals("named") ? MeetingHouse.with(said,
                "named", List.of(known.personOrFail())) : said, more);
    }

    private void close(String level, Object... more) {
        house.done(house.leader, "set-item-openness", closing(at.item, level, more));
    }

    private void closeCase(String level) {
        house.done(house.leader, "set-openness", MeetingHouse.with(
                Map.of("caseId", at.file, "decisionPublic", true, "date", "2026-03-01"),
                level.equals("public") ? new Object[] {"level", level}
                        : MeetingHouse.closed(level)));
    }

    private Sight sight(Optional<Caller> caller) {
        ItemRight right = house.office.part(ItemRight.class);
        UUID unit = house.home.unit();
        return house.read(sql -> caller.isEmpty() ? right.publicly(sql, unit, at.item)
                : right.find(sql, caller.get(), unit, at.item, TODAY))
                .map(ItemSeen::sight).orElse(Sight.NOTHING);
    }

    private static Openness open(Level level, boolean told) {
        return level == Level.PUBLIC ? Openness.PUBLIC : new Openness(level, Optional.of(
                new Openness.Closure("Forhandling", "§ 27", UUID.randomUUID(), TODAY, told)));
    }

    /**
     * Every level of the case with every level of the item, to every kind of reader; the leader
     * closes it, and so is one of those who are named.
     */
    @Test
    void the_stricter_of_case_and_item_holds() {
        at.sent();
        List<Level> levels = List.of(Level.PUBLIC, Level.HEADING_PUBLIC, Level.MEMBERS,
                Level.STEERING_GROUP);
        for (Level ofCase : levels) {
            closeCase(FieldSpec.choiceId(ofCase));
            for (ItemLevel level : ItemLevel.values()) {
                if (level != ItemLevel.AS_CASE || at.item(at.item).closed()) {
                    close(FieldSpec.choiceId(level), "decisionPublic", level
                            == ItemLevel.MEMBERS);
                }
                expect(open(ofCase, true), open(level.level(), level == ItemLevel.MEMBERS));
            }
        }
    }

    private void expect(Openness ofCase, Openness ofItem) {
        Map<Optional<Caller>, Reader> readers = new HashMap<>(Map.of(
                Optional.empty(), Reader.PUBLIC,
                Optional.of(house.outsider), Reader.PUBLIC,
                Optional.of(house.director), Reader.PUBLIC,
                Optional.of(house.member), reader(false, false, true, false),
                Optional.of(chair), reader(false, false, false, true),
                Optional.of(house.staff), reader(true, false, false, false),
                Optional.of(house.auditor), reader(false, true, false, false)));
        readers.put(Optional.of(known), new Reader(false, false, false, false,
                ofItem.level() == Level.NAMED, false, true));
        readers.put(Optional.of(house.leader), new Reader(true, false, false, false,
                ofItem.level() == Level.NAMED, false, true));
        readers.forEach((caller, reader) -> assertThat(sight(caller))
                .as(ofCase.level() + " " + ofItem.level() + " " + reader)
                .isEqualTo(ofCase.seenBy(new Reader(reader.secretariat(), reader.auditor(),
                        reader.member(), reader.steering(), false, false, true))
                        .stricter(ofItem.seenBy(reader))));
    }

    private static Reader reader(
            boolean secretariat, boolean auditor, boolean member, boolean steering) {
        return new Reader(secretariat, auditor, member, steering, false, false, true);
    }

    @Test
    void the_agenda_tells_the_heading_or_not_even_that() {
        close("heading-public");
        at.sent();
        assertThat(house.words(house.outsider, "/meetings/" + at.meeting))
                .contains("Budget 2027").doesNotContain("Resumé af");
        assertThat(house.status(house.outsider, "/cases/" + at.file)).isEqualTo(404);
        assertThat(house.words(house.member, "/meetings/" + at.meeting)).contains("Resumé af",
                "Kun overskriften er åben, planlagt. Forhandling med en part");
        close("members", "atMeeting", true);
        assertThat(house.words(house.outsider, "/meetings/" + at.meeting))
                .doesNotContain("Budget 2027");
        assertThat(house.words(house.member, "/meetings/" + at.meeting)).contains("Resumé af",
                "Lukket: kun det forum, der mødes, afgjort på mødet");
        assertThat(found(house.outsider)).isEmpty();
        assertThat(found(house.member)).isNotEmpty();
        close("steering-group");
        assertThat(house.words(house.member, "/meetings/" + at.meeting))
                .doesNotContain("Budget 2027");
        assertThat(found(house.member)).isEmpty();
        assertThat(found(chair)).isNotEmpty();
        assertThat(house.words(chair, "/meetings/" + at.meeting)).contains("Resumé af");
        close("as-case");
        assertThat(house.words(house.outsider, "/meetings/" + at.meeting)).contains("Resumé af");
        assertThat(found(house.outsider)).isNotEmpty();
    }

    private List<Search.Match> found(Caller caller) {
        return house.read(sql -> house.office.part(Search.class).find(sql,
                Onlooker.of(sql, caller, house.home.unit(), TODAY), house.home.unit(),
                Asked.of("budget"))).all();
    }

    /** What was decided behind closed doors is told without its heading, where it may be. */
    @Test
    void the_decision_is_told_where_it_may_be() {
        close("members", "decisionPublic", true);
        at.held();
        house.approve(at.meeting);
        assertThat(house.words(house.outsider, "/meetings/" + at.meeting))
                .contains("Lukket punkt", "Tilslutning").doesNotContain("Budget 2027");
        UUID decision = house.read(sql -> sql.sql("""
                select decision_id from decision where item_id = ? and point = 1""")
                .param(at.item).query(UUID.class).single());
        assertThat(house.words(house.outsider, "/decisions/" + decision))
                .contains("Tilslutning").doesNotContain("Budget 2027", "regnskab og budget");
        assertThat(house.words(house.member, "/meetings/" + at.meeting))
                .contains("Budget 2027", "Tilslutning");
    }

    @Test
    void an_item_that_is_put_off_comes_back_as_closed() {
        close("members");
        at.sent();
        UUID next = house.meeting(at.body, "2026-04-02");
        UUID again = OfficeHouse.made(house.done(house.staff, "postpone-item", Map.of(
                "item", at.item, "to", next, "reason", "Tallene mangler",
                "date", "2026-03-01")), "item");
        house.release(next);
        assertThat(at.item(again).level()).isEqualTo(ItemLevel.MEMBERS);
        assertThat(house.words(house.outsider, "/meetings/" + next))
                .doesNotContain("Budget 2027");
        assertThat(house.words(house.member, "/meetings/" + next))
                .contains("Budget 2027", "Forhandling med en part");
    }

    @Test
    void a_closure_is_looked_at_again() {
        close("members", "reviewOn", "2026-03-04");
        assertThat(house.words(house.staff, "")).contains("Lukkede punkter", "Budget 2027");
        close("members", "reviewOn", "2027-01-01");
        assertThat(house.words(house.staff, "")).doesNotContain("Lukkede punkter");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("set-item-openness", closing(at.item, "as-case"),
                RefusalCode.NOTHING_TO_DO);
        house.refused("set-item-openness", closing(at.item, "members", "reason", ""),
                RefusalCode.CLOSURE_UNFOUNDED);
        house.refused("set-item-openness", closing(at.item, "as-case", "reason", "For en sikkerheds"
                + " skyld"), RefusalCode.OPEN_NEEDS_NO_REASON);
        house.refused("set-item-openness", closing(at.item, "members", "reviewOn", "2026-02-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("set-item-openness", closing(at.item, "named", "named", ""),
                RefusalCode.NEEDED_HERE);
        house.refused("set-item-openness", closing(at.item, "members", "named",
                List.of(known.personOrFail())), RefusalCode.NEEDED_HERE);
        at.sent();
        house.done(house.staff, "drop-item", Map.of("item", at.item, "reason",
                "Tallene mangler", "date", "2026-03-01"));
        house.refused("set-item-openness", closing(at.item, "members"),
                RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
