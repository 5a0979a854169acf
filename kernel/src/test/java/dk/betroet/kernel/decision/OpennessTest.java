package dk.betroet.kernel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.kernel.decision.Openness.Closure;
import dk.betroet.kernel.decision.Openness.Level;
import dk.betroet.kernel.decision.Openness.Reader;
import dk.betroet.kernel.decision.Openness.Sight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody sees of what, as one table; every level, every kind of reader. */
class OpennessTest {

    /** Released, and the decision of what is closed is not told. */
    private static final String RELEASED = """
                        PUBLIC HEADING_PUBLIC MEMBERS STEERING_GROUP NAMED
        anybody         ALL    HEADING        NOTHING NOTHING        NOTHING
        secretariat     ALL    ALL            ALL     ALL            NOTHING
        auditor         ALL    ALL            ALL     ALL            ALL
        member          ALL    ALL            ALL     NOTHING        NOTHING
        steering        ALL    ALL            ALL     ALL            NOTHING
        named           ALL    ALL            ALL     ALL            ALL
        recused-member  ALL    HEADING        NOTHING NOTHING        NOTHING
        recused-named   ALL    HEADING        NOTHING NOTHING        NOTHING
        recused-secretary ALL  HEADING        NOTHING NOTHING        NOTHING
        """;

    /** Still being prepared. */
    private static final String NOT_RELEASED = """
                        PUBLIC  HEADING_PUBLIC MEMBERS STEERING_GROUP NAMED
        anybody         NOTHING NOTHING        NOTHING NOTHING        NOTHING
        secretariat     ALL     ALL            ALL     ALL            NOTHING
        auditor         ALL     ALL            ALL     ALL            ALL
        member          NOTHING NOTHING        NOTHING NOTHING        NOTHING
        steering        NOTHING NOTHING        NOTHING NOTHING        NOTHING
        named           ALL     ALL            ALL     ALL            ALL
        recused-member  NOTHING NOTHING        NOTHING NOTHING        NOTHING
        recused-named   NOTHING NOTHING        NOTHING NOTHING        NOTHING
        recused-secretary NOTHING NOTHING      NOTHING NOTHING        NOTHING
        """;

    private static Map<String, Reader> readers(boolean released) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("anybody", reader(released, ""));
        for (String one : List.of("secretariat", "auditor", "member", "steering", "named")) {
            readers.put(one, reader(released, one));
        }
        readers.put("recused-member", reader(released, "member recused"));
        readers.put("recused-named", reader(released, "named recused"));
        readers.put("recused-secretary", reader(released, "secretariat recused"));
        return readers;
    }

    private static Reader reader(boolean released, String is) {
        return new Reader(is.contains("secretariat"), is.contains("auditor"),
                is.contains("member"), is.contains("steering"), is.contains("named"),
                is.contains("recused"), released);
    }

    private static Openness at(Level level, boolean decisionPublic) {
        return new Openness(level, level == Level.PUBLIC ? Optional.empty()
                : Optional.of(new Closure("Forhandling", "en lov, § 1", new UUID(0, 1),
                        LocalDate.of(2027, 1, 1), decisionPublic)));
    }

    private static List<String> table(boolean released) {
        List<String> rows = new ArrayList<>();
        readers(released).forEach((name, reader) -> {
            StringBuilder row = new StringBuilder(name);
            for (Level level : Level.values()) {
                row.append(' ').append(at(level, false).seenBy(reader));
            }
            rows.add(row.toString());
        });
        return rows;
    }

    private static List<String> rows(String table) {
        return table.lines().skip(1).map(row -> row.strip().replaceAll("\\s+", " ")).toList();
    }

    @Test
    void closed_means_closed() {
        assertThat(table(true)).isEqualTo(rows(RELEASED));
    }

    @Test
    void what_is_being_prepared_is_the_preparers_alone() {
        assertThat(table(false)).isEqualTo(rows(NOT_RELEASED));
    }

    /** The law: what was decided behind closed doors is told as far as secrecy lets it. */
    @Test
    void a_decision_can_be_told_without_what_it_was_about() {
        assertThat(at(Level.MEMBERS, true).seenBy(Reader.PUBLIC)).isEqualTo(Sight.DECISION);
        assertThat(at(Level.HEADING_PUBLIC, true).seenBy(Reader.PUBLIC))
                .isEqualTo(Sight.HEADING_AND_DECISION);
        assertThat(Sight.DECISION.heading()).isFalse();
        assertThat(Sight.DECISION.papers()).isFalse();
        assertThat(Sight.HEADING.decision()).isFalse();
    }

    /** Of two doors behind one another the stricter counts, question by question. */
    @Test
    void two_doors_let_through_what_both_do() {
        for (Sight one : Sight.values()) {
            for (Sight other : Sight.values()) {
                Sight both = one.stricter(other);
                assertThat(both.heading()).isEqualTo(one.heading() && other.heading());
                assertThat(both.decision()).isEqualTo(one.decision() && other.decision());
                assertThat(both.papers()).isEqualTo(one.papers() && other.papers());
            }
        }
    }

    @Test
    void a_closure_says_why_and_by_what_right() {
        assertThatThrownBy(() -> new Openness(Level.MEMBERS, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Openness(Level.PUBLIC, at(Level.NAMED, false).closure()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Closure("Fordi", " ", UUID.randomUUID(),
                LocalDate.of(2027, 1, 1), false)).isInstanceOf(IllegalArgumentException.class);
    }
}
