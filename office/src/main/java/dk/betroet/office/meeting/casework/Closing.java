package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How open a case is said to be, with what a closure must say, as it was typed. */
public record Closing(Openness.Level level, @Nullable Note reason, @Nullable String legalBasis,
        @Nullable LocalDate reviewOn, boolean decisionPublic, List<PersonId> named) {

    /** What is missing or too much for that level, the persons it is open to included. */
    public Optional<Refusal> wrong(LocalDate date) {
        Optional<Refusal> unfounded = unfounded(date);
        return unfounded.isPresent() || named.isEmpty() == (level != Openness.Level.NAMED)
                ? unfounded : Optional.of(Refusal.at("named", level == Openness.Level.PUBLIC
                        ? RefusalCode.OPEN_NEEDS_NO_REASON : RefusalCode.NEEDED_HERE));
    }

    /** What is missing in the reasons for that level, or too much. */
    Optional<Refusal> unfounded(LocalDate date) {
        if (level == Openness.Level.PUBLIC) {
            return reason == null && legalBasis == null && reviewOn == null
                    ? Optional.empty()
                    : Optional.of(Refusal.at("level", RefusalCode.OPEN_NEEDS_NO_REASON));
        }
        if (reason == null || reason.saysTooLittle()) {
            return Optional.of(Refusal.at("reason", RefusalCode.CLOSURE_UNFOUNDED));
        } else if (legalBasis == null) {
            return Optional.of(Refusal.at("legalBasis", RefusalCode.CLOSURE_UNFOUNDED));
        } else if (reviewOn == null) {
            return Optional.of(Refusal.at("reviewOn", RefusalCode.CLOSURE_UNFOUNDED));
        } else if (!reviewOn.isAfter(date)) {
            return Optional.of(Refusal.at("reviewOn", RefusalCode.DATES_OUT_OF_ORDER));
        }
        return Optional.empty();
    }

    /** How open it is; asked only when nothing is wrong. */
    public Openness openness(Context context) {
        return level == Openness.Level.PUBLIC ? Openness.PUBLIC
                : new Openness(level, Optional.of(new Openness.Closure(
                        Objects.requireNonNull(reason).text(), Objects.requireNonNull(legalBasis),
                        context.actor(), Objects.requireNonNull(reviewOn), decisionPublic)));
    }

    /** Whom it is open to by name, whoever says so included. */
    public Set<UUID> people(Context context) {
        Set<UUID> people = new TreeSet<>();
        if (level == Openness.Level.NAMED) {
            people.add(context.actor());
            named.forEach(one -> people.add(one.value()));
        }
        return people;
    }
}
