package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Handover;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Books.Request;
import dk.betroet.simulation.bookkeeper.Books.Thing;
import dk.betroet.simulation.bookkeeper.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** What people do that moves no money of a single resident: agreeing, counting, coming, leaving. */
final class OtherPlay extends Players {

    private static final String[] EMPLOYEES = {"staff", "staff", "deputy", "leader"};
    private static final String[] LEADERS = {"leader", "deputy"};

    private final Function<Home, String> papers;
    private int names;

    OtherPlay(Books books, Random chance, Function<Home, String> papers) {
        super(books, chance);
        this.papers = papers;
    }

    private String leader(Home home) {
        return actor(home, oneIn(10) ? EMPLOYEES : LEADERS);
    }

    /** Mostly somebody who could be the one that is missing, or anybody. */
    Deed gather(Home home) {
        Optional<Request> found = some(home.requests.values(),
                request -> oneIn(20) || request.isOpen(now()));
        if (found.isEmpty()) {
            return agree(home);
        }
        Request request = found.get();
        Fund fund = home.funds.get(request.fund);
        boolean pooled = fund == null || fund.person.isEmpty();
        String owner = pooled || oneIn(6) ? ours(home, EMPLOYEES)
                : mostly(fund.person, ours(home, "resident", "relative", "guardian"));
        return switch (chance.nextInt(8)) {
            case 0, 1, 2 -> new Deed.Sign(home.id, owner, now(), request.id);
            case 3, 4 -> new Deed.Sign(home.id,
                    mostly(ours(home, EMPLOYEES), request.actor), now(), request.id);
            case 5 -> new Deed.Approve(home.id, mostly(ours(home, LEADERS), request.actor), now(),
                    request.id, mostly("Ny lænestol, aftalt med beboeren", "ok"));
            case 6 -> new Deed.Attach(home.id, ours(home, EMPLOYEES), now(), request.id,
                    "receipt", papers.apply(home));
            default -> oneIn(3)
                    ? new Deed.Withdraw(home.id, mostly(request.actor, ours(home, EMPLOYEES)),
                            now(), request.id)
                    : new Deed.Sign(home.id, ours(home, LEADERS), now(), request.id);
        };
    }

    /** Somebody of the same authority: a request is never shown to others. */
    private String ours(Home home, String... roles) {
        String person = actor(home, roles);
        return books.people.get(person).authority.equals(home.authority)
                ? person : actorExactly(home, "leader");
    }

    Deed admit(Home home) {
        String mode = mostly("self", oneOf("home", "relative"));
        return ask(home, leader(home), "custody.admit", "name", name("Beboer"),
                "date", today().minusDays(chance.nextInt(3)), "mode", mode,
                "reason", mode.equals("self") || oneIn(5) ? null : "Kan ikke overskue det selv",
                "canManage", oneIn(2), "lessIntrusiveConsidered", true,
                "guardianship", "none", "hasCapacity", !oneIn(8), "canSign", !oneIn(4));
    }

    private String name(String word) {
        names++;
        return word + " " + names;
    }

    Deed changeMode(Home home) {
        return ask(home, leader(home), "custody.change-mode", "fund", fund(home).id,
                "date", day(), "mode", oneOf("self", "relative", "home"),
                "reason", "Aftalt ved samtalen", "canManage", oneIn(2),
                "lessIntrusiveConsidered", true);
    }

    Deed agree(Home home) {
        Fund fund = some(residents(home), one -> oneIn(6) || one.agreements.isEmpty())
                .orElseGet(() -> fund(home));
        return agree(home, leader(home), fund, oneIn(4) ? day() : today(),
                oneIn(4) ? today().plusDays(5 + chance.nextInt(60)) : null, !oneIn(12));
    }

    Deed.Ask agree(Home home, String actor, Fund fund, LocalDate date, LocalDate through,
            boolean copyGiven) {
        List<String> relatives = books.people.values().stream()
                .filter(human -> human.held.stream().anyMatch(held ->
                        held.role().equals("relative") && held.resident().equals(fund.person)))
                .map(human -> human.id).toList();
        return ask(home, actor, "custody.make-agreement", "fund", fund.id,
                "kind", "storage", "date", date, "from", date,
                "through", through == null ? date.plusYears(1) : through,
                "accountText", "Ingen konto i huset", "balance", 0,
                "otherAssets", "Ingen", "howKept", "I pengeskabet",
                "handOut", relatives.isEmpty() ? "owner-only" : "owner-and-named",
                "recipients", relatives, "access", List.of(actorExactly(home, "leader")),
                "freeOfCharge", true, "dutyToRegister", true, "dutyToDocument", true,
                "numberedReceipts", true, "ownerSigns", true, "copyGiven", copyGiven);
    }

