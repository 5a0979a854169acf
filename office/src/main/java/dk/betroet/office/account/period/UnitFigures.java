package dk.betroet.office.account.period;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bank.BankState;
import dk.betroet.office.account.bank.Movement;
import dk.betroet.office.account.bankfile.BankLine;
import dk.betroet.office.account.bankfile.LedgerMovement;
import dk.betroet.office.account.bankfile.Reconciliation;
import dk.betroet.office.platform.ledger.Counts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that is compared at the end of a day, place by place.
 *
 * @param asOf the day
 * @param places every place that holds or held money
 * @param banks how each bank account stands
 * @param owners what the owners own, by the book
 */
public record UnitFigures(
        LocalDate asOf, List<PlaceFigure> places, List<BankState> banks, Money owners) {

    public UnitFigures {
        places = List.copyOf(places);
        banks = List.copyOf(banks);
    }

    /**
     * One place at the end of the day.
     *
     * @param book what the book says is there
     * @param found what the bank says, or what was counted and has moved since; empty when nobody
     *     has looked
     * @param lookedOn when the bank spoke or somebody counted
     */
    public record PlaceFigure(
            UUID place, String name, Reconciliation.PlaceKind kind, Money book,
            Optional<Money> found, Optional<LocalDate> lookedOn) {}

    /** The comparison. A place that nobody has looked at counts as the book says. */
    public Reconciliation reconciliation() {
        return Reconciliation.of(new Reconciliation.Figures(
                found(Reconciliation.PlaceKind.BANK),
                found(Reconciliation.PlaceKind.CASH),
                places.stream()
                        .map(place -> new Reconciliation.PlaceBalance(
                                place.name(), place.kind(), place.book()))
                        .toList(),
                owners,
                lines(),
                movements()));
    }

    /** What was found in places of one kind. */
    public Money found(Reconciliation.PlaceKind kind) {
        return Money.sum(places.stream()
                .filter(place -> place.kind() == kind)
                .map(place -> place.found().orElse(place.book()))
                .toList());
    }

    /** Bank lines and vouchers that nobody has said anything of. */
    public int unexplained() {
        return banks.stream().mapToInt(BankState::unexplained).sum();
    }

    private List<BankLine> lines() {
        return banks.stream()
                .flatMap(bank -> bank.lines().stream())
                .map(line -> line.said())
                .toList();
    }

    private List<LedgerMovement> movements() {
        return banks.stream()
                .flatMap(bank -> bank.movements().stream())
                .map(Movement::toLedgerMovement)
                .toList();
    }

    /** What was found by counting: what was counted, and what the book has moved since. */
    static Optional<Money> cash(Money book, Optional<Counts.Counted> counted) {
        return counted.map(count -> book.plus(count.unexplained()));
    }
}
