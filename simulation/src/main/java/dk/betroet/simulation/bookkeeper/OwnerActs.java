package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.flag;
import static dk.betroet.simulation.bookkeeper.Acts.fund;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.texts;

import dk.betroet.simulation.bookkeeper.Books.Agreement;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Held;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Human;
import java.time.LocalDate;
import java.util.Set;

/** Residents: coming, agreeing, dying, leaving. */
final class OwnerActs {

    private final Books books;

    OwnerActs(Books books) {
        this.books = books;
    }

    Plan admit(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String mode = text(ask, "mode");
        plan.refuseIf(!mode.equals("self") && text(ask, "reason").isEmpty(), "reason_too_short");
        takeOver(plan, ask, mode, false);
        plan.effect = made -> {
            Fund fund = new Fund();
            fund.id = made.result().get("fund");
            fund.person = made.result().get("person");
            fund.openedOn = plan.day;
            fund.mode = mode;
            fund.modeSince = plan.day;
            fund.guardianship = text(ask, "guardianship");
            fund.hasCapacity = flag(ask, "hasCapacity");
            fund.canSign = flag(ask, "canSign");
            home.funds.put(fund.id, fund);
            Human human = new Human(fund.person, home.authority, text(ask, "name"));
            human.held.add(new Held("resident", home.id, fund.person, plan.day, null));
            books.people.put(human.id, human);
        };
        return plan;
    }

    /** §4, B.1: the home takes over only from one who is not able, and on a written basis. */
    private static void takeOver(Plan plan, Deed.Ask ask, String mode, boolean agreed) {
        if (mode.equals("home")) {
            plan.forbidIf(flag(ask, "canManage"), "mode_forbids", "self-first.not-able");
            plan.demandIf(!agreed, "agreement_missing", "self-first.basis");
        }
    }

    Plan changeMode(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        String mode = text(ask, "mode");
        if (!Acts.gone(plan, fund)) {
            plan.refuseIf(fund.mode.equals(mode), "nothing_to_do");
            plan.refuseIf(!fund.mode.equals(mode) && fund.modeSince != null
                    && plan.day.isBefore(fund.modeSince), "dates_out_of_order");
        }
        boolean agreed = fund.agreements.stream().anyMatch(one -> one.holds(plan.day));
        if (!agreed && !fund.agreements.isEmpty() && mode.equals("home")) {
            plan.forbidIf(flag(ask, "canManage"), "mode_forbids", "self-first.not-able");
            plan.demandIf(true, "agreement_expired", "self-first.basis");
        } else {
            takeOver(plan, ask, mode, agreed);
        }
        plan.about(fund.id);
        plan.effect = made -> {
            fund.mode = mode;
            fund.modeSince = plan.day;
        };
        return plan;
    }

    Plan agree(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        texts(ask, "access").forEach(person -> plan.unknown(Acts.among(
                books, home, person, ask.today(), Acts.EMPLOYEES)));
        texts(ask, "recipients").forEach(person -> Acts.person(plan, books, home, person));
        LocalDate from = day(ask, "from");
        LocalDate through = day(ask, "through");
        if (!Acts.gone(plan, fund)) {
            boolean early = through != null && through.isBefore(from);
            plan.refuseIf(early, "dates_out_of_order");
            plan.refuseIf(!early && fund.agreements.stream().anyMatch(one -> one.holds(from)),
                    "already_exists");
        }
        plan.about(fund.id);
        boolean complete = flag(ask, "copyGiven") && flag(ask, "freeOfCharge");
        if (complete) {
            plan.gatherForm("agreement_incomplete", "storage.agreement-complete",
                    gathered -> Law.ownerSide(gathered, fund)
                            && Law.wrote(gathered, Set.of("leader", "deputy")));
        } else {
            plan.demandIf(true, "agreement_incomplete", "storage.agreement-complete");
        }
        plan.effect = made -> {
            Agreement agreement = new Agreement();
            agreement.from = from;
            agreement.through = through;
            agreement.recipients = texts(ask, "recipients");
            fund.agreements.add(agreement);
        };
        return plan;
    }

