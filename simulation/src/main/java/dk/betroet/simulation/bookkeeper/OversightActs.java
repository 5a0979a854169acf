package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.groups;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.text;

import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Held;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Incident;
import dk.betroet.simulation.bookkeeper.Books.Inspection;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Losses, suspicions in their steps, supervision, and what an auditor looks at (5, 7). */
final class OversightActs {

    static final Set<String> OFFICE =
            Set.of("staff", "deputy", "leader", "director", "auditor", "internal-audit");
    private static final Set<String> ABOVE = Set.of("director", "internal-audit", "auditor");
    private static final Set<String> AUDITORS = Set.of("auditor", "internal-audit");
    private static final List<String> STEPS =
            List.of("tell-director", "internal-audit", "decide-next", "police");
    /** Whose a step is: the first of these that no suspect is among. */
    private static final Map<String, List<Set<String>>> WHOSE = Map.of(
            "tell-director", List.of(Set.of("leader", "deputy"), Set.of("director"),
                    Set.of("internal-audit"), Set.of("auditor")),
            "internal-audit", List.of(Set.of("internal-audit"), Set.of("auditor"),
                    Set.of("director")),
            "decide-next", List.of(Set.of("director"), Set.of("internal-audit"),
                    Set.of("auditor")),
            "police", List.of(Set.of("director", "leader"), Set.of("director"),
                    Set.of("internal-audit"), Set.of("auditor")));
    private static final Map<String, Set<String>> BY = Map.of(
            "tell-director", Set.of("leader", "deputy", "director", "internal-audit", "auditor"),
            "internal-audit", ABOVE, "decide-next", ABOVE,
            "police", Set.of("leader", "director", "internal-audit", "auditor"));
    private static final int REASON_MIN = 5;
    private static final int WORDS_MIN = 10;

    private final Books books;
    private final Capacities capacities;

    OversightActs(Books books) {
        this.books = books;
        this.capacities = new Capacities(books);
    }

    private static boolean little(Deed.Ask ask, String field, int min) {
        return text(ask, field).length() < min;
    }

    private static void money(Plan plan, Home home, Deed.Ask ask) {
        String fund = text(ask, "fund");
        plan.unknown(fund.isEmpty() || home.funds.containsKey(fund));
        plan.about(fund).closing = true;
    }

    Plan loss(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        money(plan, home, ask);
        plan.refuseIf(little(ask, "who", 2), "reason_too_short");
        plan.refuseIf(little(ask, "done", 2), "reason_too_short");
        plan.effect = made -> incident(home, ask, plan, made, false);
        return plan;
    }

    private static void incident(
            Home home, Deed.Ask ask, Plan plan, Made made, boolean suspicion) {
        Incident incident = new Incident();
        incident.id = made.result().get("incident");
        incident.suspicion = suspicion;
        incident.reporter = ask.actor();
        incident.last = plan.day;
        if (!text(ask, "suspect").isEmpty()) {
            incident.suspects.add(text(ask, "suspect"));
        }
        home.incidents.put(incident.id, incident);
    }

    Plan suspicion(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String suspect = text(ask, "suspect");
        suspect(plan, home, ask);
        money(plan, home, ask);
        String loss = text(ask, "loss");
        plan.unknown(loss.isEmpty() || known(home, ask, loss, false) != null);
        plan.refuseIf(suspect.equals(ask.actor()), "same_person_twice");
        plan.refuseIf(little(ask, "words", WORDS_MIN), "reason_too_short");
        plan.kept = true;
        plan.effect = made -> incident(home, ask, plan, made, true);
        return plan;
    }

    private void suspect(Plan plan, Home home, Deed.Ask ask) {
        String suspect = text(ask, "suspect");
        plan.unknown(suspect.isEmpty()
                || Acts.among(books, home, suspect, ask.today(), OFFICE));
    }

    /** The incident, if it is of this kind and the one who asks may know of it; else null. */
    private Incident known(Home home, Deed.Ask ask, String id, boolean suspicion) {
        Incident incident = home.incidents.get(id);
        boolean known = incident != null && incident.suspicion == suspicion
                && sees(home, ask, incident);
        return known ? incident : null;
    }

