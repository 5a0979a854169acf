package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands where before and after a movement, in the words of the rule book. Cash that is kept
 * lies in boxes; what an employee has in hand is on its way and counted apart (Bilag 7.9 B.7.1, gap
 * {@code on-the-way}).
 */
@Component
class BalanceFacts {

    private static final String CASH = "p.kind = 'cash-box'";

    private final KeptPlaces places;

    BalanceFacts(KeptPlaces places) {
        this.places = places;
    }

    /** Cash and totals of an owner, and cash in the unit. */
    void tell(Situation.Builder situation, JdbcClient sql, UUID unit, UUID fund,
            List<Transfer> transfers) {
        List<Transfer> own = transfers.stream().filter(t -> t.owner().equals(fund)).toList();
        Map<UUID, String> kinds = kinds(sql, unit);
        Money cash = sum(sql, "b.fund_id = ? and " + CASH, fund);
        Money hand = sum(sql, "b.fund_id = ? and p.kind = 'hand'", fund);
        situation.with("balance.owner.cash", cash)
                .with("balance.owner.cash.after", cash.plus(change(own, kinds, "cash-box")))
                .with("balance.employee-hand.after", hand.plus(change(own, kinds, "hand")))
                .with("balance.owner.total",
                        sum(sql, "b.fund_id = ? and p.kind <> 'outside'", fund));
        tellUnit(situation, sql, unit, transfers);
    }

    /** Cash in the unit. */
    void tellUnit(Situation.Builder situation, JdbcClient sql, UUID unit,
            List<Transfer> transfers) {
        Map<UUID, String> kinds = kinds(sql, unit);
        Money cash = sum(sql, "b.unit_id = ? and " + CASH, unit);
        situation.with("balance.unit.cash", cash)
                .with("balance.unit.cash.after",
                        cash.plus(change(transfers, kinds, "cash-box")));
    }

    /** An account that employees may use, and what stands on it. */
    void tellAccount(Situation.Builder situation, JdbcClient sql, KeptPlace account,
            List<Transfer> transfers) {
        Money before = places.balance(sql, account.id());
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

    private static Money change(List<Transfer> transfers, Map<UUID, String> kinds, String kind) {
        Money change = Money.ZERO;
        for (Transfer transfer : transfers) {
            boolean in = kind.equals(kinds.get(transfer.to()));
            boolean out = kind.equals(kinds.get(transfer.from()));
            change = in ? change.plus(transfer.amount()) : change;
            change = out ? change.minus(transfer.amount()) : change;
        }
        return change;
    }

    private static Map<UUID, String> kinds(JdbcClient sql, UUID unit) {
        Map<UUID, String> kinds = new HashMap<>();
        sql.sql("select place_id, kind from place where unit_id = ?")
                .param(unit)
                .query((row, n) -> kinds.put(
                        row.getObject("place_id", UUID.class), row.getString("kind")))
                .list();
        return kinds;
    }

    private static Money sum(JdbcClient sql, String which, UUID id) {
        return Money.ofOere(sql.sql("select coalesce(sum(b.amount), 0) from balance b "
                        + "join place p using (place_id) where " + which)
                .param(id)
                .query(Long.class)
                .single());
    }
}
