package dk.betroet.office.meeting.session;

/** What there is to an agenda besides cases. */
public enum MatterKind {
    /** Of the agenda that it stands on. */
    APPROVE_AGENDA,
    /** Of the last meeting. */
    APPROVE_MINUTES, WELCOME, ORIENTATION, NEXT_MEETING, ANY_OTHER_BUSINESS, OTHER;

    /** Whether something is asked of the body, so that an outcome can be recorded. */
    public boolean asks() {
        return this == APPROVE_AGENDA || this == APPROVE_MINUTES;
    }
}