    private boolean sees(Home home, Deed.Ask ask, Incident incident) {
        Set<String> held = capacities.roles(ask);
        if (incident.suspects.contains(ask.actor()) || Collections.disjoint(held, OFFICE)) {
            return false;
        }
        boolean leads = !Collections.disjoint(held, Acts.LEADERS)
                && Collections.disjoint(touched(home, ask, incident), Acts.LEADERS);
        return !incident.suspicion || incident.reporter.equals(ask.actor())
                || !Collections.disjoint(held, ABOVE) || leads;
    }

    /** What suspects are; leader and deputy stand for each other. */
    private Set<String> touched(Home home, Deed.Ask ask, Incident incident) {
        Set<String> touched = new TreeSet<>();
        for (String suspect : incident.suspects) {
            books.people.get(suspect).on(ask.today()).stream()
                    .filter(held -> held.resident().isEmpty()
                            && (held.unit().isEmpty() || held.unit().equals(home.id)))
                    .map(Held::role).forEach(touched::add);
        }
        if (!Collections.disjoint(touched, Acts.LEADERS)) {
            touched.addAll(Acts.LEADERS);
        }
        return touched;
    }

    private boolean takes(Home home, Deed.Ask ask, Incident incident, String step) {
        Set<String> touched = touched(home, ask, incident);
        return WHOSE.get(step).stream().filter(roles -> Collections.disjoint(roles, touched))
                .findFirst()
                .filter(roles -> !Collections.disjoint(roles, capacities.roles(ask)))
                .isPresent();
    }

    Plan step(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Incident incident = known(home, ask, text(ask, "incident"), true);
        plan.unknown(incident != null);
        suspect(plan, home, ask);
        if (incident == null) {
            return plan;
        }
        String step = text(ask, "step");
        String suspect = text(ask, "suspect");
        plan.refuseIf(!takes(home, ask, incident, step), "role_may_not");
        plan.refuseIf(suspect.equals(ask.actor()), "same_person_twice");
        open(plan, ask, incident, "words");
        boolean inOrder = !incident.steps.contains(step)
                && incident.steps.containsAll(STEPS.subList(0, STEPS.indexOf(step)));
        plan.forbidIf(!inOrder, "step_out_of_order", "suspicion.steps");
        Set<String> then = capacities.on(home.id, ask.actor(), plan.day, "");
        plan.forbidIf(Collections.disjoint(then, BY.get(step)),
                "person_not_eligible", "suspicion.steps");
        plan.gather("signature_missing", "suspicion.signed", gathered ->
                Law.signedAs(gathered, BY.get("tell-director")));
        plan.kept = true;
        plan.effect = made -> {
            incident.steps.add(step);
            incident.last = plan.day;
            if (!suspect.isEmpty() && !incident.suspects.contains(suspect)) {
                incident.suspects.add(suspect);
            }
        };
        return plan;
    }

    private static void open(Plan plan, Deed.Ask ask, Incident incident, String words) {
        plan.refuseIf(incident.closed, "not_open_any_more");
        plan.refuseIf(plan.day.isBefore(incident.last), "dates_out_of_order");
        plan.refuseIf(little(ask, words, REASON_MIN), "reason_too_short");
    }

    Plan closeLoss(Home home, Deed.Ask ask) {
        return close(home, ask, false);
    }

    Plan closeSuspicion(Home home, Deed.Ask ask) {
        return close(home, ask, true);
    }

    private Plan close(Home home, Deed.Ask ask, boolean suspicion) {
        Plan plan = new Plan(day(ask, "date"));
        Incident incident = known(home, ask, text(ask, "incident"), suspicion);
        plan.unknown(incident != null);
        if (incident == null) {
            return plan;
        }
        open(plan, ask, incident, "done");
        if (suspicion) {
            plan.refuseIf(!takes(home, ask, incident, "decide-next"), "role_may_not");
            plan.refuseIf(!incident.steps.contains("decide-next"), "step_out_of_order");
        }
        plan.kept = suspicion;
        plan.effect = made -> {
            incident.closed = true;
            incident.last = plan.day;
        };
        return plan;
    }

