package dk.betroet.kernel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DanishDaysTest {

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @Test
    void easter_falls_where_the_almanac_has_it() {
        Map.of(1981, "1981-04-19", 2000, "2000-04-23", 2008, "2008-03-23", 2023, "2023-04-09",
                2024, "2024-03-31", 2025, "2025-04-20", 2026, "2026-04-05", 2038, "2038-04-25")
                .forEach((year, easter) ->
                        assertThat(DanishDays.easter(year)).isEqualTo(day(easter)));
        for (int year = 1900; year < 2200; year++) {
            LocalDate easter = DanishDays.easter(year);
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        }
    }

    @Test
    void the_great_prayer_day_is_a_holiday_through_2023() {
        assertThat(DanishDays.isHoliday(day("2023-05-05"))).isTrue();
        assertThat(DanishDays.isHoliday(day("2024-04-26"))).isFalse();
    }

    @Test
    void the_other_holidays_of_a_year() {
        for (String holiday : new String[] {"2026-01-01", "2026-04-02", "2026-04-03", "2026-04-06",
            "2026-05-14", "2026-05-25", "2026-06-05", "2026-12-24", "2026-12-25", "2026-12-31"}) {
            assertThat(DanishDays.isWeekday(day(holiday))).as(holiday).isFalse();
        }
        assertThat(DanishDays.isWeekday(day("2026-05-15"))).isTrue();
    }

    /** The mayors met on 20 June 2023: four weekdays before is the Wednesday of the week before. */
    @Test
    void deadlines_count_weekdays() {
        assertThat(DanishDays.before(day("2023-06-20"), 4)).isEqualTo(day("2023-06-14"));
        assertThat(DanishDays.before(day("2026-04-07"), 4)).isEqualTo(day("2026-03-27"));
        assertThat(DanishDays.before(day("2026-04-07"), 0)).isEqualTo(day("2026-04-07"));
        assertThat(DanishDays.after(day("2026-04-01"), 1)).isEqualTo(day("2026-04-07"));
        assertThatThrownBy(() -> DanishDays.after(day("2026-04-01"), 61))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
