package dk.betroet.minutes.model;

import java.util.Locale;

/** What a recommendation point asks a body to do. */
public enum Act {

    APPROVE, NOTE, DISCUSS, ENDORSE, FORWARD, APPOINT, FUND, POSTPONE, DECLINE, DECIDE,

    /** In words that are none of these. */
    OTHER;

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
