package dk.betroet.office.platform.backup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which backups are kept: those of the last days, and the last one of each of some weeks and
 * months. Counted are days, weeks and months that have a backup, so that nothing goes away because
 * time passed without one.
 */
final class Retention {

    private final int days;
    private final int weeks;
    private final int months;

    Retention(int days, int weeks, int months) {
        this.days = days;
        this.weeks = weeks;
        this.months = months;
    }

    /** Those of these days' backups that stay. */
    Set<LocalDate> kept(Collection<LocalDate> all) {
        List<LocalDate> newestFirst = new TreeSet<>(all).descendingSet().stream().toList();
        Set<LocalDate> kept = new TreeSet<>();
        kept.addAll(lastOfEach(newestFirst, day -> day, days));
        kept.addAll(lastOfEach(newestFirst, day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), weeks));
        kept.addAll(lastOfEach(newestFirst, YearMonth::from, months));
        return kept;
    }

    private static Collection<LocalDate> lastOfEach(
            List<LocalDate> newestFirst, Function<LocalDate, Object> span, int count) {
        Map<Object, LocalDate> last = new LinkedHashMap<>();
        for (LocalDate day : newestFirst) {
            last.putIfAbsent(span.apply(day), day);
        }
        return last.values().stream().limit(count).toList();
    }
}
