package dk.betroet.office.oversight.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection with its sample and what came of it.
 *
 * @param home the unit that is inspected
 * @param from first day that it looks at
 * @param through last day that it looks at
 * @param seed what the sample was drawn with
 * @param population how many it was drawn from
 * @param items what was drawn, in order
 * @param entries what came of it, in order
 */
public record Inspection(
        UUID id, UUID home, UUID inspector, LocalDate begunOn, Of drawnOf, LocalDate from,
        LocalDate through, long seed, int population, UUID fact, List<UUID> items,
        List<Entry> entries) {

    /** What the sample is of. */
    public enum Of {
        /** Funds of residents that were open in the time looked at. */
        RESIDENTS,
        /** Vouchers in which money moved in the time looked at. */
        MOVEMENTS;

        /** The name in the database and the interface. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that came of it.
     *
     * @param item the number of the item that a note is on, or null
     * @param inOrder what a note says of its item, or null
     */
    public record Entry(
            int number, Kind kind, @Nullable Integer item, @Nullable Boolean inOrder, UUID by,
            LocalDate on, Instant at, UUID fact) {}

    /** What an entry is. */
    public enum Kind {
        /** A note on one item of the sample. */
        NOTE,
        /** The release, with the report. */
        RELEASE,
        /** The unit's answer to the report. */
        ANSWER;

        /** The name in the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Inspection {
        items = List.copyOf(items);
        entries = List.copyOf(entries);
    }

    /** The release, once it has come; from then on the unit sees all of it. */
    public Optional<Entry> release() {
        return entries.stream().filter(entry -> entry.kind() == Kind.RELEASE).findFirst();
    }

    /** The last note on an item. */
    Optional<Entry> note(int item) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.NOTE)
                .filter(entry -> Integer.valueOf(item).equals(entry.item()))
                .reduce((_, later) -> later);
    }

    /** Whether every item has a note. */
    boolean isNoted() {
        for (int item = 1; item <= items.size(); item++) {
            if (note(item).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The earliest day for what is done next. */
    LocalDate lastDay() {
        return entries.isEmpty() ? begunOn : entries.getLast().on();
    }
}
