package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Entry;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Mandate;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** What people do with residents' money. */
final class MoneyPlay extends Players {

    private static final String[] EMPLOYEES = {"staff", "staff", "deputy", "leader"};
    private static final long OWNER_MAX = 2_000_00;
    private static final long ACCOUNT_MAX = 15_000_00;

    /** Papers are uploaded before they are used. */
    private final Function<Home, String> papers;

    MoneyPlay(Books books, Random chance, Function<Home, String> papers) {
        super(books, chance);
        this.papers = papers;
    }

    private String category() {
        return oneOf("daily", "clothes", "food", "gift", "other");
    }

    private Place box(Home home) {
        return place(home, oneIn(8) ? "hand" : "cash-box").orElseThrow();
    }

    /** Somebody with money in a place that pays cash. */
    private record Purse(Fund fund, Place place) {}

    /** Mostly one with something in it. */
    private Purse purse(Home home) {
        List<Purse> full = new ArrayList<>();
        for (Fund fund : residents(home)) {
            for (Place place : home.places.values()) {
                boolean cash = place.kind.equals("cash-box") || place.kind.equals("hand");
                if (cash && home.now(fund.id, place.id) > 0) {
                    full.add(new Purse(fund, place));
                }
            }
        }
        return full.isEmpty() || oneIn(5) ? new Purse(fund(home), box(home)) : any(full);
    }

    private long there(Home home, Fund fund, Place place) {
        return home.now(fund.id, place.id);
    }

    Deed receive(Home home) {
        Fund fund = fund(home);
        Place place = box(home);
        long limit = home.law.equals("solby") ? 1_500_00 : OWNER_MAX;
        return ask(home, actor(home, EMPLOYEES), "custody.receive",
                "fund", fund.id, "place", place.id,
                "amount", amount(300_00, limit - home.inBoxes(fund.id)), "date", day(),
                "category", category(),
                "instrument", oneIn(15) ? "mobile-pay" : null);
    }

    Deed payOut(Home home) {
        Purse purse = purse(home);
        Fund fund = purse.fund();
        Place place = purse.place();
        boolean named = oneIn(10);
        return ask(home, actor(home, EMPLOYEES), "custody.pay-out",
                "fund", fund.id, "place", place.id,
                "amount", amount(there(home, fund, place), 100_00), "date", day(),
                "category", category(),
                "recipient", named ? "named-in-agreement" : "owner",
                "recipientPerson", named && !oneIn(4) ? receiver(fund) : null,
                "instrument", oneIn(15) ? "mobile-pay" : null);
    }

    /** Somebody the agreement names, or anybody. */
    private String receiver(Fund fund) {
        List<String> named = fund.agreements.stream()
                .flatMap(one -> one.recipients.stream()).toList();
        return named.isEmpty() || oneIn(3) ? any(books.people.keySet()) : any(named);
    }

    Deed buy(Home home) {
        Purse purse = purse(home);
        Fund fund = purse.fund();
        boolean byCard = oneIn(8);
        Place place = byCard ? ownAccount(home, fund) : purse.place();
        String actor = actor(home, EMPLOYEES);
        return ask(home, actor, "custody.buy",
                "fund", fund.id, "place", place.id,
                "amount", amount(there(home, fund, place), 200_00), "date", day(),
                "category", category(),
                "instrument", byCard ? oneOf("named-card", "owner-card", "mobile-pay", "cash")
                        : mostly("cash", oneOf("named-card", "owner-card", "mobile-pay",
                                "other-employee-card")),
                "receipt", oneIn(4) ? null : papers.apply(home));
    }

