package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.decision.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands, in its latest words.
 *
 * @param number 1, 2, 3 … in the year
 * @param named the persons it is open to, when it is open to named persons alone
 */
public record CaseFile(UUID id, int year, int number, String template, LocalDate openedOn,
        Version version, Openness openness, Set<UUID> named, CaseState state, LocalDate since) {

    /** What is asked of a body. */
    public enum Asks { APPROVE, NOTE, ENDORSE, DISCUSS, FORWARD, APPOINT, DECLINE }

    /** What a case is like; each kind is asked for its own things. */
    public enum Template {
        ORDINARY, CHARTER, ACCOUNTS_AND_BUDGET, TRANSFER_OF_TASKS, HEARING_ANSWER, APPOINTMENT
    }

    /** What a body is to a case at one stop of its route. */
    public enum StepRole { PREPARES, ADVISES, DECIDES, IS_TOLD }

    /** One version of the presentation. */
    public record Version(int number, String title, String summary, String presentation,
            String economy, LocalDate madeOn) {}

    /** One recommendation point. */
    public record Point(int number, String words, Asks asks) {}

    /**
     * One stop of the route.
     *
     * @param expectedOn when it is expected there; null when nobody knows
     * @param answeredOn when it was answered or skipped
     * @param reason why it was skipped
     */
    public record Step(UUID id, UUID body, int place, StepRole role,
            @Nullable LocalDate expectedOn, Route.Progress progress,
            @Nullable LocalDate answeredOn, @Nullable String reason) {

        Route.Step inRoute() {
            return new Route.Step(id, place, body, role == StepRole.DECIDES, progress);
        }
    }

    public CaseFile {
        named = Set.copyOf(named);
    }

    /** Its number as it is written: {@code 2023-7}. */
    public String label() {
        return year + "-" + number;
    }

    /** One of these steps. */
    public static Step step(List<Step> steps, UUID id) {
        return steps.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** The route of these steps. */
    public static Route route(List<Step> steps) {
        return new Route(steps.stream().map(Step::inRoute).toList());
    }
}
