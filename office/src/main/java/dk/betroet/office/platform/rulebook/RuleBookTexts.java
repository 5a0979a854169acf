package dk.betroet.office.platform.rulebook;

import dk.betroet.kernel.rulebook.RuleBook;
import java.util.List;

/**
 * The rule books that were loaded, each with the file it was read from, so that an archive can
 * carry the regulation as it was written.
 *
 * @param all the versions, ordered as they were loaded
 */
public record RuleBookTexts(List<Text> all) {

    /**
     * One version of one regulation.
     *
     * @param yaml the whole file
     */
    public record Text(RuleBook book, String yaml) {}

    public RuleBookTexts {
        all = List.copyOf(all);
    }
}
