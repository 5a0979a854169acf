package dk.betroet.minutes.model;

import java.util.Locale;

/** How sure a reading is. */
public enum Confidence {

    /** It says so itself: a heading, a number in order, a word that has one meaning here. */
    CERTAIN,

    /** The common reading of such words at such a place. */
    LIKELY,

    /** A guess; a person must look. */
    DOUBTFUL;

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The less sure of the two. */
    public Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
