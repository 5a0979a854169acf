package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody gets more than a full bucket and what flowed in, and nobody pays for another. */
class BucketsTest {

    private static final int PER_SECOND = 10;
    private static final int SIZE = 30;

    private static long milliseconds(long many) {
        return TimeUnit.MILLISECONDS.toNanos(many);
    }

    @Test
    void a_caller_never_gets_more_than_a_bucket_and_what_flowed_in() {
        qt().forAll(lists().of(integers().between(0, 300)).ofSizeBetween(1, 400)).check(gaps -> {
            Buckets buckets = new Buckets(PER_SECOND, SIZE);
            long now = 0;
            int got = 0;
            for (int gap : gaps) {
                now += gap;
                got += buckets.takes("a", milliseconds(now)) ? 1 : 0;
            }
            return got <= SIZE + now * PER_SECOND / 1000 + 1;
        });
    }

    @Test
    void whoever_keeps_to_the_rate_always_gets_one() {
        Buckets buckets = new Buckets(PER_SECOND, SIZE);
        for (int i = 0; i < 1_000; i++) {
            assertThat(buckets.takes("a", milliseconds(i * 100L))).isTrue();
        }
    }

    @Test
    void what_one_takes_is_nothing_to_another() {
        Buckets buckets = new Buckets(PER_SECOND, SIZE);
        List<Boolean> flood = IntStream.range(0, 1_000)
                .mapToObj(_ -> buckets.takes("flood", 0))
                .toList();
        assertThat(flood.stream().filter(got -> got)).hasSize(SIZE);
        assertThat(buckets.takes("honest", 0)).isTrue();
    }

    @Test
    void those_who_keep_within_the_rate_are_forgotten_when_there_are_many() {
        Buckets buckets = new Buckets(PER_SECOND, SIZE);
        for (int i = 0; i < Buckets.CALLERS_MAX; i++) {
            buckets.takes("caller " + i, 0);
        }
        buckets.takes("late", milliseconds(1_000));
        assertThat(buckets.callers()).isEqualTo(1);
    }
}
