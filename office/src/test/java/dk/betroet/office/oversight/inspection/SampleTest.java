package dk.betroet.office.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private final List<UUID> ten =
            LongStream.range(0, 10).mapToObj(n -> new UUID(0, n)).toList();

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(Sample.draw(ten, 4, 7731)).isEqualTo(Sample.draw(ten, 4, 7731));
        assertThat(Sample.draw(ten, 4, 7731)).isNotEqualTo(Sample.draw(ten, 4, 7732));
        assertThat(Sample.draw(ten, 3, 1).stream().map(UUID::getLeastSignificantBits))
                .as("written down, so that no later version draws anything else")
                .containsExactly(5L, 8L, 7L);
    }

    @Test
    void nothingIsDrawnTwiceAndNoMoreThanThereIs() {
        assertThat(Sample.draw(ten, 10, 5)).containsExactlyInAnyOrderElementsOf(ten);
        assertThat(Sample.draw(ten, 50, 5)).hasSize(10);
        assertThat(Sample.draw(List.of(), 5, 5)).isEmpty();
    }

    @Test
    void everyItemHasItsChance() {
        Map<UUID, Integer> drawn = new HashMap<>();
        for (long seed = 0; seed < 10_000; seed++) {
            Sample.draw(ten, 1, seed).forEach(id -> drawn.merge(id, 1, Integer::sum));
        }
        assertThat(drawn.values()).hasSize(10).allSatisfy(times ->
                assertThat(times).isBetween(850, 1150));
    }
}