    Deed sharedPurchase(Home home) {
        Place place = purse(home).place();
        List<Map<String, Object>> shares = new ArrayList<>();
        int people = 1 + chance.nextInt(3);
        for (int i = 0; i < people; i++) {
            Fund sharing = some(residents(home), one -> home.now(one.id, place.id) > 0)
                    .orElseGet(() -> fund(home));
            shares.add(form("fund", oneIn(6) ? fund(home).id : sharing.id));
        }
        boolean withStaff = oneIn(3);
        return ask(home, actor(home, EMPLOYEES), "custody.shared-purchase",
                "place", place.id,
                "total", oneIn(3) ? amount(200_00, 1_500_00) : 3L + chance.nextInt(90_00),
                "date", day(),
                "category", category(), "instrument", mostly("cash", "mobile-pay"),
                "split", withStaff ? "equal-with-staff" : "equal-residents",
                "shares", shares,
                "staff", withStaff ? List.of(actor(home, EMPLOYEES)) : List.of(),
                "staffAmount", withStaff ? null : oneOf(0L, 25_00L, 5_000_00L),
                "receipt", oneIn(4) ? null : papers.apply(home));
    }

    Deed deposit(Home home) {
        Purse purse = purse(home);
        Fund fund = purse.fund();
        Place from = purse.place();
        Place account = ownAccount(home, fund);
        return ask(home, actor(home, EMPLOYEES), "custody.deposit",
                "fund", fund.id, "from", from.id, "account", account.id,
                "amount", amount(there(home, fund, from),
                        ACCOUNT_MAX - home.now(fund.id, account.id)),
                "date", day(),
                "instrument", oneIn(12) ? oneOf("mobile-pay", "netbank-owner") : null);
    }

    /** Mostly the owner's own. */
    private Place ownAccount(Home home, Fund fund) {
        return some(home.places.values(), place -> place.kind.equals("bank-account")
                && (oneIn(15) || place.fund.equals(fund.id)))
                .orElseGet(() -> box(home));
    }

    Deed draw(Home home) {
        Mandate mandate = some(home.mandates.values(),
                one -> oneIn(8) || one.revokedOn == null && one.uses == 0
                        || !one.kind.equals("one-time")).orElse(null);
        Fund fund = mandate == null || oneIn(8) ? fund(home) : home.funds.get(mandate.fund);
        Place account = ownAccount(home, fund);
        boolean own = mandate != null && !oneIn(8);
        Place to = box(home);
        long amount = mandate != null && mandate.amount != null && !oneIn(6)
                ? mandate.amount
                : oneOf(2_000_00L, 2_000_01L, 3_100_00L, 500_00L, 499_99L, 120_00L,
                        1L + chance.nextInt(90_000));
        return ask(home, own ? mandate.holder : actor(home, EMPLOYEES), "custody.draw",
                "fund", fund.id, "account", account.id,
                "to", amount > 1_500_00 && !oneIn(3)
                        ? place(home, "hand").orElse(to).id : to.id,
                "mandate", mandate == null || oneIn(15) ? null : mandate.id,
                "amount", amount, "date", day(),
                "instrument", mostly("bank-transfer", oneOf("named-card", "owner-card",
                        "netbank-owner", "mobile-pay", "other-employee-card")));
    }

    Deed move(Home home) {
        boolean common = oneIn(8);
        Purse purse = purse(home);
        Fund fund = common ? some(home.funds.values(), one -> one.kind.equals("common-fund"))
                .orElseGet(purse::fund) : purse.fund();
        Place from = purse.place();
        return ask(home, actor(home, EMPLOYEES), "custody.move",
                "fund", fund.id, "from", from.id, "to", box(home).id,
                "amount", amount(there(home, fund, from), 100_00), "date", day());
    }

    Deed reverse(Home home) {
        List<Entry> entries = (oneIn(20) ? another(home) : home).entries;
        if (entries.isEmpty()) {
            return receive(home);
        }
        int last = entries.size() - 1;
        Entry entry = entries.get(oneIn(3) ? chance.nextInt(entries.size())
                : Math.max(0, last - chance.nextInt(8)));
        return ask(home, actor(home, EMPLOYEES), "custody.reverse", "fact", entry.fact,
                "date", oneIn(3) ? day() : today(),
                "reason", mostly("Tastet forkert beløb", "fejl"));
    }
}
