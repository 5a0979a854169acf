package dk.betroet.office.meeting.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class MergingTest {

    private static final String BASE = "En\nTo\nTre";

    @Test
    void changes_in_different_lines_both_stand() {
        assertThat(Merging.together(BASE, "En!\nTo\nTre", "En\nTo\nTre\nFire"))
                .isEqualTo("En!\nTo\nTre\nFire");
        assertThat(Merging.together(BASE, "En\nTo\nTre\nFire", "En!\nTo\nTre"))
                .isEqualTo("En!\nTo\nTre\nFire");
        assertThat(Merging.together(BASE, "To\nTre", "En\nTo")).isEqualTo("To");
    }

    @Test
    void changes_in_the_same_line_stand_one_below_the_other() {
        assertThat(Merging.together(BASE, "En\n2\nTre", "En\nTO\nTre"))
                .isEqualTo("En\n2\nTO\nTre");
        assertThat(Merging.together("", "Anna sagde nej.", "Bo sagde ja."))
                .isEqualTo("Anna sagde nej.\nBo sagde ja.");
        assertThat(Merging.together(BASE, BASE + "\nA", BASE + "\nB"))
                .isEqualTo(BASE + "\nA\nB");
    }

    @Test
    void whoever_changed_nothing_gets_what_the_other_wrote() {
        assertThat(Merging.together(BASE, "Ny", BASE)).isEqualTo("Ny");
        assertThat(Merging.together(BASE, BASE, "Ny")).isEqualTo("Ny");
        assertThat(Merging.together(BASE, "Ny", "Ny")).isEqualTo("Ny");
    }

    /** Whatever two people wrote anew, every line of it is there afterwards. */
    @Test
    void nothing_that_anybody_wrote_is_left_out() {
        Gen<List<Integer>> lines = lists().of(integers().between(0, 9)).ofSizeBetween(0, 8);
        qt().forAll(lines, lines, lines).checkAssert((base, theirs, mine) -> {
            String before = text(base, "b");
            List<String> first = List.of(text(theirs, "t").split("\n", -1));
            List<String> second = List.of(text(mine, "m").split("\n", -1));
            List<String> both = List.of(Merging.together(before, text(theirs, "t"),
                    text(mine, "m")).split("\n", -1));
            assertThat(both).containsAll(first.stream().filter(line -> !line.isEmpty()).toList());
            assertThat(both).containsAll(
                    second.stream().filter(line -> !line.isEmpty()).toList());
        });
    }

    private static String text(List<Integer> numbers, String mark) {
        return numbers.stream().map(number -> mark + number).collect(Collectors.joining("\n"));
    }
}
