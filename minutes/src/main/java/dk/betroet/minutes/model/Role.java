package dk.betroet.minutes.model;

import java.util.Locale;

/** What a block of a matter is for, told by its heading. */
public enum Role {

    SUMMARY, RECOMMENDATION, PRESENTATION, ECONOMY, LEGAL, HEARING, ROUTE, ATTACHMENTS, MINUTES,
    DECISION, ACTIONS, ATTENDANCE, VOTES,

    /** What was attached and stands in the same file. */
    ANNEX,

    /** Text under no heading. */
    TEXT;

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
