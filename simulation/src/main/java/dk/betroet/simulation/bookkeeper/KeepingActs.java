package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.flag;
import static dk.betroet.simulation.bookkeeper.Acts.fund;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.place;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.usable;

import dk.betroet.simulation.bookkeeper.Books.Count;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Handover;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Lent;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Books.Thing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Places, things, counting what lies there, and passing custody on. */
final class KeepingActs {

    private static final String[] ANY = {"cash-box", "bank-box", "hand", "bank-account"};

    private final Books books;

    KeepingActs(Books books) {
        this.books = books;
    }

    Plan openPlace(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String kind = text(ask, "kind");
        String fund = text(ask, "fund");
        String storage = text(ask, "storage");
        boolean account = kind.equals("bank-account");
        long opening = oere(ask, "openingBalance");
        works(plan, home, ask, "responsible", Acts.LEADERS);
        works(plan, home, ask, "holder", Acts.EMPLOYEES);
        plan.unknown(fund.isEmpty() || home.funds.containsKey(fund));
        plan.refuseIf(account && text(ask, "account").isEmpty(), "needed_here");
        plan.refuseIf(kind.equals("hand") && text(ask, "holder").isEmpty(), "needed_here");
        plan.refuseIf(opening > 0 && !account, "place_wrong_kind");
        plan.refuseIf(home.places.values().stream().anyMatch(other -> other.closedOn == null
                && other.name.equalsIgnoreCase(text(ask, "name"))), "already_exists");
        plan.about(fund);
        plan.forbidIf(text(ask, "responsible").isEmpty(), "storage_unfit", "safe-storage.leader");
        plan.forbidIf(kind.equals("cash-box") && !Set.of("safe", "bank-box").contains(storage),
                "storage_unfit", "safe-storage.class");
        if (opening > 0) {
            plan.move(fund, Books.OUTSIDE, "new", opening);
        }
        plan.effect = made -> {
            Place place = new Place();
            place.id = made.result().get("place");
            place.kind = kind;
            place.name = text(ask, "name");
            place.fund = fund;
            place.account = text(ask, "account");
            place.responsible = text(ask, "responsible");
            place.openedOn = plan.day;
            home.places.put(place.id, place);
            home.entry(made.fact()).ifPresent(entry -> entry.moves = entry.moves.stream()
                    .map(move -> new Books.Move(
                            move.fund(), move.from(), place.id, move.oere()))
                    .toList());
        };
        return plan;
    }

    private void works(Plan plan, Home home, Deed.Ask ask, String field, Set<String> roles) {
        String person = text(ask, field);
        plan.unknown(person.isEmpty()
                || Acts.among(books, home, person, ask.today(), roles));
    }

    Plan closePlace(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Place place = place(plan, home, text(ask, "place"), ANY);
        LocalDate used = home.entries.stream()
                .filter(entry -> entry.moves.stream().anyMatch(move ->
                        move.from().equals(place.id) || move.to().equals(place.id)))
                .map(entry -> entry.day)
                .reduce(place.openedOn, (one, other) -> other.isAfter(one) ? other : one);
        plan.refuseIf(place.closedOn != null, "place_closed");
        plan.refuseIf(place.closedOn == null && !empty(home, place.id, ask), "place_not_empty");
        plan.refuseIf(used != null && plan.day.isBefore(used), "date_before_opening");
        plan.refuseIf(Stream.concat(home.cards.values().stream(), home.keys.values().stream())
                .anyMatch(one -> one.place.equals(place.id) && one.until == null),
                "something_open");
        plan.effect = made -> place.closedOn = plan.day;
        return plan;
    }

    private static boolean empty(Home home, String place, Deed.Ask ask) {
        boolean money = home.funds.keySet().stream().anyMatch(fund -> home.now(fund, place) != 0);
        boolean thing = home.things.values().stream()
                .anyMatch(one -> one.place.equals(place) && !one.out);
        boolean awaited = home.requests.values().stream().filter(one -> one.isOpen(ask.now()))
                .flatMap(one -> one.holds.stream()).anyMatch(hold -> hold.from().equals(place));
        return !money && !thing && !awaited;
    }

    Plan signOutKey(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Place place = place(plan, home, text(ask, "place"), ANY);
        String label = text(ask, "label");
        String holder = text(ask, "holder");
        plan.unknown(Acts.among(books, home, holder, ask.today(), Acts.EMPLOYEES));
        usable(plan, place, place.fund);
        plan.refuseIf(home.keys.values().stream().anyMatch(one -> one.place.equals(place.id)
                && one.until == null && one.label.equalsIgnoreCase(label)), "already_done");
        plan.effect = made -> {
            Lent key = new Lent();
            key.id = made.result().get("key");
            key.place = place.id;
            key.label = label;
            key.holder = holder;
            key.since = plan.day;
            home.keys.put(key.id, key);
        };
        return plan;
    }

    Plan returnKey(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Lent key = home.keys.get(text(ask, "key"));
        plan.unknown(key != null);
        if (key == null) {
            return plan;
        }
        plan.refuseIf(key.until != null, "already_done");
        plan.refuseIf(plan.day.isBefore(key.since), "dates_out_of_order");
        plan.effect = made -> key.ends(plan.day);
        return plan;
    }

    Plan valuablesIn(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        Place place = place(plan, home, text(ask, "place"), "bank-box", "cash-box");
        usable(plan, place, fund.id);
        String kind = text(ask, "kind");
        plan.about(fund.id);
        Law.stored(plan, fund);
        plan.forbidIf(kind.equals("card") && !flag(ask, "pinKeptApart"),
                "storage_unfit", "pin.apart");
        plan.forbidIf(kind.equals("valuables") && !place.kind.equals("bank-box"),
                "storage_unfit", "valuables.bank-box");
        plan.effect = made -> {
            Thing thing = new Thing();
            thing.id = made.result().get("valuable");
            thing.fund = fund.id;
            thing.place = place.id;
            thing.inOn = plan.day;
            home.things.put(thing.id, thing);
        };
        return plan;
    }

