package dk.betroet.kernel.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The way of a case through bodies. Steps with the same place run side by side, such as one for
 * each municipal council; the case goes on when each of them has been answered or skipped.
 *
 * @param steps in the order of their places
 */
public record Route(List<Step> steps) {

    /** How far a step is. */
    public enum Progress { PLANNED, ON_AGENDA, ANSWERED, SKIPPED }

    /**
     * One stop. It may be there long before its meeting is.
     *
     * @param place from 1
     * @param decides whether the case is decided here
     */
    public record Step(UUID id, int place, UUID body, boolean decides, Progress progress) {

        /** Whether nothing more is waited for here. */
        boolean done() {
            return progress == Progress.ANSWERED || progress == Progress.SKIPPED;
        }

        Step come(Progress now) {
            return new Step(id, place, body, decides, now);
        }
    }

    /** What a body that has answered hears from those after it. */
    public enum Reply {
        /** Nobody comes after it. */
        NONE_EXPECTED,
        /** Some have not answered yet. */
        AWAITED,
        /** All that were asked have answered, or were skipped. */
        BACK
    }

    public Route {
        steps = List.copyOf(steps);
    }

    /** How many places it has. */
    public int places() {
        return (int) steps.stream().mapToInt(Step::place).distinct().count();
    }

    /** The first place where something is still waited for, counted from 1; empty when none is. */
    public OptionalInt at() {
        List<Integer> places = steps.stream().map(Step::place).distinct().sorted().toList();
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            if (steps.stream().anyMatch(step -> step.place() == place && !step.done())) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a body may take the case up now: every earlier place is done with. */
    public boolean open(Step step) {
        return !step.done() && steps.stream()
                .noneMatch(other -> other.place() < step.place() && !other.done());
    }

    /** The same route with one step answered. */
    public Route answered(UUID step) {
        return come(step, Progress.ANSWERED);
    }

    /** The same route with one step left out. */
    public Route skipped(UUID step) {
        return come(step, Progress.SKIPPED);
    }

    private Route come(UUID step, Progress now) {
        return new Route(steps.stream()
                .map(one -> one.id().equals(step) ? one.come(now) : one).toList());
    }

    /** The steps after one, in their order: those that its body is to hear from. */
    public List<Step> beyond(Step step) {
        return steps.stream().filter(one -> one.place() > step.place())
                .sorted(Comparator.comparingInt(Step::place)).toList();
    }

    /**
     * How far the answer to a body is. A case is done with for the body of an answered step only
     * when it is {@link Reply#BACK}, or when there is nobody to wait for.
     */
    public Reply reply(Step step) {
        List<Step> later = beyond(step);
        if (later.isEmpty()) {
            return Reply.NONE_EXPECTED;
        }
        return later.stream().allMatch(Step::done) ? Reply.BACK : Reply.AWAITED;
    }

    /**
     * Where a case stands when a step has been skipped: further on when it is on its way, else
     * where it was.
     */
    public CaseState afterSkipping(UUID step, CaseState now) {
        return now instanceof CaseState.UnderWay
                ? new CaseState.UnderWay(skipped(step).at().orElse(places()), places()) : now;
    }

    /**
     * Where the case stands when a step has been answered.
     *
     * @param answered the step
     * @param decisions what its body made of each point
     * @param awaited whom the remarks say is waited for; empty when nobody is
     */
    public CaseState after(UUID answered, List<Decision> decisions, String awaited) {
        if (!decisions.isEmpty() && decisions.stream()
                .allMatch(one -> one.outcome() == Outcome.POSTPONED)) {
            return new CaseState.Postponed(Optional.empty());
        }
        if (decisions.stream().anyMatch(one -> one.outcome() == Outcome.AWAITING)) {
            return new CaseState.Waiting(awaited);
        }
        Route then = answered(answered);
        Step step = then.steps.stream().filter(one -> one.id().equals(answered)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such step: " + answered));
        Optional<Decision> settled =
                decisions.stream().filter(Decision::authoritative).findFirst();
        boolean whole = then.steps.stream()
                .allMatch(one -> one.place() != step.place() || one.done());
        if (step.decides() && settled.isPresent() && whole) {
            return new CaseState.Decided(settled.get().id());
        }
        OptionalInt next = then.at();
        return next.isPresent()
                ? new CaseState.UnderWay(next.getAsInt(), places())
                : new CaseState.UnderWay(places(), places());
    }
}
