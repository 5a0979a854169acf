package dk.betroet.kernel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnualCycleTest {

    private static AnnualCycle.Rhythm rhythm(int times, DayOfWeek weekday, int week, int ahead) {
        return new AnnualCycle.Rhythm(times, weekday, week,
                ahead == 0 ? Optional.empty() : Optional.of(ahead));
    }

    @Test
    void five_times_a_year_on_the_second_friday_with_the_steering_group_before() {
        List<AnnualCycle.Day> days =
                AnnualCycle.days(2027, rhythm(5, DayOfWeek.FRIDAY, 2, 10));
        assertThat(days).extracting(AnnualCycle.Day::meeting).containsExactly(
                LocalDate.of(2027, 2, 12), LocalDate.of(2027, 4, 9), LocalDate.of(2027, 6, 11),
                LocalDate.of(2027, 9, 10), LocalDate.of(2027, 11, 12));
        assertThat(days.getFirst().steering()).contains(LocalDate.of(2027, 1, 29));
    }

    /** Whit Monday 2027 is 17 May, the third Monday; Easter Monday 2026 is 6 April. */
    @Test
    void a_holiday_is_moved_by_a_week() {
        assertThat(AnnualCycle.days(2027, rhythm(11, DayOfWeek.MONDAY, 3, 0)).get(4).meeting())
                .isEqualTo(LocalDate.of(2027, 5, 24));
        assertThat(AnnualCycle.days(2026, rhythm(11, DayOfWeek.MONDAY, 1, 0)).get(3).meeting())
                .isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @Test
    void a_steering_group_does_not_meet_in_july_either() {
        List<AnnualCycle.Day> days =
                AnnualCycle.days(2027, rhythm(11, DayOfWeek.TUESDAY, 1, 10));
        assertThat(days.get(6)).isEqualTo(new AnnualCycle.Day(
                LocalDate.of(2027, 8, 3), Optional.of(LocalDate.of(2027, 8, 2))));
    }

    @Test
    void next_year_is_the_same_day_or_the_next_weekday() {
        assertThat(AnnualCycle.nextYear(LocalDate.of(2026, 3, 13)))
                .isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(AnnualCycle.nextYear(LocalDate.of(2026, 3, 12)))
                .isEqualTo(LocalDate.of(2027, 3, 12));
    }

    @Test
    void a_rhythm_is_possible() {
        assertThatThrownBy(() -> rhythm(12, DayOfWeek.MONDAY, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rhythm(5, DayOfWeek.SUNDAY, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the rhythm, in order, one a month at most, on weekdays, and never in July. */
    @Test
    void every_day_can_be_met_on() {
        qt().forAll(integers().between(2020, 2060), integers().between(1, 11),
                integers().between(1, 5), integers().between(1, 4)).checkAssert(
                        (year, times, weekday, week) -> {
                            List<AnnualCycle.Day> days = AnnualCycle.days(year,
                                    rhythm(times, DayOfWeek.of(weekday), week, 10));
                            assertThat(days).hasSize(times);
                            assertThat(days).extracting(one -> one.meeting().getMonth())
                                    .doesNotContain(Month.JULY).doesNotHaveDuplicates()
                                    .isSorted();
                            assertThat(days).allMatch(one -> DanishDays.isWeekday(one.meeting())
                                    && DanishDays.isWeekday(one.steering().orElseThrow())
                                    && one.steering().orElseThrow().getMonth() != Month.JULY
                                    && one.steering().orElseThrow().isBefore(one.meeting()));
                        });
    }
}
