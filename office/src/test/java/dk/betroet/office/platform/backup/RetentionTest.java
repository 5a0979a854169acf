package dk.betroet.office.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is kept of many nights. */
class RetentionTest {

    private final Retention retention = new Retention(14, 8, 12);

    /** Two years of nights, thrown away every night as the office does. */
    private Set<LocalDate> afterTwoYears(LocalDate last) {
        Set<LocalDate> kept = new TreeSet<>();
        for (LocalDate day = last.minusYears(2); !day.isAfter(last); day = day.plusDays(1)) {
            kept.add(day);
            kept = new TreeSet<>(retention.kept(kept));
        }
        return kept;
    }

    @Test
    void the_last_fortnight_the_last_eight_sundays_and_the_ends_of_months_stay() {
        LocalDate last = LocalDate.of(2026, 3, 5);

        Set<LocalDate> kept = afterTwoYears(last);

        assertThat(kept).contains(last, last.minusDays(13), LocalDate.of(2026, 2, 15),
                LocalDate.of(2026, 1, 18), LocalDate.of(2026, 1, 31), LocalDate.of(2025, 4, 30))
                .doesNotContain(LocalDate.of(2026, 2, 19), LocalDate.of(2025, 12, 30),
                        LocalDate.of(2025, 3, 31));
        assertThat(kept).hasSizeBetween(14, 14 + 8 + 12);
    }

    /** An office that stood still for a year has lost none of what it had. */
    @Test
    void time_alone_throws_nothing_away() {
        List<LocalDate> old = List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2));
        assertThat(retention.kept(old)).containsExactlyElementsOf(old);
        assertThat(retention.kept(List.of())).isEmpty();
    }
}
