package dk.betroet.minutes.model;

import java.util.Locale;

/**
 * Something on the paper that is no part of its text: kept, and left out of blocks.
 *
 * @param kind what it is
 * @param label what it says of itself, such as {@code Dok. ID}; empty when nothing
 * @param text the rest
 */
public record Aside(Kind kind, String label, String text, Place place) {

    /** What stands beside a text. */
    public enum Kind {

        PAGE_NUMBER, IDENTITY, RUNNING_HEAD, FOOTNOTE, TABLE,

        /** The list at the head that says what the paper is about. */
        OVERVIEW;

        /** As it stands in machine-readable output. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
