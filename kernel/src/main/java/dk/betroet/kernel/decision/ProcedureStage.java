package dk.betroet.kernel.decision;

/**
 * Where a written procedure stands. What it comes to is reckoned by {@link WrittenRound}; it is
 * never silently adopted.
 */
public enum ProcedureStage {
    CREATED, SENT, ANSWERING, ADOPTED, NOT_ADOPTED, MEETING_DEMANDED, EXPIRED, NOTED;

    /** Which stage may follow which. */
    public static final Lifecycle<ProcedureStage> LIFECYCLE = Lifecycle.startingAt(CREATED)
            .from(CREATED, SENT)
            .from(SENT, ANSWERING, ADOPTED, NOT_ADOPTED, MEETING_DEMANDED, EXPIRED)
            .from(ANSWERING, ADOPTED, NOT_ADOPTED, MEETING_DEMANDED, EXPIRED)
            .from(ADOPTED, NOTED)
            .from(NOT_ADOPTED, NOTED)
            .from(MEETING_DEMANDED, NOTED)
            .from(EXPIRED, NOTED)
            .build();
}
