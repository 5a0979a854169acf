package dk.betroet.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the JDK's own reading of the same texts. */
class MomentTest {

    private static final int SEED = 20_260_305;

    @Test
    void every_day_of_a_century_is_read() throws Broken {
        for (LocalDate day = LocalDate.of(1950, 1, 1); day.getYear() < 2050;
                day = day.plusDays(1)) {
            assertThat(Moment.day(day.toString())).isEqualTo(day);
        }
        assertThat(Moment.dayOrNull("")).isNull();
    }

    @Test
    void moments_are_read_to_the_microsecond() throws Broken {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            Instant moment = Instant.ofEpochSecond(
                    random.nextLong(4_000_000_000L), random.nextInt(1_000_000) * 1_000L);
            String text = "%s.%06dZ".formatted(
                    moment.toString().substring(0, 19), Moment.micros(moment));
            assertThat(Moment.moment(text)).isEqualTo(moment).isEqualTo(Instant.parse(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-3-05", "2026-02-29", "2026-13-01", "2026-00-10",
        "2026-01-32", "2026-01-0x", "-026-01-01", "2026/01/01", "2026-01-011", "２026-01-01"})
    void what_is_no_day_is_refused(String text) {
        assertThatThrownBy(() -> Moment.day(text)).isInstanceOf(Broken.class)
                .hasMessageContaining("no day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03-05", "2026-03-05T10:15:30Z",
        "2026-03-05T10:15:30.12345Z", "2026-03-05T24:00:00.000000Z",
        "2026-03-05T10:60:30.123456Z", "2026-03-05T10:15:60.123456Z",
        "2026-02-30T10:15:30.123456Z", "2026-03-05T10:15:30.123456+", "2026-03-05 10:15:30.123456Z"})
    void what_is_no_moment_is_refused(String text) {
        assertThatThrownBy(() -> Moment.moment(text)).isInstanceOf(Broken.class)
                .hasMessageContaining("no moment");
    }
}
