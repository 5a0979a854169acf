package dk.betroet.office.meeting;

import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the operations of a secretariat have in common: where they are, and who may ask for them.
 */
public abstract class SecretariatWork {

    /**
     * The kinds of unit that have bodies, cases and meetings: a secretariat, and an association
     * that keeps its districts' money, whose board decides on it.
     */
    public static final List<String> KINDS = List.of("secretariat", "district");

    /** Which page tells what came of it, by what was made or changed; the first that is there. */
    private static final List<Map.Entry<String, String>> PAGES = List.of(
            Map.entry("action", "/actions/"), Map.entry("plan", "/work-plans/"),
            Map.entry("round", "/rounds/"), Map.entry("meeting", "/meetings/"),
            Map.entry("minutes", "/minutes/"),
            Map.entry("body", "/bodies/"), Map.entry("case", "/cases/"));

    /** Those who work in the secretariat. */
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    /** A secretariat, or an association of districts. */
    public List<String> unitKinds() {
        return KINDS;
    }

    /** The page of what it is about. */
    public String receipt(Outcome.Done done) {
        return PAGES.stream().filter(page -> done.result().containsKey(page.getKey()))
                .map(page -> page.getValue() + done.result().get(page.getKey()))
                .findFirst().orElse("/vouchers/" + done.fact().id());
    }
}
