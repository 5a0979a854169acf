package dk.betroet.kernel.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A fault found in a state, or a duty that is due: someone must resolve it by a day.
 *
 * @param kind      overdue or wrong now, or only coming
 * @param citation  which paragraph
 * @param text      what the rule says
 * @param remedy    what would make it right
 * @param owner     the capacity that must resolve it
 * @param dueOn     the day by which it must be resolved
 * @param arguments numbers behind it: {@code last}, {@code due} ...
 */
public record Finding(Kind kind, Citation citation, Bilingual text, Optional<Bilingual> remedy,
        String owner, LocalDate dueOn, Map<String, Value> arguments) {

    public Finding {
        arguments = Map.copyOf(arguments);
    }

    /** How bad it is. */
    public enum Kind {
        /** The rule is broken now. */
        BREACH,
        /** It will be, unless someone acts in time. */
        WARNING
    }
}
