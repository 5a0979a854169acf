package dk.betroet.minutes.model;

import java.util.Locale;

/** Who the source says may read a piece. */
public enum Openness {

    /** Said to be open. */
    OPEN,

    /** Said to be closed, or not to be published. */
    CLOSED,

    /** The source does not say; treat as closed until a person has said. */
    UNTOLD;

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
