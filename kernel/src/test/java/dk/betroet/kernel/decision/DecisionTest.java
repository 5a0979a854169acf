package dk.betroet.kernel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 20);

    private static Decision decision(Outcome outcome, boolean authoritative, LocalDate day) {
        return new Decision(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4), 2023,
                4, 1, 1, "Regnskab 2022", outcome, Decision.Mode.MEETING, authoritative, day,
                Optional.empty());
    }

    @Test
    void it_is_numbered_in_its_year() {
        assertThat(decision(Outcome.APPROVED, true, DAY).label()).isEqualTo("2023-4");
        assertThatThrownBy(() -> decision(Outcome.APPROVED, true, DAY.plusYears(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_settles_nothing_is_not_authoritative() {
        assertThatThrownBy(() -> decision(Outcome.DISCUSSED, true, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void something_is_carried_out_on_it_until_it_is_undone() {
        Decision approved = decision(Outcome.APPROVED, true, DAY);
        assertThat(approved.carries(false)).isTrue();
        assertThat(approved.carries(true)).isFalse();
        assertThat(decision(Outcome.APPROVED, false, DAY).carries(false)).isFalse();
        assertThat(decision(Outcome.NOT_ADOPTED, true, DAY).carries(false)).isFalse();
    }

    @Test
    void it_is_undone_once_and_not_before_it_was_made() {
        Decision approved = decision(Outcome.APPROVED, true, DAY);
        assertThat(approved.reversible(DAY, false)).isEmpty();
        assertThat(approved.reversible(DAY, true)).contains(Decision.Obstacle.REVERSED_BEFORE);
        assertThat(approved.reversible(DAY.minusDays(1), false))
                .contains(Decision.Obstacle.OLDER);
    }
}
