package dk.betroet.office.meeting.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.decision.Openness.Level;
import dk.betroet.kernel.decision.Openness.Reader;
import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.FieldSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That the database lets somebody see exactly what the kernel says they see. */
@Tag("database")
class CaseRightTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    private final MeetingHouse house = new MeetingHouse();

    private static Openness open(Level level, boolean decisionPublic) {
        return level == Level.PUBLIC ? Openness.PUBLIC : new Openness(level, Optional.of(
                new Openness.Closure("Forhandling", "§ 27", UUID.randomUUID(), TODAY,
                        decisionPublic)));
    }

    private static boolean bit(int bits, int at) {
        return (bits >> at & 1) == 1;
    }

    /** Every level, with a decision told or not, to each of the 128 readers there can be. */
    @Test
    void the_query_says_what_the_kernel_says_of_every_reader() {
        List<Sight> expected = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (Level level : Level.values()) {
            for (boolean told : level == Level.PUBLIC ? new boolean[] {true}
                    : new boolean[] {true, false}) {
                for (int bits = 0; bits < 128; bits++) {
                    expected.add(open(level, told).seenBy(new Reader(bit(bits, 0), bit(bits, 1),
                            bit(bits, 2), bit(bits, 3), bit(bits, 4), bit(bits, 5),
                            bit(bits, 6))));
                    rows.add("(%d, '%s', %s, %s, %s, %s, %s, %s, %s, %s)".formatted(rows.size(),
                            FieldSpec.choiceId(level), told, bit(bits, 0), bit(bits, 1),
                            bit(bits, 2), bit(bits, 3), bit(bits, 4), bit(bits, 5),
                            bit(bits, 6)));
                }
            }
        }
        List<String> said = house.read(sql -> sql.sql("select " + CaseRight.SIGHT
                + " from (values " + String.join(", ", rows) + """
                ) x (n, level, decision_public, secretariat, auditor, member, steering, named,
                    recused, released) order by n""").query(String.class).list());
        assertThat(said).hasSize(9 * 128)
                .isEqualTo(expected.stream().map(FieldSpec::choiceId).toList());
    }

    /** What somebody is to a case is found in its rows: the body, the steering group, the name. */
    @Test
    void a_list_and_a_single_case_show_the_same_to_everybody() {
        UUID body = house.body("Kredsen");
        UUID steering = house.body("Formandskabet", "steers", body);
        Caller chair = house.director;
        house.seat(body, house.member);
        house.seat(steering, chair);
        Map<Level, UUID> cases = new HashMap<>();
        UUID meeting = house.meeting(body, "2026-03-02");
        for (Level level : Level.values()) {
            Object[] closed = level == Level.PUBLIC ? new Object[0]
                    : MeetingHouse.closed(FieldSpec.choiceId(level));
            UUID file = house.open(
                    "Sag " + level, level == Level.NAMED ? named(closed) : closed);
            cases.put(level, file);
            house.item(meeting, house.step(file, body, "is-told"));
        }
        house.open("Endnu en kladde");
        assertThat(seen(Onlooker.EVERYBODY)).isEmpty();
        house.release(meeting);

        assertThat(seen(Onlooker.EVERYBODY)).isEqualTo(expected(cases, false, false, false));
        assertThat(seenBy(house.outsider)).isEqualTo(expected(cases, false, false, false));
        assertThat(seenBy(house.member)).isEqualTo(expected(cases, true, false, false));
        assertThat(seenBy(chair)).isEqualTo(expected(cases, false, true, false));
        assertThat(seenBy(house.staff)).containsAllEntriesOf(
                expected(cases, false, false, true)).hasSize(6);
        assertThat(seenBy(house.auditor)).hasSize(6).containsValue(Sight.ALL)
                .doesNotContainValue(Sight.HEADING);
    }

    private Object[] named(Object[] closed) {
        List<Object> all = new ArrayList<>(List.of(closed));
        all.addAll(List.of("named", List.of(house.auditor.personOrFail())));
        return all.toArray();
    }

    /** By the kernel; whoever opened the case for named persons is one of them. */
    private static Map<UUID, Sight> expected(
            Map<Level, UUID> cases, boolean member, boolean steering, boolean staff) {
        return cases.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, one ->
                open(one.getKey(), false).seenBy(new Reader(staff, false, member, steering,
                        staff && one.getKey() == Level.NAMED, false, true))))
                .entrySet().stream().filter(one -> one.getValue().something())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, Sight> seenBy(Caller caller) {
        return seen(house.read(sql -> Onlooker.of(sql, caller, house.home.unit(), TODAY)));
    }

    /** All of the list, which is read in two parts, and each of it by itself. */
    private Map<UUID, Sight> seen(Onlooker reader) {
        CaseRight right = house.office.part(CaseRight.class);
        return house.read(sql -> {
            List<CaseRight.Seen> all = new ArrayList<>();
            long total = part(right, sql, reader, all, 0);
            while (all.size() < total) {
                part(right, sql, reader, all, all.size());
            }
            assertThat(all.stream().map(one -> one.file().number()).toList())
                    .isSortedAccordingTo(Comparator.reverseOrder());
            return all.stream().collect(Collectors.toMap(
                    one -> one.file().id(), CaseRight.Seen::sight));
        });
    }

    private long part(CaseRight right, JdbcClient sql, Onlooker reader,
            List<CaseRight.Seen> all, long offset) {
        CaseRight.Page page = right.page(sql, reader, house.home.unit(),
                CaseRight.Order.NUMBER, true, offset, 2);
        assertThat(page.cases().size()).isEqualTo(Math.min(2, page.total() - offset));
        all.addAll(page.cases());
        return page.total();
    }

    /** A heading that a reader does not see is not told by where it stands either. */
    @Test
    void cases_with_a_closed_heading_stand_together() {
        UUID body = house.body("Kredsen");
        UUID meeting = house.meeting(body, "2026-03-02");
        List<Object> told = new ArrayList<>(List.of(MeetingHouse.closed("members")));
        told.addAll(List.of("decisionPublic", true));
        for (String title : List.of("Midterst", "Aalborg")) {
            house.item(meeting, house.step(house.open(title), body, "is-told"));
        }
        UUID closed = house.open("Lukket midt imellem", told.toArray());
        house.item(meeting, house.step(closed, body, "is-told"));
        house.release(meeting);
        CaseRight right = house.office.part(CaseRight.class);
        List<CaseRight.Seen> seen = house.read(sql -> right.page(sql, Onlooker.EVERYBODY,
                house.home.unit(), CaseRight.Order.TITLE, false, 0, 10).cases());
        assertThat(seen).extracting(one -> one.file().id()).startsWith(closed).hasSize(3);
        assertThat(seen.getFirst().sight()).isEqualTo(Sight.DECISION);
        Optional<CaseRight.Seen> publicly =
                house.read(sql -> right.publicly(sql, house.home.unit(), closed));
        assertThat(publicly.orElseThrow().sight()).isEqualTo(Sight.DECISION);
        assertThat(house.read(sql -> right.publicly(sql, house.home.unit(), 0, 1)).total())
                .isEqualTo(3);
    }
}
