package dk.betroet.kernel.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One earlier act on the same owner's money, told so that sums and counts over time can be made.
 *
 * <p>Not a ledger entry: only what rules look at. Movements that were reversed are left out by the
 * caller, and so is the act being judged.
 *
 * @param date  the day it happened
 * @param act   an act of the vocabulary
 * @param facts what was known of it by name: at least {@code amount} where money moved
 */
public record Movement(LocalDate date, String act, Map<String, Value> facts) implements Facts {

    public Movement {
        facts = Map.copyOf(facts);
    }

    @Override
    public Optional<Value> fact(String name) {
        return Situation.ofDay(name, date).or(() -> Optional.ofNullable(facts.get(name)));
    }
}
