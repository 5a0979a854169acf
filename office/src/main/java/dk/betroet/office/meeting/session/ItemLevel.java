package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.Openness;

/** How far an item of an agenda is closed of itself. */
public enum ItemLevel {
    /** As its case. */
    AS_CASE(Openness.Level.PUBLIC),
    /** The heading to whoever may know of the case, the rest to the body that meets. */
    HEADING_PUBLIC(Openness.Level.HEADING_PUBLIC),
    /** To the body that meets. */
    MEMBERS(Openness.Level.MEMBERS),
    /** To its steering group. */
    STEERING_GROUP(Openness.Level.STEERING_GROUP),
    /** To the persons who are named and see its case, and to nobody else at all. */
    NAMED(Openness.Level.NAMED);

    private final Openness.Level level;

    ItemLevel(Openness.Level level) {
        this.level = level;
    }

    /** The level that {@link Openness} reckons with. */
    public Openness.Level level() {
        return level;
    }
}
