package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Answer;
import dk.betroet.simulation.bookkeeper.Answer.Kind;
import java.util.Map;
import java.util.TreeMap;

/** How often everything was tried, so that blind spots show. */
public final class Tally {

    private final Map<String, Long> operations = new TreeMap<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final Map<String, Long> rules = new TreeMap<>();
    private final Map<String, Long> faults = new TreeMap<>();
    private final Map<String, Long> doors = new TreeMap<>();

    void answer(String operation, Answer answer) {
        String word = answer.kind().name().toLowerCase(java.util.Locale.ROOT);
        add(operations, operation + " " + (answer.replay() ? "replay" : word));
        for (String why : answer.why()) {
            int space = why.indexOf(' ');
            if (space > 0) {
                add(rules, why.substring(space + 1));
            } else if (answer.kind() == Kind.REFUSED) {
                add(refusals, why);
            }
        }
    }

    void fault(Fault fault) {
        add(faults, fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    void door(String door) {
        add(doors, door);
    }

    private static void add(Map<String, Long> map, String what) {
        map.merge(what, 1L, Long::sum);
    }

    /** Adds another run's counts. */
    public void add(Tally other) {
        other.operations.forEach((what, times) -> operations.merge(what, times, Long::sum));
        other.refusals.forEach((what, times) -> refusals.merge(what, times, Long::sum));
        other.rules.forEach((what, times) -> rules.merge(what, times, Long::sum));
        other.faults.forEach((what, times) -> faults.merge(what, times, Long::sum));
        other.doors.forEach((what, times) -> doors.merge(what, times, Long::sum));
    }

    /** Operation and outcome. */
    public Map<String, Long> operations() {
        return operations;
    }

    /** Refusals by the house. */
    public Map<String, Long> refusals() {
        return refusals;
    }

    /** Rules that objected. */
    public Map<String, Long> rules() {
        return rules;
    }

    /** Faults that struck. */
    public Map<String, Long> faults() {
        return faults;
    }

    /** Through which door: HTTP, or the one behind it. */
    public Map<String, Long> doors() {
        return doors;
    }
}
