package dk.betroet.minutes.model;

import java.util.Locale;

/**
 * Something that a person must look at. A repair stands in the text as read until it is rejected;
 * a doubt changes nothing.
 *
 * @param id what kind, stable, as in {@code docs/minutes.md}
 * @param sort whether it changed how the text is read
 * @param place where
 * @param before what stands there
 * @param after what it was read as, or what it contradicts; empty when there is nothing to put
 * @param confidence how sure the repair, or the doubt, is
 */
public record Finding(String id, Sort sort, Place place, String before, String after,
        Confidence confidence) implements Comparable<Finding> {

    /** What a finding does to the text as read. */
    public enum Sort {

        /** The text is read otherwise than it stands; rejecting the finding undoes it. */
        REPAIR,

        /** It is read as it stands, and looks wrong. */
        DOUBT,

        /** Something is missing that should stand there. */
        GAP;

        /** As it stands in machine-readable output. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a person names it by when accepting or rejecting it: the same at every reading. */
    public String key() {
        return id + "@" + place.from();
    }

    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : id.compareTo(other.id);
    }
}
