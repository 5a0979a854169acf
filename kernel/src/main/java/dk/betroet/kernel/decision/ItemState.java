package dk.betroet.kernel.decision;

/**
 * Where an item of one agenda stands. A case that is put off comes back as another item, linked to
 * this one; an item never moves to another meeting.
 */
public final class ItemState {

    /** The stages, in the order an item goes through them; the last four stand aside. */
    public enum Stage {
        PROPOSED, INCLUDED, FOR_READING, RELEASED, UNDER_TREATMENT, RECORDED, IN_HEARING, APPROVED,
        PUBLISHED, DROPPED, POSTPONED, REFERRED, CORRECTED
    }

    /** Which stage may follow which. */
    public static final Lifecycle<Stage> LIFECYCLE = Lifecycle
            .startingAt(Stage.PROPOSED)
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

    private ItemState() {}
}
