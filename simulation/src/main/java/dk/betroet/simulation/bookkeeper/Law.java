package dk.betroet.simulation.bookkeeper;

import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Gathered;
import dk.betroet.simulation.bookkeeper.Books.Home;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Bilag 7.9 and Solby's supplement, as the bookkeeper reads them. */
final class Law {

    /** From this amount on, B.7.1 asks for the owner or two employees; exactly 500 included. */
    static final long LARGE = 500_00;
    static final long DRAW_MAX = 2_000_00;
    static final long MONTH_MAX = 5_000_00;
    static final long ACCOUNT_MAX = 15_000_00;
    static final long UNIT_CASH_MAX = 25_000_00;
    private static final long OWNER_CASH_MAX = 2_000_00;
    private static final long OWNER_CASH_MAX_SOLBY = 1_500_00;
    private static final Set<String> EMPLOYEE = Set.of("employee", "leader", "deputy");

    private Law() {}

    static boolean solby(Home home) {
        return home.law.equals("solby");
    }

    /** The most cash that may lie in the house for one owner. */
    static long ownerCashMax(Home home) {
        return solby(home) ? OWNER_CASH_MAX_SOLBY : OWNER_CASH_MAX;
    }

    static long employees(Gathered gathered) {
        return gathered.signed.stream().filter(hand -> EMPLOYEE.contains(hand.capacity()))
                .map(Books.Hand::person).distinct().count();
    }

    static boolean signedAs(Gathered gathered, Set<String> capacities) {
        return gathered.signed.stream().anyMatch(hand -> capacities.contains(hand.capacity()));
    }

    /** B.7.1: one employee below 500, else the owner or two employees. */
    static void signatures(Plan plan, long oere) {
        plan.gather("signature_missing", "signatures", gathered -> oere < LARGE
                ? employees(gathered) >= 1
                : employees(gathered) >= 2 || signedAs(gathered, Set.of("owner")));
    }

    static void two(Plan plan, String rule) {
        plan.gather("signature_missing", rule, gathered -> employees(gathered) >= 2);
    }

    /** B.7.1: cash that comes to lie in a box; what an employee has in hand is on its way. */
    static void cashLimits(Plan plan, Home home, String fund, String placeKind, long oere) {
        if (placeKind.equals("hand")) {
            return;
        }
        long own = home.inBoxes(fund) + oere;
        boolean over = own > ownerCashMax(home);
        plan.forbidIf(over, "balance_exceeded",
                solby(home) ? "cash.owner-max.solby" : "cash.owner-max");
        plan.forbidIf(home.inBoxes("") + oere > UNIT_CASH_MAX,
                "balance_exceeded", "cash.unit-max");
    }

    /** B.7: nothing is kept without a storage agreement that holds that day. */
    static void stored(Plan plan, Fund fund) {
        boolean held = fund.agreements.stream().anyMatch(one -> one.holds(plan.day));
        plan.demandIf(!held && fund.agreements.isEmpty(),
                "agreement_missing", "storage.agreement");
        plan.demandIf(!held && !fund.agreements.isEmpty(),
                "agreement_expired", "storage.agreement");
    }

    /** B.7: handed to the owner, or to whom the agreement names. */
    static void recipient(Plan plan, Fund fund, String to, String other) {
        boolean named = fund.agreements.stream().filter(one -> one.holds(plan.day))
                .anyMatch(one -> one.recipients.contains(other));
        plan.forbidIf(!to.equals("owner") && !named, "agreement_scope", "storage.recipient");
    }

    /** B.5, B.6, B.3: means that staff do not use. */
    static void means(Plan plan, String instrument) {
        means(plan, instrument, false);
    }

    /** The same where the one who acts may have a card of their own. */
    static void means(Plan plan, String instrument, boolean ownCard) {
        plan.forbidIf(instrument.equals("mobile-pay"), "channel_forbidden", "mobilepay");
        plan.forbidIf(List.of("owner-card", "other-employee-card").contains(instrument)
                || instrument.equals("named-card") && !ownCard, "card_not_own", "card.own");
        plan.forbidIf(instrument.equals("netbank-owner"),
                "channel_forbidden", "nemid-personal.use");
    }

    /**
     * Which of the owner's side may bind them by signing a paper: not the owner who cannot decide.
     * A paper is signed by what its signers are when they sign.
     */
    static boolean ownerSide(Gathered gathered, Fund fund) {
        boolean barred = !fund.hasCapacity || fund.guardianship.equals("incapacitated");
        return wrote(gathered, barred ? Set.of("guardian") : Set.of("owner", "guardian"));
    }

    static boolean wrote(Gathered gathered, Set<String> capacities) {
        return gathered.asSigned.stream().anyMatch(hand -> capacities.contains(hand.capacity()));
    }

    /** B.2.2: the last day before a mandate must be renewed. */
    static LocalDate lastDay(Books.Mandate mandate) {
        return mandate.grantedOn.plusMonths(12).minusDays(1);
    }
}
