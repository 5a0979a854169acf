package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Deed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** What people do with money of associations, collections and youth schools. */
final class SocietyPlay extends Players {

    private static final String[] EMPLOYEES = {"staff", "staff", "deputy", "leader"};
    private static final String[] LEADERS = {"leader", "deputy"};
    private static final int NAMES = 5;

    private final Function<Home, String> papers;

    SocietyPlay(Books books, Random chance, Function<Home, String> papers) {
        super(books, chance);
        this.papers = papers;
    }

    private String leader(Home home) {
        return actor(home, oneIn(10) ? EMPLOYEES : LEADERS);
    }

    private String employee(Home home) {
        return actor(home, EMPLOYEES);
    }

    /** Mostly one that is not over. */
    private Optional<Fund> open(Home home, String... kinds) {
        Home where = oneIn(25) ? another(home) : home;
        return some(where.funds.values(), fund -> List.of(kinds).contains(fund.kind)
                && (oneIn(10) || fund.closedOn == null));
    }

    private Optional<Fund> association(Home home) {
        return open(home, "association");
    }

    private Optional<Fund> collection(Home home) {
        return open(home, "savings", "event-income", "collection");
    }

    Deed openAssociation(Home home) {
        List<String> signed = new ArrayList<>();
        if (!oneIn(8)) {
            signed.add(oneOf("association-leader", "association-leader", "treasurer"));
        }
        if (oneIn(2)) {
            signed.add("leader");
        }
        int number = chance.nextInt(NAMES);
        return ask(home, leader(home), "association.open-association",
                "name", "Venner " + number, "purpose", "Udflugter", "chair", "Inge Formand",
                "date", oneIn(4) ? day() : today(), "box", "Vennernes kasse " + number,
                "storage", mostly("own-box", oneOf("safe", "locked", "bank-box")),
                "responsible", actor(home, LEADERS), "notLiable", !oneIn(10),
                "agreement", signed.isEmpty() != oneIn(15) ? null : papers.apply(home),
                "signedOnPaper", signed);
    }

    /** Mostly the association's own box. */
    private Place box(Home home, Fund fund) {
        return some(home.places.values(), place -> place.fund.equals(fund.id))
                .filter(place -> !oneIn(8))
                .orElseGet(() -> place(home, "cash-box", "bank-account").orElseThrow());
    }

    Deed takeIn(Home home) {
        return association(home).<Deed>map(fund -> ask(home, employee(home),
                "association.take-in", "fund", fund.id, "to", box(home, fund).id,
                "amount", amount(100_00, 900_00), "date", day()))
                .orElseGet(() -> openAssociation(home));
    }

    Deed handOut(Home home) {
        Optional<Fund> association = association(home);
        if (association.isEmpty()) {
            return openAssociation(home);
        }
        Fund fund = association.get();
        Place box = box(home, fund);
        long there = home.now(fund.id, box.id);
        return ask(home, employee(home), "association.hand-out", "fund", fund.id,
                "from", box.id, "amount", oneIn(2) ? Math.max(1, there) : amount(there, 50_00),
                "date", day(), "recipient", "Inge Formand");
    }

    Deed appoint(Home home) {
        Optional<Fund> association = association(home);
        if (association.isEmpty()) {
            return openAssociation(home);
        }
        boolean employed = !oneIn(4);
        List<String> signed = employed && !oneIn(8)
                ? oneIn(3) ? List.of("association-leader")
                        : List.of("association-leader", "employee")
                : List.of();
        String employee = employee(home);
        return ask(home, oneIn(3) ? employee : employee(home), "association.appoint-treasurer",
                "fund", association.get().id, "employee", employed ? employee : null,
                "name", employed != oneIn(15) ? null : "Karl Kasserer", "date", day(),
                "privateCapacity", !oneIn(8),
                "agreement", signed.isEmpty() != oneIn(15) ? null : papers.apply(home),
                "signedOnPaper", signed);
    }

    Deed consent(Home home) {
        return association(home).<Deed>map(fund -> ask(home,
                actor(home, oneIn(8) ? EMPLOYEES : new String[] {"leader", "director"}),
                "association.consent-to-treasurer", "fund", fund.id,
                "employee", employee(home), "date", day()))
                .orElseGet(() -> openAssociation(home));
    }

