package dk.betroet.office.platform.night;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Work of the night is done once, again when it failed, and by another when its doer is gone. */
@Tag("database")
class NightsTest {

    private final OfficeHouse office = OfficeHouse.get();
    private final String name = "work-" + UUID.randomUUID();
    private Instant now = Instant.parse("2026-03-05T01:30:00Z");
    private int done;
    private Runnable what = () -> { };
    private boolean good = true;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final NightWork work = new NightWork() {
        @Override
        public String name() {
            return name;
        }

        @Override
        public LocalTime at() {
            return LocalTime.of(3, 0);
        }

        @Override
        public boolean run(Turn turn) {
            done++;
            what.run();
            turn.goesOn();
            return good;
        }
    };

    private Nights copy() {
        return new Nights(office.part(Database.class), List.of(work), clock, UUID::randomUUID);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    @Test
    void it_is_done_once_a_night_from_its_hour_on_by_whichever_copy() {
        copy().look();
        assertThat(done).as("half past two in Denmark").isZero();
        later(Duration.ofMinutes(30));
        copy().look();
        copy().look();
        later(Duration.ofHours(5));
        copy().look();
        assertThat(done).isEqualTo(1);
        later(Duration.ofDays(1));
        copy().look();
        assertThat(done).isEqualTo(2);
    }

    @Test
    void another_copy_leaves_it_alone_while_it_is_being_done() {
        later(Duration.ofHours(1));
        what = () -> {
            if (done == 1) {
                copy().look();
            }
        };
        copy().look();
        assertThat(done).isEqualTo(1);
    }

    @Test
    void what_fails_is_tried_again_after_an_hour_three_times_in_all() {
        later(Duration.ofHours(1));
        good = false;
        copy().look();
        later(Duration.ofMinutes(59));
        copy().look();
        assertThat(done).isEqualTo(1);
        for (int hour = 0; hour < 6; hour++) {
            later(Duration.ofHours(1));
            copy().look();
        }
        assertThat(done).isEqualTo(3);
    }

    /** A doer that is silent for longer than its lease finds that it may not go on. */
    @Test
    void who_is_silent_too_long_is_taken_over_from_and_told() {
        later(Duration.ofHours(1));
        what = () -> {
            if (done == 1) {
                later(Duration.ofMinutes(16));
                copy().look();
            }
        };
        copy().look();
        assertThat(done).isEqualTo(2);
        later(Duration.ofHours(2));
        copy().look();
        assertThat(done).as("the second did it well").isEqualTo(2);
    }
}
