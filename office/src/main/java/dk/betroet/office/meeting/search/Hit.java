package dk.betroet.office.meeting.search;

import dk.betroet.kernel.decision.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was found, as far as its reader sees it.
 *
 * @param ref the case, decision, item or attachment itself
 * @param page the case or meeting on whose page it is read
 * @param heading empty when the reader does not see it
 * @param words where in the text it was found; empty when the reader does not see the text
 * @param number of the case or decision in its year, of the item on its agenda, or of the
 *     attachment in its case
 * @param bodies those it came to, or the one that decided
 */
public record Hit(Asked.Kind kind, UUID ref, UUID page, List<Piece> heading, List<Piece> words,
        int year, int number, LocalDate on, List<UUID> bodies, Optional<Outcome> outcome) {

    /** What stands around a word that was looked for; characters that no text has. */
    static final String FROM = "\u0002";
    static final String TO = "\u0003";

    /**
     * A piece of a text.
     *
     * @param marked whether it was looked for
     */
    public record Piece(String text, boolean marked) {}

    public Hit {
        heading = List.copyOf(heading);
        words = List.copyOf(words);
        bodies = List.copyOf(bodies);
    }

    /** A text without its marks, in pieces. */
    static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        boolean inside = false;
        for (String part : marked.split("(?=[" + FROM + TO + "])")) {
            inside = part.startsWith(FROM) || inside && !part.startsWith(TO);
            String text = part.replace(FROM, "").replace(TO, "");
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, inside));
            }
        }
        return pieces;
    }
}
