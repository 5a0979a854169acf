package dk.betroet.office.meeting.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.ItemSeen;
import dk.betroet.office.meeting.casework.Onlooker;
import dk.betroet.office.meeting.session.AtMeeting;
import dk.betroet.office.meeting.session.ItemLevel;
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

/** What is found of items that are about no case, and by whom. */
@Tag("database")
class SearchMatterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private final AtMeeting at = new AtMeeting();
    private final MeetingHouse house = at.house;
    private final UUID unit = house.home.unit();
    private final Search search = house.office.part(Search.class);

    private UUID matter(String kind, Object... more) {
        return OfficeHouse.made(house.done(house.staff, "add-matter", MeetingHouse.with(
                Map.of("meeting", at.meeting, "kind", kind, "date", "2026-02-03"), more)), "item");
    }

    private List<Hit> found(Caller caller, String... typed) {
        Onlooker reader = house.read(sql -> Onlooker.of(sql, caller, unit, TODAY));
        return found(reader, typed);
    }

    private List<Hit> found(Onlooker reader, String... typed) {
        Map<String, String> asked = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            asked.put(typed[i], typed[i + 1]);
        }
        return house.read(sql -> search.show(sql, unit, Asked.of(asked),
                search.find(sql, reader, unit, Asked.of(asked)).all()));
    }

    private List<UUID> refs(String words) {
        return found(house.member, "q", words).stream().map(Hit::ref).toList();
    }

    @Test
    void its_heading_its_words_its_minutes_and_its_outcome_are_found() {
        UUID agenda = matter("approve-agenda");
        UUID item = matter("orientation", "heading", "Nyt fra ministeriet", "words",
                "Bekendtgørelsen er på vej");
        assertThat(refs("ministeriets")).isEmpty();
        assertThat(found(house.staff, "q", "ministeriets")).hasSize(1);
        at.held();
        assertThat(refs("bekendtgørelse")).containsExactly(item);
        house.done(house.staff, "record-outcome", Map.of("item", agenda, "point", 1, "parts",
                List.of(Map.of("outcome", "approved", "remark", "Med zebraer byttet om")),
                "date", "2026-03-02"));
        assertThat(refs("zebra")).isEmpty();
        house.approve(at.meeting);
        assertThat(refs("zebra")).containsExactly(agenda);
        house.done(house.leader, "correct-minutes", Map.of("item", item, "words",
                "Direktøren fortalte om isbjørne", "reason", "Det stod der ikke",
                "date", "2026-03-05"));
        assertThat(refs("isbjørn")).containsExactly(item);
        assertThat(refs("zebra")).containsExactly(agenda);
        assertThat(refs("ministeriet")).containsExactly(item);
        assertThat(house.words(house.member, "/search?q=fortalte")).contains(
                "Nyt fra ministeriet", "Dagsorden · Direktørkredsen · 2. marts 2026 · punkt 3");
    }

    @Test
    void it_is_narrowed_like_the_others_and_belongs_to_no_subject() {
        UUID item = matter("orientation", "heading", "Nyt fra ministeriet");
        assertThat(found(house.staff, "q", "ministeriet", "kind", "item", "year", "2026",
                "body", at.body.toString())).extracting(Hit::ref).containsExactly(item);
        assertThat(found(house.staff, "q", "ministeriet", "kle", "05")).isEmpty();
        assertThat(found(house.staff, "q", "ministeriet", "outcome", "approved")).isEmpty();
        assertThat(house.words(house.staff, "/search?q=ministreiet")).contains("Mente du");
    }

    /** At every level, to every reader, before and after it is sent. */
    @Test
    void the_index_opens_what_the_right_opens_whole() {
        UUID steering = house.body("Formandskabet", "steers", at.body);
        Caller chair = house.office.person(house.home, Role.MEMBER, "Fie Formand");
        house.seat(steering, chair);
        house.seat(house.body("Et andet forum"), house.outsider);
        UUID item = matter("other", "heading", "Zebrafinken", "words", "Om strudse");
        List<Caller> readers = List.of(house.leader, house.staff, house.auditor, house.director,
                house.member, house.outsider, chair);
        agree(item, readers);
        at.sent();
        agree(item, readers);
        for (ItemLevel level : ItemLevel.values()) {
            if (level != ItemLevel.AS_CASE) {
                close(item, level);
                agree(item, readers);
            }
        }
        assertThat(house.words(house.outsider, "/search?q=zebrafinken"))
                .contains("Ingenting passer").doesNotContain("Zebrafinken");
        assertThat(house.words(house.outsider, "/search?q=zebarfinken"))
                .doesNotContain("Mente du");
    }

    private void close(UUID item, ItemLevel level) {
        List<UUID> named = level == ItemLevel.NAMED
                ? List.of(house.member.personOrFail()) : List.of();
        house.done(house.staff, "set-item-openness", MeetingHouse.with(MeetingHouse.with(
                Map.of("item", item, "decisionPublic", true, "atMeeting", false, "named", named,
                        "date", "2026-03-01"),
                MeetingHouse.closed(FieldSpec.choiceId(level)))));
    }

    @Test
    void what_is_open_to_names_is_found_by_them_and_by_auditors() {
        UUID item = matter("other", "heading", "Zebrafinken", "words", "Om strudse");
        close(item, ItemLevel.NAMED);
        at.sent();
        for (Caller reader : List.of(house.staff, house.auditor, house.member)) {
            assertThat(found(reader, "q", "zebrafink")).hasSize(1);
        }
        for (Caller reader : List.of(house.leader, house.director, house.outsider)) {
            assertThat(found(reader, "q", "zebrafink")).isEmpty();
        }
    }

    private void agree(UUID item, List<Caller> readers) {
        ItemRight right = house.office.part(ItemRight.class);
        for (Caller reader : readers) {
            agree(reader.toString(), house.read(sql -> right.find(sql, reader, unit, item, TODAY)),
                    house.read(sql -> Onlooker.of(sql, reader, unit, TODAY)));
        }
        agree("everybody", house.read(sql -> right.publicly(sql, unit, item)),
                Onlooker.EVERYBODY);
    }

    private void agree(String whose, Optional<ItemSeen> seen, Onlooker reader) {
        boolean whole = seen.filter(ItemSeen::papers).isPresent();
        assertThat(!found(reader, "q", "zebrafink").isEmpty()).as(whose).isEqualTo(whole);
        assertThat(!found(reader, "q", "struds").isEmpty()).as(whose).isEqualTo(whole);
    }

    /** A recused person is kept from a case, not from what is about none. */
    @Test
    void somebody_who_is_recused_in_a_case_finds_it() {
        UUID item = matter("other", "heading", "Zebrafinken");
        at.sent();
        house.done(house.staff, "recuse", Map.of("item", at.item, "person",
                house.staff.personOrFail(), "reason", "Ejer jorden", "date", "2026-03-01"));
        assertThat(found(house.staff, "q", "zebrafink")).extracting(Hit::ref)
                .containsExactly(item);
    }

    @Test
    void a_meeting_that_is_moved_takes_what_is_found_of_it_along() {
        matter("orientation", "heading", "Nyt fra ministeriet");
        house.done(house.staff, "move-meeting", Map.of("meeting", at.meeting, "heldOn",
                "2027-01-11", "reason", "Formanden er forhindret", "date", "2026-02-05"));
        assertThat(found(house.staff, "kind", "item")).hasSize(2)
                .allSatisfy(hit -> assertThat(hit.year()).isEqualTo(2027));
    }
}
