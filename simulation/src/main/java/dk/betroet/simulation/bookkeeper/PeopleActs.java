package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.text;

import dk.betroet.simulation.bookkeeper.Books.Held;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Human;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Employees who come and go. */
final class PeopleActs {

    private static final Set<String> POSITIONS =
            Set.of("staff", "deputy", "leader", "internal-audit");
    private static final Set<String> FROM_ABOVE = Set.of("leader", "internal-audit");
    private static final Set<String> ABOVE = Set.of("director", "administrator");

    private final Books books;

    PeopleActs(Books books) {
        this.books = books;
    }

    Plan employ(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String position = text(ask, "position");
        plan.refuseIf(FROM_ABOVE.contains(position) && !above(home, ask), "role_may_not");
        plan.effect = made -> {
            Human human = new Human(
                    made.result().get("person"), home.authority, text(ask, "name"));
            human.held.add(new Held(position, home.id, "", plan.day, null));
            books.people.put(human.id, human);
        };
        return plan;
    }

    private boolean above(Home home, Deed.Ask ask) {
        return Acts.among(books, home, ask.actor(), ask.today(), ABOVE);
    }

    Plan depart(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String person = text(ask, "person");
        plan.unknown(Acts.among(books, home, person, ask.today(), POSITIONS));
        List<Held> held = !books.people.containsKey(person) ? List.of()
                : books.people.get(person).on(plan.day).stream()
                        .filter(one -> POSITIONS.contains(one.role())
                                && one.unit().equals(home.id))
                        .toList();
        boolean top = held.stream().map(Held::role).anyMatch(FROM_ABOVE::contains);
        plan.refuseIf(held.isEmpty(), "person_not_employed");
        plan.refuseIf(!held.isEmpty() && person.equals(ask.actor()), "same_person_twice");
        plan.refuseIf(!held.isEmpty() && !person.equals(ask.actor()) && top && !above(home, ask),
                "role_may_not");
        plan.effect = made -> {
            books.people.get(person).shutOut = true;
            books.people.get(person).held.replaceAll(one ->
                    held.contains(one) ? OwnerActs.ended(one, plan.day) : one);
            home.mandates.values().stream()
                    .filter(one -> one.holder.equals(person)
                            && OwnerActs.usable(one, plan.day))
                    .forEach(one -> one.revokedOn = plan.day);
            Stream.concat(home.cards.values().stream(), home.keys.values().stream())
                    .filter(one -> one.holder.equals(person) && one.until == null)
                    .forEach(one -> one.ends(plan.day));
            home.requests.values().stream()
                    .filter(one -> one.actor.equals(person) && one.status.equals("open"))
                    .forEach(one -> {
                        one.status = "withdrawn";
                        one.holds = List.of();
                    });
        };
        return plan;
    }
}