    Plan die(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        plan.refuseIf(fund.diedOn != null, "already_done");
        plan.refuseIf(fund.diedOn == null && fund.movedOut, "resident_moved_out");
        plan.about(fund.id).closing = true;
        plan.effect = made -> {
            fund.diedOn = plan.day;
            books.people.get(fund.person).shutOut = true;
            revokeMandates(home, fund, plan.day);
            home.requests.values().stream()
                    .filter(one -> one.status.equals("open") && one.fund.equals(fund.id))
                    .forEach(one -> {
                        one.status = "withdrawn";
                        one.holds = java.util.List.of();
                    });
            books.people.values().forEach(human -> human.held.replaceAll(held ->
                    held.resident().equals(fund.person) && !held.role().equals("relative")
                            && held.on(ask.today()) ? ended(held, plan.day) : held));
        };
        return plan;
    }

    static Held ended(Held held, LocalDate on) {
        LocalDate until = on.isBefore(held.from()) ? held.from() : on;
        boolean earlier = held.until() != null && !held.until().isAfter(on);
        return earlier ? held
                : new Held(held.role(), held.unit(), held.resident(), held.from(), until);
    }

    private static void revokeMandates(Home home, Fund fund, LocalDate on) {
        home.mandates.values().stream()
                .filter(mandate -> mandate.fund.equals(fund.id) && usable(mandate, on))
                .forEach(mandate -> mandate.revokedOn = on);
    }

    /** Whether a mandate could still be used on or after a day. */
    static boolean usable(Books.Mandate mandate, LocalDate on) {
        return mandate.revokedOn == null
                && !(mandate.kind.equals("one-time") && mandate.uses > 0)
                && (mandate.through == null || !mandate.through.isBefore(on));
    }

    Plan moveOut(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        if (!Acts.gone(plan, fund)) {
            Books.placesOf(home, fund.id).forEach(place -> plan.refusals.add("money_left"));
            home.things.values().stream()
                    .filter(thing -> thing.fund.equals(fund.id) && !thing.out)
                    .forEach(thing -> plan.refusals.add("things_left"));
            plan.refuseIf(home.requests.values().stream()
                    .anyMatch(one -> one.isOpen(ask.now()) && one.fund.equals(fund.id)),
                    "something_open");
            plan.refuseIf(home.entries.stream()
                    .filter(entry -> entry.day.isAfter(plan.day))
                    .flatMap(entry -> entry.moves.stream())
                    .anyMatch(move -> move.fund().equals(fund.id)), "dates_out_of_order");
        }
        plan.about(fund.id);
        plan.effect = made -> {
            fund.movedOut = true;
            fund.closedOn = plan.day;
            revokeMandates(home, fund, plan.day);
            endAgreements(fund, plan.day);
        };
        return plan;
    }

    private static void endAgreements(Fund fund, LocalDate on) {
        fund.agreements.stream().filter(one -> one.endedOn == null)
                .forEach(one -> one.endedOn = on);
    }

    Plan closeEstate(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        boolean alive = fund.diedOn == null;
        boolean early = !alive && plan.day.isBefore(fund.diedOn);
        plan.refuseIf(alive, "resident_alive");
        plan.refuseIf(early, "dates_out_of_order");
        if (!alive && !early) {
            home.things.values().stream()
                    .filter(thing -> thing.fund.equals(fund.id) && !thing.out)
                    .forEach(thing -> plan.refusals.add("things_left"));
        }
        plan.about(fund.id).closing = true;
        Books.placesOf(home, fund.id).forEach(place ->
                plan.move(fund.id, place, Books.OUTSIDE, home.now(fund.id, place)));
        Law.two(plan, "owner-cannot-sign.estate");
        if (Law.solby(home)) {
            Law.two(plan, "death.two");
        }
        plan.effect = made -> {
            fund.closedOn = plan.day;
            endAgreements(fund, plan.day);
        };
        return plan;
    }
}
