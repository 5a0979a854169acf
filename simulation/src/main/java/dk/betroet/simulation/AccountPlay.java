package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Lent;
import dk.betroet.simulation.bookkeeper.Books.Mandate;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Deed;
import java.util.Optional;
import java.util.Random;

/** What people do with accounts in a bank, with cards, keys and places. */
final class AccountPlay extends Players {

    private static final String[] EMPLOYEES = {"staff", "staff", "deputy", "leader"};
    private static final String[] LEADERS = {"leader", "deputy"};
    private static final String[] KINDS = {"cash-box", "bank-box", "hand", "bank-account"};
    private static final long ACCOUNT_MAX = 15_000_00;
    private static final int KEYS = 4;
    private int numbers;

    AccountPlay(Books books, Random chance) {
        super(books, chance);
    }

    private String leader(Home home) {
        return actor(home, oneIn(10) ? EMPLOYEES : LEADERS);
    }

    private Place account(Home home) {
        return place(home, "bank-account").orElseGet(() -> any(home.places.values()));
    }

    /** Mostly the account's owner. */
    private Fund owner(Home home, Place account) {
        Fund owner = home.funds.get(account.fund);
        return owner == null || oneIn(12) ? fund(home) : owner;
    }

    Deed noteBankEntry(Home home) {
        Place account = account(home);
        Fund fund = owner(home, account);
        boolean in = oneIn(2);
        return ask(home, actor(home, EMPLOYEES), "custody.note-bank-entry",
                "fund", fund.id, "account", account.id,
                "entry", in ? oneOf("pension", "from-relative", "interest", "other-in")
                        : oneOf("fee", "direct-debit", "other-out"),
                "amount", amount(home.now(fund.id, account.id), 4_000_00), "date", day(),
                "note", oneIn(2) ? "Fra banken" : null);
    }

    Deed transfer(Home home) {
        Mandate mandate = some(home.mandates.values(),
                one -> oneIn(6) || one.revokedOn == null && one.uses == 0
                        || !one.kind.equals("one-time")).orElse(null);
        Place account = mandate == null || oneIn(10) ? account(home)
                : home.places.get(mandate.account);
        Fund fund = owner(home, account);
        Optional<Place> to = oneIn(2) ? Optional.empty()
                : some(home.places.values(), place -> place.kind.equals("bank-account")
                        && (oneIn(8) || place.fund.equals(account.fund)
                                && !place.id.equals(account.id)));
        boolean own = mandate != null && !oneIn(8);
        long room = ACCOUNT_MAX - to.map(one -> home.now(fund.id, one.id)).orElse(0L);
        long amount = mandate != null && mandate.amount != null && !oneIn(6)
                ? mandate.amount : amount(home.now(fund.id, account.id), room);
        return ask(home, own ? mandate.holder : actor(home, EMPLOYEES), "custody.transfer",
                "fund", fund.id, "account", account.id,
                "to", to.map(one -> one.id).orElse(null),
                "mandate", mandate == null || oneIn(12) ? null : mandate.id,
                "amount", amount, "date", day(),
                "category", oneOf("daily", "clothes", "gift", "other"),
                "instrument", mostly(oneOf("bank-transfer", "netbank-own"), oneOf("named-card",
                        "owner-card", "netbank-owner", "mobile-pay", "other-employee-card")));
    }

    Deed issueCard(Home home) {
        Place account = account(home);
        return ask(home, leader(home), "custody.issue-card", "account", account.id,
                "holder", actor(home, EMPLOYEES), "inNameOf", mostly("employee", "owner"),
                "separate", !oneIn(10), "lastDigits", mostly("4711", oneOf("47", "12a4")),
                "date", oneIn(4) ? day() : today());
    }

    Deed topUp(Home home) {
        Place account = account(home);
        return ask(home, leader(home), "custody.top-up",
                "fund", owner(home, account).id, "account", account.id,
                "level", oneOf(500_00L, 3_000_00L, ACCOUNT_MAX, ACCOUNT_MAX + 1),
                "every", oneOf("week", "month", "when-asked"), "date", day());
    }

    /** A second account of somebody, with what stands on it. */
    Deed openAccount(Home home) {
        Fund fund = any(residents(home));
        numbers++;
        return ask(home, leader(home), "custody.open-place", "kind", "bank-account",
                "name", "Konto " + numbers, "date", today(),
                "responsible", oneIn(6) ? null : actor(home, "leader", "deputy"),
                "fund", fund.id, "account", "owner", "accountNumber", "1234-567890",
                "openingBalance", oneOf(null, 1L, 2_500_00L));
    }

    Deed closePlace(Home home) {
        Optional<Place> emptied = some(home.places.values(), place -> place.closedOn == null
                && home.inPlace(place.id, today().plusYears(1)) == 0);
        Place place = emptied.isEmpty() || oneIn(4) ? any(home.places.values()) : emptied.get();
        return ask(home, leader(home), "custody.close-place", "place", place.id,
                "date", oneIn(3) ? day() : today());
    }

    Deed signOutKey(Home home) {
        return ask(home, actor(home, EMPLOYEES), "custody.sign-out-key",
                "place", place(home, KINDS).orElseThrow().id,
                "label", "Nøgle " + chance.nextInt(KEYS), "holder", actor(home, EMPLOYEES),
                "date", day());
    }

    Deed returnKey(Home home) {
        Home where = oneIn(12) ? another(home) : home;
        Optional<Lent> key = some(where.keys.values(), one -> oneIn(6) || one.until == null);
        return key.<Deed>map(one -> ask(home, actor(home, EMPLOYEES), "custody.return-key",
                "key", one.id, "date", day())).orElseGet(() -> signOutKey(home));
    }
}