    Plan supervise(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        List<Map<?, ?>> points = groups(ask, "points");
        plan.refuseIf(little(ask, "words", REASON_MIN) || points.stream().anyMatch(point ->
                text(point, "words").length() < REASON_MIN), "reason_too_short");
        plan.refuseIf(points.stream().anyMatch(point ->
                LocalDate.parse(text(point, "due")).isBefore(plan.day)), "dates_out_of_order");
        return plan;
    }

    Plan inspect(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        LocalDate from = day(ask, "from");
        LocalDate through = day(ask, "through");
        long population = text(ask, "of").equals("movements")
                ? home.entries.stream().filter(entry -> !entry.day.isBefore(from)
                        && !entry.day.isAfter(through)).count()
                : home.funds.values().stream().filter(fund -> lived(fund, from, through)).count();
        if (through.isBefore(from)) {
            plan.refusals.add("dates_out_of_order");
        } else if (through.isAfter(ask.today())) {
            plan.refusals.add("date_in_future");
        } else if (population == 0) {
            plan.refusals.add("nothing_to_do");
        }
        plan.gather("signature_missing", "audit.who",
                gathered -> Law.signedAs(gathered, AUDITORS));
        plan.kept = true;
        plan.effect = made -> {
            Inspection inspection = new Inspection();
            inspection.id = made.result().get("inspection");
            inspection.inspector = ask.actor();
            inspection.last = plan.day;
            inspection.items = (int) Math.min(population, oere(ask, "size"));
            home.inspections.put(inspection.id, inspection);
        };
        return plan;
    }

    private static boolean lived(Fund fund, LocalDate from, LocalDate through) {
        return !fund.person.isEmpty() && !fund.openedOn.isAfter(through)
                && (fund.closedOn == null || !fund.closedOn.isBefore(from));
    }

    /** What is said of an inspection, by the inspector or by the home. */
    private Plan said(Home home, Deed.Ask ask, boolean own) {
        Plan plan = new Plan(day(ask, "date"));
        Inspection inspection = home.inspections.get(text(ask, "inspection"));
        // Until it is released, it is the auditors' alone.
        plan.unknown(inspection != null && (inspection.released
                || !Collections.disjoint(capacities.roles(ask), AUDITORS)));
        plan.kept = true;
        if (inspection != null) {
            plan.refuseIf(plan.day.isBefore(inspection.last), "dates_out_of_order");
            plan.refuseIf(little(ask, "words", REASON_MIN), "reason_too_short");
            plan.refuseIf(own && !inspection.inspector.equals(ask.actor()), "role_may_not");
            plan.refuseIf(own && inspection.released, "not_open_any_more");
            plan.effect = made -> inspection.last = plan.day;
        }
        return plan;
    }

    Plan note(Home home, Deed.Ask ask) {
        Plan plan = said(home, ask, true);
        Inspection inspection = home.inspections.get(text(ask, "inspection"));
        if (inspection != null) {
            plan.refuseIf(oere(ask, "item") > inspection.items, "nothing_to_do");
            plan.effect = plan.effect.andThen(made -> inspection.noted.add(oere(ask, "item")));
        }
        return plan;
    }

    Plan release(Home home, Deed.Ask ask) {
        Plan plan = said(home, ask, true);
        Inspection inspection = home.inspections.get(text(ask, "inspection"));
        if (inspection != null) {
            plan.refuseIf(inspection.noted.size() < inspection.items, "something_open");
            plan.effect = plan.effect.andThen(made -> inspection.released = true);
        }
        return plan;
    }

    Plan answer(Home home, Deed.Ask ask) {
        Plan plan = said(home, ask, false);
        Inspection inspection = home.inspections.get(text(ask, "inspection"));
        plan.refuseIf(inspection != null && !inspection.released, "nothing_to_do");
        return plan;
    }
}
