package dk.betroet.kernel.rulebook;

import java.util.Map;
import java.util.Optional;

/**
 * What a rule has against an act as it stands: what is wrong or missing, which paragraph says so,
 * and what would make it right.
 *
 * @param reason    why, by stable id
 * @param citation  which paragraph
 * @param text      what the rule says
 * @param remedy    what the rule book itself suggests, if it does
 * @param supply    what would meet it
 * @param arguments numbers behind it: {@code limit}, {@code measured}, {@code by} (how much over),
 *                  {@code fact}, {@code from}, {@code until}, {@code expected} ...
 */
public record Objection(Reason reason, Citation citation, Bilingual text,
        Optional<Bilingual> remedy, Supply supply, Map<String, Value> arguments) {

    public Objection {
        arguments = Map.copyOf(arguments);
    }
}
