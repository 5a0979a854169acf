package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.flag;
import static dk.betroet.simulation.bookkeeper.Acts.fund;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.place;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.usable;

import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Lent;
import dk.betroet.simulation.bookkeeper.Books.Mandate;
import dk.betroet.simulation.bookkeeper.Books.Place;
import java.time.LocalDate;
import java.util.Set;

/** What happens on accounts in a bank: what the bank does, bills, cards, filling up. */
final class AccountActs {

    private static final Set<String> INCOMING =
            Set.of("pension", "from-relative", "interest", "other-in");
    private static final String ACCOUNT = "bank-account";

    private final Books books;

    AccountActs(Books books) {
        this.books = books;
    }

    /** Whether somebody had a card of their own on an account on a day. */
    static boolean hasCard(Home home, String person, String place, LocalDate day) {
        return home.cards.values().stream().anyMatch(card -> card.holder.equals(person)
                && card.place.equals(place) && !day.isBefore(card.since)
                && (card.until == null || day.isBefore(card.until)));
    }

    /** Why nobody can be given anything to say over the account, given up or another's. */
    static void foreign(Plan plan, Place account, Fund fund) {
        plan.refuseIf(account.closedOn != null, "place_closed");
        plan.refuseIf(account.closedOn == null && !account.fund.isEmpty()
                && !account.fund.equals(fund.id), "place_of_another");
    }

    /** What the bank has done is only written down: no law is asked. */
    Plan noteBankEntry(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"),
                "resident", "common-fund", "association", "youth-school");
        Place account = place(plan, home, text(ask, "account"), ACCOUNT);
        usable(plan, account, fund.id);
        boolean in = INCOMING.contains(text(ask, "entry"));
        plan.about(fund.id).move(fund.id, in ? Books.OUTSIDE : account.id,
                in ? account.id : Books.OUTSIDE, oere(ask, "amount"));
        return plan;
    }

    Plan transfer(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        Place account = place(plan, home, text(ask, "account"), ACCOUNT);
        boolean within = !text(ask, "to").isEmpty();
        Place to = within ? place(plan, home, text(ask, "to"), ACCOUNT) : new Place();
        Mandate mandate = home.mandates.get(text(ask, "mandate"));
        plan.unknown(text(ask, "mandate").isEmpty()
                || mandate != null && MandateActs.knows(books, home, ask, mandate.fund));
        usable(plan, account, fund.id);
        if (within) {
            usable(plan, to, fund.id);
            plan.refuseIf(to.id.equals(account.id), "nothing_to_do");
        }
        long oere = oere(ask, "amount");
        plan.about(fund.id).move(fund.id, account.id, within ? to.id : Books.OUTSIDE, oere);
        if (!plan.refusals.isEmpty()) {
            return plan;
        }
        if (mandate == null) {
            plan.forbidIf(true, "mandate_required", "mandate.required");
        } else {
            MandateActs.held(plan, ask, mandate, fund, account, oere);
            plan.mandate = mandate.id;
            plan.effect = made -> mandate.uses++;
        }
        Law.means(plan, text(ask, "instrument"),
                hasCard(home, ask.actor(), account.id, plan.day));
        plan.forbidIf(within && to.account.equals("owner")
                        && home.inPlace(to.id, LocalDate.MAX) + oere > Law.ACCOUNT_MAX,
                "balance_exceeded", "account.balance-max.into");
        return plan;
    }

    Plan issueCard(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Place account = place(plan, home, text(ask, "account"), ACCOUNT);
        String holder = text(ask, "holder");
        String digits = text(ask, "lastDigits");
        plan.unknown(Acts.among(books, home, holder, ask.today(), Acts.EMPLOYEES));
        usable(plan, account, account.fund);
        plan.refuseIf(hasCard(home, holder, account.id, plan.day), "already_exists");
        plan.refuseIf(!digits.isEmpty() && !digits.matches("[0-9]{4}"), "needed_here");
        plan.about(account.fund);
        boolean owners = account.account.equals("owner");
        plan.forbidIf(account.account.equals("youth-school"),
                "channel_forbidden", "youthschool.no-card");
        plan.forbidIf(owners && !(text(ask, "inNameOf").equals("employee")
                && flag(ask, "separate")), "card_not_own", "card.separate");
        tooMuch(plan, account, home.inPlace(account.id, LocalDate.MAX));
        plan.effect = made -> {
            Lent card = new Lent();
            card.id = made.result().get("card");
            card.place = account.id;
            card.holder = holder;
            card.since = plan.day;
            home.cards.put(card.id, card);
        };
        return plan;
    }

    /** B.1: no more than this stands on an owner's account that employees can use. */
    private static void tooMuch(Plan plan, Place account, long oere) {
        plan.forbidIf(account.account.equals("owner") && oere > Law.ACCOUNT_MAX,
                "balance_exceeded", "account.balance-max");
    }

    Plan topUp(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        Place account = place(plan, home, text(ask, "account"), ACCOUNT);
        Acts.gone(plan, fund);
        foreign(plan, account, fund);
        plan.about(fund.id);
        tooMuch(plan, account, oere(ask, "level"));
        if (account.account.equals("owner")) {
            plan.gatherForm("agreement_incomplete", "account.top-up",
                    gathered -> Law.ownerSide(gathered, fund));
        }
        return plan;
    }
}