    Deed grant(Home home) {
        Place account = some(home.places.values(), place -> place.kind.equals("bank-account"))
                .orElseGet(() -> any(home.places.values()));
        Fund fund = account.fund.isEmpty() || oneIn(8)
                ? fund(home) : home.funds.get(account.fund);
        String kind = oneOf("one-time", "one-time", "standing", "netbank",
                mostly("standing", "general"));
        boolean amount = kind.equals("one-time") != oneIn(12);
        return ask(home, leader(home), "custody.grant-mandate", "fund", fund.id,
                "kind", kind, "holder", actor(home, EMPLOYEES), "account", account.id,
                "amount", amount ? oneOf(400_00L, 500_00L, 1_200_00L, 2_500_00L) : null,
                "date", today(), "from", oneIn(5) ? today().plusDays(2) : today(),
                "through", oneIn(4) ? today().plusDays(chance.nextInt(20)) : null,
                "identifies", !oneIn(10), "repeatedTask", !oneIn(10),
                "showsEmployee", !oneIn(4),
                "lessIntrusiveConsidered", true);
    }

    Deed revoke(Home home) {
        return some(home.mandates.values(), mandate -> oneIn(4) || mandate.revokedOn == null)
                .<Deed>map(mandate -> ask(home, oneIn(4)
                                ? mostly(home.funds.get(mandate.fund).person,
                                        any(books.people.keySet()))
                                : actor(home, EMPLOYEES),
                        "custody.revoke-mandate", "mandate", mandate.id, "date", day(),
                        "reason", "Ikke mere brug for den"))
                .orElseGet(() -> grant(home));
    }

    Deed die(Home home) {
        return ask(home, actor(home, EMPLOYEES), "custody.record-death",
                "fund", fund(home).id, "date", oneIn(3) ? day() : today());
    }

    Deed moveOut(Home home) {
        Fund fund = some(residents(home), one -> Books.placesOf(home, one.id).isEmpty())
                .orElseGet(() -> fund(home));
        return ask(home, leader(home), "custody.move-out", "fund", fund.id,
                "date", oneIn(3) ? day() : today());
    }

    Deed closeEstate(Home home) {
        Fund fund = some(home.funds.values(), one -> one.diedOn != null)
                .orElseGet(() -> fund(home));
        return ask(home, leader(home), "custody.close-estate", "fund", fund.id,
                "date", today(), "receiver", "Boet ved skifteretten",
                "certificate", papers.apply(home));
    }

    Deed thingIn(Home home) {
        String kind = oneOf("valuables", "card", "papers");
        return ask(home, actor(home, EMPLOYEES), "custody.valuables-in",
                "fund", fund(home).id, "kind", kind, "description", name("Ting"),
                "place", place(home, kind.equals("valuables") && !oneIn(4)
                        ? "bank-box" : "cash-box").orElseThrow().id,
                "date", day(), "pinKeptApart", !oneIn(4));
    }

    Deed thingOut(Home home) {
        Optional<Thing> thing = some(home.things.values(), one -> oneIn(4) || !one.out);
        if (thing.isEmpty()) {
            return thingIn(home);
        }
        boolean named = oneIn(5);
        return ask(home, actor(home, EMPLOYEES), "custody.valuables-out",
                "valuable", thing.get().id, "recipient", named ? "named-in-agreement" : "owner",
                "recipientPerson", named && !oneIn(3) ? any(books.people.keySet()) : null,
                "date", day());
    }

    Deed count(Home home) {
        Place place = place(home, oneIn(6) ? "hand" : "cash-box").orElseThrow();
        LocalDate day = oneIn(3) ? day() : today();
        long wrong = oneIn(10) ? oneOf(-100L, 50L, 1L) : 0;
        return ask(home, actor(home, EMPLOYEES), "custody.count", "place", place.id,
                "date", day, "total", Math.max(0, home.inPlace(place.id, day) + wrong),
                "announced", oneIn(2));
    }