    Deed closeAssociation(Home home) {
        return association(home).<Deed>map(fund -> ask(home, leader(home),
                "association.close-association", "fund", fund.id,
                "date", oneIn(3) ? day() : today()))
                .orElseGet(() -> openAssociation(home));
    }

    Deed startCollection(Home home) {
        LocalDate begun = oneIn(4) ? day() : today();
        return ask(home, employee(home), "association.start-collection",
                "name", "Gave " + chance.nextInt(NAMES),
                "kind", oneOf("savings", "event-income", "collection"), "date", begun,
                "plannedEnd", begun.plusDays(oneIn(8) ? -1 : chance.nextInt(30)),
                "custodian", oneOf("parent-representative", "private-person", "employee"),
                "custodianName", "Ove Kasse");
    }

    private Place cash(Home home) {
        return place(home, "cash-box", "hand").orElseThrow();
    }

    Deed collect(Home home) {
        return collection(home).<Deed>map(fund -> ask(home, employee(home),
                "association.collect", "fund", fund.id, "to", cash(home).id,
                "amount", amount(20_00, 300_00), "date", day()))
                .orElseGet(() -> startCollection(home));
    }

    Deed passOn(Home home) {
        Optional<Fund> collection = collection(home);
        if (collection.isEmpty()) {
            return startCollection(home);
        }
        Fund fund = collection.get();
        Place from = some(home.places.values(), place -> home.now(fund.id, place.id) > 0)
                .orElseGet(() -> cash(home));
        long there = home.now(fund.id, from.id);
        return ask(home, employee(home), "association.pass-on", "fund", fund.id,
                "from", from.id, "amount", oneIn(4) ? amount(there, 10_00) : Math.max(1, there),
                "date", day(), "receiver", mostly("custodian", "municipal-account"));
    }

    Deed endCollection(Home home) {
        return collection(home).<Deed>map(fund -> ask(home, employee(home),
                "association.end-collection", "fund", fund.id,
                "date", oneIn(3) ? day() : today()))
                .orElseGet(() -> startCollection(home));
    }

    Deed openYouth(Home home) {
        return ask(home, leader(home), "association.open-youth-account",
                "name", "Ungdomsskolen " + chance.nextInt(NAMES),
                "date", oneIn(4) ? day() : today(), "accountNumber", "1234-567891",
                "responsible", actor(home, LEADERS));
    }

    private Optional<Fund> youth(Home home) {
        return open(home, "youth-school");
    }

    Deed payOnTheWeb(Home home) {
        return youth(home).<Deed>map(fund -> ask(home, employee(home),
                "association.note-web-payment", "fund", fund.id,
                "amount", amount(150_00, 700_00), "date", day(),
                "instrument", mostly("payment-card", oneOf("cash", "mobile-pay"))))
                .orElseGet(() -> openYouth(home));
    }

    Deed reconcileWeb(Home home) {
        Optional<Fund> youth = youth(home);
        if (youth.isEmpty()) {
            return openYouth(home);
        }
        LocalDate through = day();
        long booked = youth.get().paid.stream()
                .filter(one -> !one.reconciled && !one.day.isAfter(through))
                .mapToLong(one -> one.oere).sum();
        return ask(home, employee(home), "association.reconcile-web", "fund", youth.get().id,
                "date", oneIn(6) ? day() : today(), "through", through,
                "web", Math.max(0, booked + (oneIn(8) ? 1 : 0)));
    }

    Deed transferOn(Home home) {
        Optional<Fund> youth = youth(home);
        if (youth.isEmpty()) {
            return openYouth(home);
        }
        long there = home.now(youth.get().id, youth.get().account);
        return ask(home, employee(home), "association.transfer-on", "fund", youth.get().id,
                "amount", oneIn(2) ? Math.max(1, there) : amount(there, 100_00), "date", day(),
                "destination", oneOf("main-account", "other-account"));
    }

    Deed closeYouth(Home home) {
        return youth(home).<Deed>map(fund -> ask(home, leader(home),
                "association.close-youth-account", "fund", fund.id,
                "date", oneIn(3) ? day() : today()))
                .orElseGet(() -> openYouth(home));
    }
}
