package dk.betroet.office.meeting.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.meeting.casework.Differences.Fate;
import dk.betroet.office.meeting.casework.Differences.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever changed, what stayed and went is the old text, and what stayed and came the new one. */
class DifferencesTest {

    private static String without(Fate fate, List<Piece> pieces) {
        return pieces.stream().filter(one -> one.fate() != fate).map(Piece::words)
                .collect(Collectors.joining());
    }

    @Test
    void a_word_is_marked_where_it_changed() {
        assertThat(Differences.between("Budget for 2023 godkendes", "Budget for 2024 godkendes"))
                .containsExactly(new Piece(Fate.SAME, "Budget for "),
                        new Piece(Fate.GONE, "2023 "), new Piece(Fate.NEW, "2024 "),
                        new Piece(Fate.SAME, "godkendes"));
        assertThat(Differences.between("", "Nyt afsnit"))
                .containsExactly(new Piece(Fate.NEW, "Nyt afsnit"));
        assertThat(Differences.between("Det samme", "Det samme"))
                .containsExactly(new Piece(Fate.SAME, "Det samme"));
    }

    @Test
    void nothing_is_lost_whatever_changed() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            String before = text(random, 20);
            String after = text(random, 20);
            List<Piece> pieces = Differences.between(before, after);
            assertThat(without(Fate.NEW, pieces)).isEqualTo(before);
            assertThat(without(Fate.GONE, pieces)).isEqualTo(after);
        }
    }

    private static String text(Random random, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(_ -> List.of("a", "b", "c", " ", "\n", "  ").get(random.nextInt(6)))
                .collect(Collectors.joining());
    }

    /** Long papers are compared line by line first, and still word by word where a line changed. */
    @Test
    void long_texts_are_compared_too() {
        String line = "Et afsnit om penge og om tid.\n";
        String before = line.repeat(3_000);
        String after = line.repeat(1_500) + "Et afsnit om penge og om sted.\n" + line.repeat(1_499);
        List<Piece> pieces = Differences.between(before, after);
        assertThat(without(Fate.NEW, pieces)).isEqualTo(before);
        assertThat(without(Fate.GONE, pieces)).isEqualTo(after);
        assertThat(pieces).contains(new Piece(Fate.NEW, "sted.\n"));
    }
}