    Deed handover(Home home) {
        Optional<Handover> offered = some(home.handovers.values(),
                one -> oneIn(10) || one.takenOn == null && !one.ended);
        if (offered.isPresent() && !oneIn(3)) {
            Handover one = offered.get();
            return ask(home, mostly(one.receiver, actor(home, EMPLOYEES)),
                    "custody.accept-handover", "handover", one.id, "date", today(),
                    "counted", Math.max(0, home.inPlace(one.place, today()) + one.difference
                            + (oneIn(10) ? 1 : 0)));
        }
        Place place = place(home, "cash-box").orElseThrow();
        return ask(home, oneIn(3) ? actor(home, EMPLOYEES) : leader(home), "custody.handover",
                "place", place.id, "to", actor(home, EMPLOYEES), "date", today(),
                "counted", Math.max(0, home.inPlace(place.id, today()) + (oneIn(10) ? 1 : 0)),
                "receipts", chance.nextInt(3));
    }

    Deed openPlace(Home home) {
        String kind = oneOf("cash-box", "bank-box");
        return ask(home, leader(home), "custody.open-place", "kind", kind,
                "name", oneIn(3) ? any(home.places.values()).name : name("Kasse"),
                "date", today(), "storage", mostly("safe", "locked"),
                "responsible", oneIn(4) ? null : actorExactly(home, "leader"));
    }

    private String actorExactly(Home home, String role) {
        return some(books.people.values(), human -> human.on(today()).stream().anyMatch(held ->
                held.unit().equals(home.id) && held.role().equals(role)))
                .map(human -> human.id).orElseThrow();
    }

    Deed reconcile(Home home) {
        return ask(home, actor(home, EMPLOYEES), "account.reconcile",
                "date", oneIn(5) ? day() : today().minusDays(1 + chance.nextInt(4)));
    }

    Deed close(Home home) {
        LocalDate day = home.reconciled.isEmpty() || oneIn(5)
                ? day() : home.reconciled.getLast().day();
        return ask(home, leader(home), "account.close-period", "through", day);
    }

    Deed openFund(Home home) {
        List<String> members = residents(home).stream().map(one -> one.id).limit(3).toList();
        return ask(home, leader(home), "commonfund.open-common-fund", "name", name("Kaffekasse"),
                "date", today(), "purpose", "Kaffe og blomster",
                "categories", oneIn(2) ? List.of() : List.of("table-setting", "flowers"),
                "amount", oneOf(25_00L, 40_00L), "collection", "monthly",
                "responsible", actorExactly(home, "leader"), "sharing", "equal",
                "voluntary", !oneIn(8), "members", members,
                "charter", oneIn(8) ? null : papers.apply(home));
    }

    private Optional<Fund> common(Home home) {
        return some(home.funds.values(), fund -> fund.kind.equals("common-fund"));
    }

    Deed join(Home home) {
        return common(home).<Deed>map(fund -> ask(home, actor(home, EMPLOYEES),
                "commonfund.join-fund", "fund", fund.id, "member", fund(home).id,
                "date", today(), "voluntary", !oneIn(8))).orElseGet(() -> openFund(home));
    }

    Deed contribute(Home home) {
        if (common(home).isEmpty()) {
            return openFund(home);
        }
        Fund fund = common(home).get();
        Place box = place(home, "cash-box").orElseThrow();
        List<Map<String, Object>> payments = fund.members.isEmpty() || oneIn(6)
                ? List.of(form("member", fund(home).id, "from", box.id))
                : fund.members.keySet().stream()
                        .map(member -> form("member", member,
                                "from", oneIn(2) ? box.id : null,
                                "amount", oneIn(3) ? oneOf(30_00L, 500_00L, 499_99L) : null))
                        .toList();
        return ask(home, actor(home, EMPLOYEES), "commonfund.contribute", "fund", fund.id,
                "to", place(home, "cash-box").orElseThrow().id, "date", day(),
                "payments", payments);
    }

    Deed spend(Home home) {
        if (common(home).isEmpty()) {
            return openFund(home);
        }
        Fund fund = common(home).get();
        Place box = place(home, "cash-box").orElseThrow();
        return ask(home, actor(home, EMPLOYEES), "commonfund.spend", "fund", fund.id,
                "from", box.id, "amount", amount(home.now(fund.id, box.id), 10_00),
                "date", day(), "category", mostly("flowers",
                        oneOf("rent", "other", "table-setting", "common-meals")));
    }

    Deed employ(Home home) {
        return ask(home, leader(home), "personnel.employ", "name", name("Medarbejder"),
                "position", mostly("staff", "leader"), "date", today());
    }

    Deed depart(Home home) {
        return ask(home, leader(home), "personnel.depart",
                "person", mostly(actor(home, "staff"), actor(home, "leader")), "date", today());
    }
}
