package dk.betroet.office.meeting.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a body has set out to do in a term.
 *
 * @param until the last day of the term
 * @param decision by which it was adopted; null when nobody has said
 */
public record WorkPlan(UUID id, UUID body, String title, LocalDate from, LocalDate until,
        @Nullable UUID decision) {

    /** How far something is. */
    public enum Standing { NOTHING_YET, UNDER_WAY, FULFILLED }

    /**
     * A commitment or a task.
     *
     * @param parent the commitment that a task belongs to; null for a commitment
     * @param place 1, 2, 3 … in the plan, or in its commitment
     */
    public record Item(UUID id, UUID plan, @Nullable UUID parent, int place, String words) {}

    /**
     * What shows how far an item is: a case, or a decision in one.
     *
     * @param fulfils whether with this it is done
     */
    public record Progress(UUID item, @Nullable UUID decision, UUID file, boolean fulfils,
            String words, LocalDate notedOn) {}

    /** How far an item is by what shows it. */
    public static Standing standing(List<Progress> shown) {
        return shown.isEmpty() ? Standing.NOTHING_YET
                : shown.stream().anyMatch(Progress::fulfils) ? Standing.FULFILLED
                : Standing.UNDER_WAY;
    }
}
