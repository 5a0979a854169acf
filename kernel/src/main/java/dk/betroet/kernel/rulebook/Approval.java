package dk.betroet.kernel.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person or body has let this act take effect.
 *
 * @param person   the approver's id
 * @param capacity a word of the vocabulary's list {@code capacity}
 * @param date     the day of the approval
 * @param reason   why, in the approver's words; blank counts as none
 */
public record Approval(String person, String capacity, LocalDate date, Optional<String> reason) {

    public Approval {
        reason = reason.filter(text -> !text.isBlank());
    }
}
