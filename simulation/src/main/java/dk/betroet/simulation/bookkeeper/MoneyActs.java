package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.fund;
import static dk.betroet.simulation.bookkeeper.Acts.groups;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.place;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.texts;
import static dk.betroet.simulation.bookkeeper.Acts.usable;

import dk.betroet.simulation.bookkeeper.Books.Entry;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Move;
import dk.betroet.simulation.bookkeeper.Books.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Money in and out, and from place to place. */
final class MoneyActs {

    private static final String[] RESIDENT = {"resident"};
    private static final String[] CASH = {"cash-box", "hand"};
    private static final int REASON_MIN = 5;

    private final Books books;

    MoneyActs(Books books) {
        this.books = books;
    }

    Plan receive(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), RESIDENT);
        Place place = place(plan, home, text(ask, "place"), CASH);
        usable(plan, place, fund.id);
        long oere = oere(ask, "amount");
        plan.about(fund.id).move(fund.id, Books.OUTSIDE, place.id, oere);
        Law.means(plan, text(ask, "instrument"));
        Law.stored(plan, fund);
        Law.cashLimits(plan, home, fund.id, place.kind, oere);
        Law.signatures(plan, oere);
        return plan;
    }

    Plan payOut(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), RESIDENT);
        Place place = place(plan, home, text(ask, "place"), CASH);
        String other = text(ask, "recipientPerson");
        Acts.person(plan, books, home, other);
        usable(plan, place, fund.id);
        boolean toOwner = text(ask, "recipient").equals("owner");
        plan.refuseIf(!toOwner && other.isEmpty(), "needed_here");
        long oere = oere(ask, "amount");
        plan.about(fund.id).move(fund.id, place.id, Books.OUTSIDE, oere);
        Law.means(plan, text(ask, "instrument"));
        Law.recipient(plan, fund, text(ask, "recipient"), other);
        if (!fund.canSign) {
            Law.two(plan, "owner-cannot-sign");
        }
        Law.signatures(plan, oere);
        return plan;
    }

    Plan buy(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), RESIDENT);
        Place place = place(plan, home, text(ask, "place"), "cash-box", "hand", "bank-account");
        usable(plan, place, fund.id);
        misfit(plan, text(ask, "instrument"), place);
        long oere = oere(ask, "amount");
        plan.about(fund.id).move(fund.id, place.id, Books.OUTSIDE, oere);
        Law.means(plan, text(ask, "instrument"),
                AccountActs.hasCard(home, ask.actor(), place.id, plan.day));
        receipt(plan, ask);
        Law.signatures(plan, oere);
        return plan;
    }

    private static void misfit(Plan plan, String instrument, Place place) {
        boolean account = place.kind.equals("bank-account");
        plan.refuseIf(instrument.equals("cash") && account
                || instrument.equals("named-card") && !account, "place_wrong_kind");
    }

    private static void receipt(Plan plan, Deed.Ask ask) {
        boolean there = !text(ask, "receipt").isEmpty();
        plan.gather("document_missing", "books.vouchers",
                gathered -> there || gathered.papers.contains("receipt"));
    }

    Plan deposit(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), RESIDENT);
        Place from = place(plan, home, text(ask, "from"), CASH);
        Place account = place(plan, home, text(ask, "account"), "bank-account");
        usable(plan, from, fund.id);
        usable(plan, account, fund.id);
        long oere = oere(ask, "amount");
        plan.about(fund.id).move(fund.id, from.id, account.id, oere);
        Law.means(plan, text(ask, "instrument"));
        plan.forbidIf(account.account.equals("owner")
                        && home.inPlace(account.id, java.time.LocalDate.MAX) + oere
                                > Law.ACCOUNT_MAX,
                "balance_exceeded", "account.balance-max");
        Law.signatures(plan, oere);
        return plan;
    }

    Plan move(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident", "common-fund");
        Place from = place(plan, home, text(ask, "from"), CASH);
        Place to = place(plan, home, text(ask, "to"), CASH);
        usable(plan, from, fund.id);
        usable(plan, to, fund.id);
        plan.refuseIf(from.id.equals(to.id), "nothing_to_do");
        plan.about(fund.id).move(fund.id, from.id, to.id, oere(ask, "amount"));
        return plan;
    }

    Plan sharedPurchase(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Place place = place(plan, home, text(ask, "place"), "cash-box", "hand", "bank-account");
        List<Map<?, ?>> shares = groups(ask, "shares");
        List<Fund> funds = new ArrayList<>();
        shares.forEach(share -> funds.add(fund(plan, home, text(share, "fund"), RESIDENT)));
        texts(ask, "staff").forEach(person -> plan.unknown(Acts.among(
                books, home, person, ask.today(), Acts.EMPLOYEES)));
        misfit(plan, text(ask, "instrument"), place);
        TreeSet<String> seen = new TreeSet<>();
        for (Fund fund : funds) {
            if (!seen.add(fund.id)) {
                plan.refusals.add("same_person_twice");
            } else {
                usable(plan, fund);
            }
        }
        usable(plan, place, funds.size() == 1 ? funds.getFirst().id : "");
        List<Long> amounts = split(ask, funds.size());
        plan.refuseIf(amounts.isEmpty(), "shares_do_not_sum");
        long most = 0;
        for (int i = 0; i < amounts.size(); i++) {
            plan.move(funds.get(i).id, place.id, Books.OUTSIDE, amounts.get(i));
            most = Math.max(most, amounts.get(i));
        }
        Law.means(plan, text(ask, "instrument"));
        receipt(plan, ask);
        Law.signatures(plan, most);
        return plan;
    }

    /** Equally, the odd øre to those named first; none when it does not come out. */
    private static List<Long> split(Deed.Ask ask, int residents) {
        boolean withStaff = text(ask, "split").equals("equal-with-staff");
        long staff = oere(ask, "staffAmount");
        long whole = withStaff ? oere(ask, "total") : oere(ask, "total") - staff;
        int parts = withStaff ? residents + texts(ask, "staff").size() : residents;
        List<Long> amounts = new ArrayList<>();
        for (int i = 0; i < residents; i++) {
            amounts.add(whole / parts + (i < whole % parts ? 1 : 0));
        }
        boolean wrong = withStaff && staff != 0 || whole <= 0
                || amounts.stream().anyMatch(one -> one <= 0);
        return wrong ? List.of() : amounts;
    }

    Plan reverse(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Entry entry = home.entry(text(ask, "fact")).orElse(null);
        plan.unknown(entry != null);
        if (entry == null) {
            return plan;
        }
        plan.refuseIf(entry.reversed, "already_reversed");
        boolean residents = entry.operation.startsWith("custody.");
        plan.refuseIf(!entry.reverses.isEmpty(), "cannot_be_reversed");
        plan.refuseIf(plan.day.isBefore(entry.day), "dates_out_of_order");
        plan.refuseIf(text(ask, "reason").length() < REASON_MIN, "reason_too_short");
        Map<String, Long> perOwner = new TreeMap<>();
        for (Move move : entry.moves) {
            plan.move(move.fund(), move.to(), move.from(), move.oere());
            perOwner.merge(move.fund(), move.oere(), Long::sum);
        }
        if (perOwner.size() == 1) {
            plan.about(entry.moves.getFirst().fund());
        }
        boolean budget = entry.operation.startsWith("budget.");
        if (budget && plan.refusals.isEmpty()) {
            plan.refuseIf(home.joint.stands(plan.day.getYear()), "not_open_any_more");
        }
        if (!residents && !budget && plan.refusals.isEmpty()) {
            perOwner.keySet().forEach(owner -> reopened(plan, home.funds.get(owner)));
        }
        plan.closing = true;
        plan.mandate = entry.mandate;
        plan.reverses = entry.fact;
        plan.effect = made -> {
            CollectingActs.undone(home, entry.fact, plan.day, made);
            home.joint.undone(entry.fact, plan.day, made);
            if (!entry.mandate.isEmpty()) {
                Books.Mandate mandate = home.mandates.get(entry.mandate);
                mandate.uses = Math.max(0, mandate.uses - 1);
            }
        };
        boolean one = perOwner.size() == 1 && !home.funds.get(plan.fund).kind.equals("resident");
        if (residents && !one) {
            Law.signatures(plan,
                    perOwner.values().stream().mapToLong(oere -> oere).max().orElse(0));
        }
        return plan;
    }

    /** What is over stays over; what is frozen may be put right. */
    private static void reopened(Plan plan, Fund fund) {
        plan.refuseIf(fund.closedOn != null, "fund_closed");
        plan.refuseIf(plan.day.isBefore(fund.openedOn), "date_before_admission");
    }
}
