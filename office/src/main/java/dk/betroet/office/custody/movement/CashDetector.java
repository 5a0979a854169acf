package dk.betroet.office.custody.movement;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much cash lies in boxes for each owner and in the unit, and what stands on accounts by the
 * book, for the rule book to find too much of it (Bilag 7.9 B.1, B.7.1).
 */
@Component
class CashDetector implements Detector {

    private record Owner(UUID fund, String kind, Money cash) {}

    private final KeptPlaces places;

    CashDetector(KeptPlaces places) {
        this.places = places;
    }

    @Override
    public List<StateToJudge> states(Context context) {
        JdbcClient sql = context.sql();
        List<StateToJudge> states = new ArrayList<>();
        Money unit = Money.ZERO;
        for (Owner owner : owners(context)) {
            unit = unit.plus(owner.cash());
            // No subject: what is due for an owner is told by those who know when it was last done.
            states.add(new StateToJudge("owner", owner.fund(), owner.fund(),
                    Situation.of("state", context.today())
                            .with("fund.kind", owner.kind())
                            .with("balance.owner.cash", owner.cash())
                            .build()));
        }
        states.add(new StateToJudge("unit", context.unit(), null,
                Situation.of("state", context.today())
                        .with("subject", "unit")
                        .with("balance.unit.cash", unit)
                        .build()));
        for (KeptPlace place : places.in(sql, context.unit())) {
            if (place.accountKind() != null && place.closedOn() == null) {
                states.add(new StateToJudge("account", place.id(), place.fund(),
                        Situation.of("state", context.today())
                                .with("account.kind", place.accountKind())
                                .with("account.staff-authority", true)
                                .with("balance.account", places.balance(sql, place.id()))
                                .build()));
            }
        }
        return states;
    }

    private static List<Owner> owners(Context context) {
        return context.sql().sql("""
                select f.fund_id, f.kind, sum(b.amount) as cash
                from fund f join balance b using (fund_id) join place p using (place_id)
                where f.unit_id = ? and p.kind = 'cash-box'
                group by f.fund_id, f.kind having sum(b.amount) <> 0""")
                .param(context.unit())
                .query((row, n) -> new Owner(
                        row.getObject("fund_id", UUID.class),
                        row.getString("kind"),
                        Money.ofOere(row.getLong("cash"))))
                .list();
    }
}
