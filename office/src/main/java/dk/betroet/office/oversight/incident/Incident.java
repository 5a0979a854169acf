package dk.betroet.office.oversight.incident;

import dk.betroet.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loss or a suspicion, with what has been done about it.
 *
 * @param home the unit where it happened
 * @param fund whose money or thing it was, when it was one owner's
 * @param place where it was kept, when that is known
 * @param amount what it was worth; zero when that cannot be said
 * @param follows the loss that a suspicion is about, or null
 * @param fact where it is reported in the book
 * @param suspects whom it is about; empty for a loss, or when nobody is known
 * @param taken the steps in order, the closing last
 */
public record Incident(
        UUID id, UUID home, Kind kind, @Nullable UUID fund, @Nullable UUID place,
        LocalDate happenedOn, Money amount, UUID reporter, Instant reportedAt,
        @Nullable UUID follows, UUID fact, Set<UUID> suspects, List<Taken> taken) {

    /** Which of the two. */
    public enum Kind {
        /** Money or a thing is missing; points at nobody. */
        LOSS,
        /** Somebody may have taken it. */
        SUSPICION;

        /** The name in the database and in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that was done.
     *
     * @param step a {@link Step#id}, or {@link Step#CLOSED}
     * @param by who did it and signed for it
     * @param capacity as what
     * @param ending how it ended; null unless it is the closing
     */
    public record Taken(
            int number, String step, LocalDate on, UUID by, String capacity,
            @Nullable Ending ending, UUID fact) {}

    /**
     * How it ended.
     *
     * @param outcome a choice of the operation that closed it
     * @param amount what was missing in the end
     * @param compensation what the owner got back from the municipality (Bilag 7.9, 5.1)
     * @param voucher where that was received, or null
     */
    public record Ending(
            String outcome, Money amount, Money compensation, @Nullable UUID voucher) {}

    public Incident {
        suspects = Set.copyOf(suspects);
        taken = List.copyOf(taken);
    }

    /** Whether nothing has closed it. */
    public boolean isOpen() {
        return ending().isEmpty();
    }

    /** How it ended, once it has. */
    public Optional<Ending> ending() {
        return taken.stream().flatMap(one -> Optional.ofNullable(one.ending()).stream())
                .findFirst();
    }

    /** Whether this step has been taken. */
    boolean has(Step step) {
        return taken.stream().anyMatch(one -> one.step().equals(step.id()));
    }

    /** The earliest day for what is done next. */
    LocalDate lastDay() {
        return taken.isEmpty() ? happenedOn : taken.getLast().on();
    }
}
