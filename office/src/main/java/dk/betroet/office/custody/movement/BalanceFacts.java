package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.PlaceKind;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.ledger.Places;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands where before and after a movement, in the words of the rule book. Cash that is kept
 * lies in boxes; what an employee has in hand is on its way and counted apart (Bilag 7.9 B.7.1, gap
 * {@code on-the-way}).
 */
@Component
class BalanceFacts {

    private static final Predicate<PlaceKind> CASH_BOX = PlaceKind.CASH_BOX::equals;
    private static final Predicate<PlaceKind> HAND = PlaceKind.HAND::equals;

    private final KeptPlaces kept;
    private final Places places;
    private final Ledger ledger;

    BalanceFacts(KeptPlaces kept, Places places, Ledger ledger) {
        this.kept = kept;
        this.places = places;
        this.ledger = ledger;
    }

    /** Cash and totals of an owner, and cash in the unit. */
    void tell(Situation.Builder situation, JdbcClient sql, UUID unit, UUID fund,
            List<Transfer> transfers) {
        List<Transfer> own = transfers.stream().filter(t -> t.owner().equals(fund)).toList();
        Map<UUID, PlaceKind> kinds = places.kinds(sql, unit);
        Map<UUID, Money> amounts = ledger.amounts(sql, fund);
        Money cash = sum(amounts, kinds, CASH_BOX);
        Money hand = sum(amounts, kinds, HAND);
        situation.with("balance.owner.cash", cash)
                .with("balance.owner.cash.after", cash.plus(change(own, kinds, CASH_BOX)))
                .with("balance.employee-hand.after", hand.plus(change(own, kinds, HAND)))
                .with("balance.owner.total", sum(amounts, kinds, PlaceKind::isHeld));
        tellUnit(situation, sql, unit, transfers);
    }

    /** Cash in the unit. */
    void tellUnit(Situation.Builder situation, JdbcClient sql, UUID unit,
            List<Transfer> transfers) {
        Map<UUID, PlaceKind> kinds = places.kinds(sql, unit);
        Money cash = sum(ledger.totals(sql, unit), kinds, CASH_BOX);
        situation.with("balance.unit.cash", cash)
                .with("balance.unit.cash.after",
                        cash.plus(change(transfers, kinds, CASH_BOX)));
    }

    /** An account that employees may use, and what stands on it. */
    void tellAccount(Situation.Builder situation, JdbcClient sql, KeptPlace account,
            List<Transfer> transfers) {
        Money before = kept.balance(sql, account.id());
        Money change = Money.ZERO;
        for (Transfer transfer : transfers) {
            boolean in = transfer.to().equals(account.id());
            boolean out = transfer.from().equals(account.id());
            change = in ? change.plus(transfer.amount()) : change;
            change = out ? change.minus(transfer.amount()) : change;
        }
        if (account.accountKind() != null) {
            situation.with("account.kind", account.accountKind());
        }
        situation.with("account.staff-authority", true)
                .with("account.holders", account.jointHolders())
                .with("account.own-books", account.ownBooks())
                .with("account.sole-signatory", account.jointHolders() < 2)
                .with("balance.account", before)
                .with("balance.account.after", before.plus(change));
    }

    private static Money change(
            List<Transfer> transfers, Map<UUID, PlaceKind> kinds, Predicate<PlaceKind> which) {
        Money change = Money.ZERO;
        for (Transfer transfer : transfers) {
            boolean in = which.test(kinds.get(transfer.to()));
            boolean out = which.test(kinds.get(transfer.from()));
            change = in ? change.plus(transfer.amount()) : change;
            change = out ? change.minus(transfer.amount()) : change;
        }
        return change;
    }

    private static Money sum(Map<UUID, Money> amounts, Map<UUID, PlaceKind> kinds,
            Predicate<PlaceKind> which) {
        return amounts.entrySet().stream()
                .filter(one -> which.test(kinds.get(one.getKey())))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }
}
