package dk.betroet.kernel.decision;

import java.util.UUID;

/**
 * Where an item of one agenda stands. A case that is put off comes back as another item, linked to
 * this one; an item never moves to another meeting.
 */
public sealed interface ItemState {

    /** The stages, in the order an item goes through them; the last four stand aside. */
    enum Stage {
        PROPOSED, INCLUDED, FOR_READING, RELEASED, UNDER_TREATMENT, RECORDED, IN_HEARING, APPROVED,
        PUBLISHED, DROPPED, POSTPONED, REFERRED, CORRECTED
    }

    /** Which stage may follow which. */
    Lifecycle<Stage> LIFECYCLE = Lifecycle.startingAt(Stage.PROPOSED)
            .from(Stage.PROPOSED, Stage.INCLUDED, Stage.DROPPED)
            .from(Stage.INCLUDED, Stage.FOR_READING, Stage.RELEASED, Stage.DROPPED,
                    Stage.POSTPONED)
            .from(Stage.FOR_READING, Stage.INCLUDED, Stage.RELEASED, Stage.DROPPED,
                    Stage.POSTPONED)
            .from(Stage.RELEASED, Stage.UNDER_TREATMENT, Stage.DROPPED, Stage.POSTPONED,
                    Stage.REFERRED)
            .from(Stage.UNDER_TREATMENT, Stage.RECORDED, Stage.DROPPED, Stage.POSTPONED,
                    Stage.REFERRED)
            .from(Stage.RECORDED, Stage.UNDER_TREATMENT, Stage.IN_HEARING, Stage.APPROVED)
            .from(Stage.IN_HEARING, Stage.RECORDED, Stage.APPROVED)
            .from(Stage.APPROVED, Stage.PUBLISHED, Stage.CORRECTED)
            .from(Stage.PUBLISHED, Stage.CORRECTED)
            .from(Stage.CORRECTED, Stage.PUBLISHED, Stage.CORRECTED)
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
    default ItemState become(ItemState next) {
        if (!mayBecome(next.stage())) {
            throw new IllegalArgumentException(stage() + " is not followed by " + next.stage());
        }
        return next;
    }

    /** On its way through the meeting, with nothing more to say of it than how far it is. */
    record Plain(Stage stage) implements ItemState {
        public Plain {
            switch (stage) {
                case DROPPED, POSTPONED, REFERRED, CORRECTED ->
                        throw new IllegalArgumentException(stage + " says more");
                default -> { }
            }
        }
    }

    /** Taken off; why is said. */
    record Dropped(String reason) implements ItemState {
        @Override
        public Stage stage() {
            return Stage.DROPPED;
        }
    }

    /** Put off; why is said. It returns as a new item that names this one. */
    record Postponed(String reason) implements ItemState {
        @Override
        public Stage stage() {
            return Stage.POSTPONED;
        }
    }

    /** Sent to another body. */
    record Referred(UUID body) implements ItemState {
        @Override
        public Stage stage() {
            return Stage.REFERRED;
        }
    }

    /**
     * Its minutes were corrected after they were approved; the old ones are kept.
     *
     * @param version of the minutes, from 2
     */
    record Corrected(int version) implements ItemState {
        public Corrected {
            if (version < 2) {
                throw new IllegalArgumentException("the first version corrects nothing");
            }
        }

        @Override
        public Stage stage() {
            return Stage.CORRECTED;
        }
    }
}
