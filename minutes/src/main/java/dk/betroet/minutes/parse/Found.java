package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Openness;
import java.util.Optional;

/**
 * Where a matter stands, before it is read.
 *
 * @param numbered its number; empty when it has none
 * @param title what it is called
 * @param first the line of its title
 * @param body the line on which its text begins
 * @param from the offset of its text, which may be behind the title on the same line
 * @param end the line behind its last
 */
record Found(Sort sort, Optional<Numbered> numbered, String title, int first, int body, int from,
        int end, Openness openness, boolean isSupplementary, Confidence confidence) {

    /** What it is. */
    enum Sort { ITEM, SHEET, DIVIDER }

    String number() {
        return numbered.map(Numbered::number).orElse("");
    }
}
