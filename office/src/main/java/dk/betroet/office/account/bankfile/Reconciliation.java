package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * The three-way question of a period's end: are the bank's balance and the counted cash what the
 * ledger says is there, and is what is there what the owners own?
 *
 * <p>It compares numbers that others have found; it does not match, count or close anything.
 */
public sealed interface Reconciliation {

    /** What is compared, in one place, so that the page can show the whole sum. */
    Figures figures();

    /** Bank, cash, ledger and owners agree to the øre, and nothing is outstanding. */
    record AddsUp(Figures figures) implements Reconciliation {}

    /**
     * Everything agrees once the listed items arrive on the other side: a line the ledger must
     * still enter, a movement the bank must still book.
     */
    record Explained(Figures figures) implements Reconciliation {}

    /** Something is missing or too much; at least one difference. */
    record Differs(Figures figures, List<Difference> differences) implements Reconciliation {

        public Differs {
            differences = List.copyOf(differences);
        }
    }

    /** What kind of place money is in. */
    enum PlaceKind {
        /** On a bank account, also when a card draws on it. */
        BANK,
        /** In a cash box that was counted. */
        CASH,
        /** Elsewhere: in an employee's hand, on a prepaid card. Owned, but not compared. */
        OTHER
    }

    /**
     * What the ledger says is in one place.
     *
     * @param place the caller's name of it
     */
    record PlaceBalance(String place, PlaceKind kind, Money balance) {}

    /**
     * The figures that are compared.
     *
     * @param bankClosing what the bank says, over all accounts
     * @param cashCounted what was counted, over all cash boxes
     * @param places what the ledger says, place by place
     * @param owners the sum of what the owners own
     * @param unmatchedLines what the bank booked and the ledger does not know
     * @param unmatchedMovements what the ledger knows and the bank has not booked
     */
    record Figures(
            Money bankClosing,
            Money cashCounted,
            List<PlaceBalance> places,
            Money owners,
            List<BankLine> unmatchedLines,
            List<LedgerMovement> unmatchedMovements) {

        public Figures {
            places = List.copyOf(places);
            unmatchedLines = List.copyOf(unmatchedLines);
            unmatchedMovements = List.copyOf(unmatchedMovements);
        }

        /** What the ledger says is in places of one kind. */
        public Money ledger(PlaceKind kind) {
            return Money.sum(places.stream()
                    .filter(place -> place.kind() == kind)
                    .map(PlaceBalance::balance)
                    .toList());
        }

        /** What the ledger says is in all places together. */
        public Money ledger() {
            return Money.sum(places.stream().map(PlaceBalance::balance).toList());
        }

        /** By how much bank and ledger may differ because of what is outstanding. */
        public Money outstanding() {
            return Money.sum(unmatchedLines.stream().map(BankLine::amount).toList())
                    .minus(Money.sum(unmatchedMovements.stream()
                            .map(LedgerMovement::amount).toList()));
        }

        boolean isNothingOutstanding() {
            return unmatchedLines.isEmpty() && unmatchedMovements.isEmpty();
        }
    }

    /**
     * One thing that does not agree.
     *
     * @param kind what is compared with what
     * @param expected what the ledger says, for the bank with the outstanding items
     * @param found what the bank, the count or the owners say
     */
    record Difference(Kind kind, Money expected, Money found) {

        /** What is there too much; negative when it is missing. */
        public Money amount() {
            return found.minus(expected);
        }

        /** What is compared with what; the id is stable and is the key of its text. */
        public enum Kind {
            /** The bank's balance is not the ledger's with the outstanding items. */
            BANK("bankfile.difference.bank"),
            /** The counted cash is not the ledger's. */
            CASH("bankfile.difference.cash"),
            /** What is in all places is not what the owners own: an error in the books. */
            OWNERS("bankfile.difference.owners");

            private final String id;

            Kind(String id) {
                this.id = id;
            }

            /** The stable id, which is also the key of its text. */
            public String id() {
                return id;
            }
        }
    }

    /** Compares the figures; the differences in the order of {@link Difference.Kind}. */
    static Reconciliation of(Figures figures) {
        List<Difference> differences = new ArrayList<>();
        compare(differences, Difference.Kind.BANK,
                figures.ledger(PlaceKind.BANK).plus(figures.outstanding()),
                figures.bankClosing());
        compare(differences, Difference.Kind.CASH,
                figures.ledger(PlaceKind.CASH), figures.cashCounted());
        compare(differences, Difference.Kind.OWNERS, figures.ledger(), figures.owners());
        if (!differences.isEmpty()) {
            return new Differs(figures, differences);
        }
        return figures.isNothingOutstanding() ? new AddsUp(figures) : new Explained(figures);
    }

    private static void compare(
            List<Difference> differences, Difference.Kind kind, Money expected, Money found) {
        if (!expected.equals(found)) {
            differences.add(new Difference(kind, expected, found));
        }
    }

    /** The same with the figures one by one. */
    static Reconciliation of(Money bankClosing, Money cashCounted, List<PlaceBalance> places,
            Money owners, List<BankLine> unmatchedLines,
            List<LedgerMovement> unmatchedMovements) {
        return of(new Figures(bankClosing, cashCounted, places, owners, unmatchedLines,
                unmatchedMovements));
    }
}
