package dk.betroet.simulation.bookkeeper;

import dk.betroet.simulation.bookkeeper.Books.Held;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people are in a home on a day, by the roles that they held that day. */
final class Capacities {

    private static final List<String> FOREMOST = List.of("leader", "deputy", "employee", "owner",
            "guardian", "relative", "director", "internal-audit", "auditor");
    private static final Map<String, String> CAPACITIES = Map.of("staff", "employee",
            "deputy", "deputy", "leader", "leader", "director", "director", "auditor", "auditor",
            "internal-audit", "internal-audit", "resident", "owner", "guardian", "guardian",
            "relative", "relative");

    private final Books books;

    Capacities(Books books) {
        this.books = books;
    }

    /** The roles held in the home itself, not those about one resident. */
    Set<String> roles(Deed deed) {
        Set<String> roles = new HashSet<>();
        for (Held held : books.people.get(deed.actor()).on(deed.today())) {
            boolean here = held.unit().isEmpty() || held.unit().equals(deed.unit());
            if (here && held.resident().isEmpty()) {
                roles.add(held.role());
            }
        }
        return roles;
    }

    /** Whether one of these roles is held there, about whomever it is. */
    boolean mayAsk(Deed deed, Set<String> roles) {
        return books.people.get(deed.actor()).on(deed.today()).stream()
                .filter(held -> held.unit().isEmpty() || held.unit().equals(deed.unit()))
                .anyMatch(held -> roles.contains(held.role()));
    }

    /** The foremost that somebody is, about this resident or nobody. */
    Optional<String> of(Deed deed, String resident) {
        return foremost(on(deed.unit(), deed.actor(), deed.today(), resident));
    }

    /** All that a person is in a home on a day, about this resident or nobody. */
    Set<String> on(String unit, String person, LocalDate day, String resident) {
        Set<String> found = new HashSet<>();
        for (Held held : books.people.get(person).on(day)) {
            boolean here = held.unit().isEmpty() || held.unit().equals(unit);
            boolean about = held.resident().isEmpty() || held.resident().equals(resident);
            if (here && about && CAPACITIES.containsKey(held.role())) {
                found.add(CAPACITIES.get(held.role()));
            }
        }
        return found;
    }

    static Optional<String> foremost(Set<String> capacities) {
        return FOREMOST.stream().filter(capacities::contains).findFirst();
    }
}
