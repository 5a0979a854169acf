package dk.betroet.minutes.model;

import java.util.List;

/**
 * A charter, rules of procedure or terms of reference that stand in the file.
 *
 * @param title what it is called
 * @param sections its parts, in order
 */
public record Charter(String title, List<Section> sections, Place place) {

    public Charter {
        sections = List.copyOf(sections);
    }

    /**
     * A part of a charter.
     *
     * @param heading as it stands
     * @param text what stands below it
     */
    public record Section(String heading, String text, Place place) {}
}
