package dk.betroet.office.meeting.publish;

import dk.betroet.office.platform.operation.FieldSpec;

/** The papers of a meeting. */
public enum PaperKind {
    /** What the body meets about: headings, cases as they are put before it, recommendations. */
    AGENDA,
    /** What was decided, point by point, and nothing else. */
    DECISIONS,
    /** One item with what was decided on it. */
    EXCERPT,
    /** The agenda with who was there and what was decided. */
    MINUTES;

    /** The word that stands for it in rows, addresses and message keys. */
    public String id() {
        return FieldSpec.choiceId(this);
    }

    /** Whether it tells what a case says, and not only what came of it. */
    boolean tellsCases() {
        return this != DECISIONS;
    }

    /** Whether it tells what was decided. */
    boolean tellsDecisions() {
        return this != AGENDA;
    }
}
