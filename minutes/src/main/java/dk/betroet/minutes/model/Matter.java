package dk.betroet.minutes.model;

import java.util.List;

/** What a meeting, or a file for one, is about: piece by piece, in the order of the source. */
public sealed interface Matter permits Item, CaseSheet, Divider {

    /** As it stands, joined when it ran over several lines. */
    String title();

    /** All of it, title and end. */
    Place place();

    /** How sure it is that this is one matter. */
    Confidence confidence();

    /** The parts of it, in order; none for a divider. */
    default List<Block> blocks() {
        return content().blocks();
    }

    /** What was found in it; next to nothing for a divider. */
    Content content();
}
