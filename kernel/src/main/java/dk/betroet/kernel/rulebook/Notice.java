package dk.betroet.kernel.rulebook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something to be shown and recorded with an act, which does not stop it.
 *
 * @param kind      what sort
 * @param citation  which paragraph
 * @param text      the words to show
 * @param remedy    what the rule book suggests instead, if it does
 * @param reason    for advice: what the rule would have objected, had it been binding
 * @param arguments numbers behind it
 */
public record Notice(Kind kind, Citation citation, Bilingual text, Optional<Bilingual> remedy,
        Optional<Reason> reason, Map<String, Value> arguments) {

    public Notice {
        arguments = Map.copyOf(arguments);
    }

    /** Sorts of notice, most pressing first. */
    public enum Kind {
        /** Something runs out soon. */
        WARNING,
        /** Something follows from the act. */
        CONSEQUENCE,
        /** The regulation would rather have it another way. */
        ADVICE,
        /** The regulation leaves this open, and this is how it was settled. */
        GAP,
        /** A text that must be shown. */
        INFORM;

        /** The word used in files: the name in lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
