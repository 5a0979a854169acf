package dk.betroet.minutes.model;

import java.util.List;

/**
 * A file as it was taken in; nothing in it was changed.
 *
 * @param name the file's name
 * @param kind what kind of file it is
 * @param text its text, to which all offsets refer: the file's own for text, what stands on its
 *         pages for the others
 * @param lines the lines of the text
 */
public record Source(String name, Kind kind, String text, List<Line> lines) {

    public Source {
        lines = List.copyOf(lines);
    }

    /** What kind of file, told by its bytes. */
    public enum Kind {
        TEXT, PDF, DOCX, HTML, FIRST_AGENDA, SBSYS;

        /** Whether another system wrote it, which says of each piece how open it is. */
        public boolean isExport() {
            return this == FIRST_AGENDA || this == SBSYS;
        }
    }

    /** The raw text of a place. */
    public String raw(Place place) {
        return text.substring(place.from(), place.to());
    }
}