    Plan valuablesOut(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Thing thing = home.things.get(text(ask, "valuable"));
        plan.unknown(thing != null);
        if (thing == null) {
            return plan;
        }
        Fund fund = home.funds.get(thing.fund);
        String other = text(ask, "recipientPerson");
        Acts.person(plan, books, home, other);
        boolean toOwner = text(ask, "recipient").equals("owner");
        plan.refuseIf(thing.out, "valuable_not_there");
        plan.refuseIf(plan.day.isBefore(thing.inOn), "dates_out_of_order");
        plan.refuseIf(!toOwner && other.isEmpty(), "needed_here");
        plan.about(fund.id).closing = true;
        plan.effect = made -> thing.out = true;
        Law.recipient(plan, fund, text(ask, "recipient"), other);
        if (fund.canSign) {
            plan.gather("signature_missing", "receipts.owner-signs",
                    gathered -> Law.signedAs(gathered, Set.of("owner", "guardian")));
        } else {
            Law.two(plan, "owner-cannot-sign");
        }
        return plan;
    }

    Plan count(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Place place = place(plan, home, text(ask, "place"), "cash-box", "hand");
        usable(plan, place, place.fund);
        long total = oere(ask, "total");
        long booked = home.inPlace(place.id, plan.day);
        Optional<String> keeper = keeper(home, place, plan.day);
        if (Law.solby(home)) {
            plan.forbidIf(keeper.isPresent() && together(keeper.get(), ask.actor()),
                    "persons_must_differ", "count.not-keeper-alone");
            Law.two(plan, "count.two");
        }
        plan.effect = made -> {
            Count count = new Count();
            count.id = made.result().get("count");
            count.place = place.id;
            count.day = plan.day;
            count.difference = total - booked;
            count.open = total != booked;
            home.counts.put(count.id, count);
        };
        return plan;
    }

    /** Whether two are one, or live together. */
    private boolean together(String one, String other) {
        String home = books.people.get(one).household;
        return one.equals(other)
                || !home.isEmpty() && home.equals(books.people.get(other).household);
    }

    /** The last to have taken the place by the day, else who answers for it. */
    private static Optional<String> keeper(Home home, Place place, LocalDate day) {
        return home.handovers.values().stream()
                .filter(one -> one.place.equals(place.id) && one.takenOn != null
                        && !one.takenOn.isAfter(day))
                .max(Comparator.<Handover, LocalDate>comparing(one -> one.takenOn)
                        .thenComparing(one -> one.id))
                .map(one -> one.receiver)
                .or(() -> place.responsible.isEmpty()
                        ? Optional.empty() : Optional.of(place.responsible));
    }

    /** By how much the last count of a place differed, if nobody has answered for it. */
    static long unexplained(Home home, String place, LocalDate day) {
        return last(home, place, day).filter(one -> one.open).map(one -> one.difference)
                .orElse(0L);
    }

    static Optional<Count> last(Home home, String place, LocalDate day) {
        return home.counts.values().stream()
                .filter(one -> one.place.equals(place) && !one.day.isAfter(day))
                .max(Comparator.<Count, LocalDate>comparing(one -> one.day)
                        .thenComparing(one -> one.id));
    }

    Plan handover(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Place place = place(plan, home, text(ask, "place"), "cash-box", "hand");
        String receiver = text(ask, "to");
        plan.unknown(Acts.among(books, home, receiver, ask.today(), Acts.EMPLOYEES));
        usable(plan, place, place.fund);
        Optional<String> keeper = keeper(home, place, plan.day);
        boolean leads = Acts.among(books, home, ask.actor(), ask.today(), Acts.LEADERS);
        long difference = oere(ask, "counted") - home.inPlace(place.id, plan.day);
        plan.refuseIf(!keeper.equals(Optional.of(ask.actor())) && !leads, "role_may_not");
        plan.refuseIf(receiver.equals(ask.actor()) || keeper.equals(Optional.of(receiver)),
                "same_person_twice");
        plan.refuseIf(difference != unexplained(home, place.id, plan.day),
                "count_does_not_match");
        plan.effect = made -> {
            home.handovers.values().stream()
                    .filter(one -> one.place.equals(place.id) && one.takenOn == null)
                    .forEach(one -> one.ended = true);
            Handover offered = new Handover();
            offered.id = made.result().get("handover");
            offered.place = place.id;
            offered.giver = ask.actor();
            offered.receiver = receiver;
            offered.offeredOn = plan.day;
            offered.difference = difference;
            home.handovers.put(offered.id, offered);
        };
        return plan;
    }

    Plan acceptHandover(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Handover offered = home.handovers.get(text(ask, "handover"));
        plan.unknown(offered != null);
        if (offered == null) {
            return plan;
        }
        Place place = home.places.get(offered.place);
        usable(plan, place, place.fund);
        plan.refuseIf(!offered.receiver.equals(ask.actor()), "role_may_not");
        plan.refuseIf(offered.takenOn != null || offered.ended, "not_open_any_more");
        plan.refuseIf(plan.day.isBefore(offered.offeredOn), "dates_out_of_order");
        plan.refuseIf(oere(ask, "counted") - home.inPlace(place.id, plan.day)
                != offered.difference, "count_does_not_match");
        plan.effect = made -> offered.takenOn = plan.day;
        return plan;
    }
}
