package dk.betroet.kernel.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a case stands, with what is true there. A case lives across bodies: it is one and the same
 * on every agenda it comes to.
 */
public sealed interface CaseState {

    /** The stages, in the order a case goes through them; the last five stand aside. */
    enum Stage {
        INTAKE, DRAFT, REVIEW, READY, UNDER_WAY, WAITING, DECIDED, FOLLOW_UP, CLOSED,
        POSTPONED, LAPSED, WITHDRAWN, REOPENED, SUPERSEDED
    }

    /** Which stage may follow which. */
    Lifecycle<Stage> LIFECYCLE = Lifecycle.startingAt(Stage.INTAKE)
            .from(Stage.INTAKE, Stage.DRAFT, Stage.LAPSED, Stage.WITHDRAWN)
            .from(Stage.DRAFT, Stage.REVIEW, Stage.READY, Stage.LAPSED, Stage.WITHDRAWN,
                    Stage.SUPERSEDED)
            .from(Stage.REVIEW, Stage.DRAFT, Stage.READY, Stage.LAPSED, Stage.WITHDRAWN,
                    Stage.SUPERSEDED)
            .from(Stage.READY, Stage.DRAFT, Stage.UNDER_WAY, Stage.POSTPONED, Stage.LAPSED,
                    Stage.WITHDRAWN, Stage.SUPERSEDED)
            .from(Stage.UNDER_WAY, Stage.UNDER_WAY, Stage.WAITING, Stage.DECIDED,
                    Stage.CLOSED, Stage.POSTPONED, Stage.LAPSED, Stage.WITHDRAWN,
                    Stage.SUPERSEDED)
            .from(Stage.WAITING, Stage.UNDER_WAY, Stage.DECIDED, Stage.POSTPONED, Stage.LAPSED,
                    Stage.WITHDRAWN, Stage.SUPERSEDED)
            .from(Stage.POSTPONED, Stage.READY, Stage.UNDER_WAY, Stage.WAITING, Stage.LAPSED,
                    Stage.WITHDRAWN, Stage.SUPERSEDED)
            .from(Stage.DECIDED, Stage.UNDER_WAY, Stage.FOLLOW_UP, Stage.CLOSED, Stage.REOPENED,
                    Stage.SUPERSEDED)
            .from(Stage.FOLLOW_UP, Stage.UNDER_WAY, Stage.DECIDED, Stage.CLOSED,
                    Stage.REOPENED, Stage.SUPERSEDED)
            .from(Stage.CLOSED, Stage.REOPENED, Stage.SUPERSEDED)
            .from(Stage.LAPSED, Stage.REOPENED)
            .from(Stage.WITHDRAWN, Stage.REOPENED)
            .from(Stage.REOPENED, Stage.DRAFT, Stage.REVIEW, Stage.READY, Stage.UNDER_WAY,
                    Stage.LAPSED, Stage.WITHDRAWN, Stage.SUPERSEDED)
            .build();

    /** Which stage it is. */
    Stage stage();

    /** Whether a stage may follow. */
    default boolean mayBecome(Stage next) {
        return LIFECYCLE.allows(stage(), next);
    }

    /**
     * The next state; one that may not follow is a bug, since {@link #mayBecome} was to be asked.
     */
    default CaseState become(CaseState next) {
        if (!mayBecome(next.stage())) {
            throw new IllegalArgumentException(stage() + " is not followed by " + next.stage());
        }
        return next;
    }

    /** Somebody has asked for something; nobody has written a word about it. */
    record Intake(LocalDate receivedOn) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.INTAKE;
        }
    }

    /** Being written. */
    record Draft() implements CaseState {
        @Override
        public Stage stage() {
            return Stage.DRAFT;
        }
    }

    /** Read by others before it is ready, such as a coordination group. */
    record Review() implements CaseState {
        @Override
        public Stage stage() {
            return Stage.REVIEW;
        }
    }

    /**
     * Fit for an agenda.
     *
     * @param version the presentation that is ready
     */
    record Ready(int version) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.READY;
        }
    }

    /**
     * On its route.
     *
     * @param step where it is, from 1
     * @param of how many steps there are
     */
    record UnderWay(int step, int of) implements CaseState {
        public UnderWay {
            if (step < 1 || step > of) {
                throw new IllegalArgumentException("step " + step + " of " + of);
            }
        }

        @Override
        public Stage stage() {
            return Stage.UNDER_WAY;
        }
    }

    /** Waits for others: who they are is said. */
    record Waiting(String forWhom) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.WAITING;
        }
    }

    /** Decided at the step that decides. */
    record Decided(UUID decision) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.DECIDED;
        }
    }

    /** Decided, and something is still to be done; when it is, the case is decided again. */
    record FollowUp(UUID decision) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.FOLLOW_UP;
        }
    }

    /** Nothing more is to be done; a case that nobody decides is closed where its route ends. */
    record Closed(LocalDate on) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }
    }

    /**
     * Put off.
     *
     * @param until when it returns; empty when nobody has said
     */
    record Postponed(Optional<LocalDate> until) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.POSTPONED;
        }
    }

    /** No longer of any use; why is said. */
    record Lapsed(String reason) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.LAPSED;
        }
    }

    /** Taken back by whoever brought it; why is said. */
    record Withdrawn(String reason) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.WITHDRAWN;
        }
    }

    /** Taken up again; why is said. */
    record Reopened(String reason) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.REOPENED;
        }
    }

    /** Another case has taken its place. */
    record Superseded(UUID by) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.SUPERSEDED;
        }
    }
}
