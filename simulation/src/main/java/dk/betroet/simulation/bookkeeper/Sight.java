package dk.betroet.simulation.bookkeeper;

import dk.betroet.simulation.bookkeeper.Books.Held;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Docket.File;
import dk.betroet.simulation.bookkeeper.Docket.Seat;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who sees a case, as the bookkeeper reckons it. */
public final class Sight {

    private static final Set<String> BODIES_MAY = Set.of("public", "heading-public", "members");

    private Sight() {}

    /** Whether somebody sees all of a case on a day. */
    public static boolean whole(Books books, Home home, File file, String person,
            LocalDate today) {
        boolean sent = !sentTo(home, file).isEmpty();
        boolean everybody = sent && file.level.equals("public");
        if (file.recused.contains(person)) {
            return everybody;
        }
        Set<String> roles = books.people.get(person).on(today).stream()
                .filter(held -> held.unit().isEmpty() || held.unit().equals(home.id))
                .map(Held::role).collect(Collectors.toSet());
        boolean works = roles.stream().anyMatch(Acts.EMPLOYEES::contains);
        boolean audits = roles.contains("auditor") || roles.contains("internal-audit");
        return everybody || audits || file.named.contains(person)
                || works && !file.level.equals("named")
                || inBody(home, file, person, today);
    }

    /** Whether something of it may be known to everybody. */
    public static boolean known(Home home, File file) {
        return !sentTo(home, file).isEmpty() && (file.decisionPublic
                || Set.of("public", "heading-public").contains(file.level));
    }

    private static boolean inBody(Home home, File file, String person, LocalDate today) {
        Set<String> to = sentTo(home, file);
        Set<String> sits = new TreeSet<>();
        Set<String> steers = new TreeSet<>();
        for (Seat seat : home.docket.seats.values()) {
            if (seat.person.equals(person) && seat.on(today)) {
                String steered = home.docket.bodies.get(seat.body).steers();
                sits.add(seat.body);
                if (!steered.isEmpty()) {
                    steers.add(steered);
                    steers.add(seat.body);
                }
            }
        }
        boolean member = sits.stream().anyMatch(to::contains);
        boolean steering = steers.stream().anyMatch(to::contains);
        return steering && !file.level.equals("named")
                || member && BODIES_MAY.contains(file.level);
    }

    /** The bodies that it has been sent to, on an agenda or in writing. */
    private static Set<String> sentTo(Home home, File file) {
        Set<String> bodies = new TreeSet<>();
        home.docket.items.values().stream()
                .filter(item -> item.file.equals(file.id) && item.releasedOn != null)
                .forEach(item -> bodies.add(home.docket.meetings.get(item.meeting).body));
        home.docket.rounds.values().stream().filter(round -> round.file.equals(file.id))
                .forEach(round -> bodies.add(round.body));
        return bodies;
    }
}
