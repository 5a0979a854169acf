package dk.betroet.office.custody.watch;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Rule;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.period.CloseGuard;
import dk.betroet.office.platform.rulebook.RuleDesk;
import dk.betroet.office.platform.web.format.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A book is not closed over something drawn or bought for a resident that no paper shows, where the
 * rule book looks for missing vouchers at all. It no longer holds the closing back once it is
 * undone and entered again with its paper, or once the finding about it was resolved with a reason
 * after it had been entered. What the rule book asks a paper for before it is entered is not here:
 * that waits as a request.
 */
@Component
@Order(2)
class MissingReceipts implements CloseGuard {

    /** The facts by which a rule looks at missing vouchers. */
    private static final Set<String> LOOKED_AT =
            Set.of("vouchers.missing", "vouchers.missing-days");

    private final RuleDesk rules;

    MissingReceipts(RuleDesk rules) {
        this.rules = rules;
    }

    @Override
    public List<Open> open(Context context, LocalDate through) {
        String[] looking = rules.inForce(context.sql(), context.unit(), through).rules().stream()
                .filter(rule -> !Collections.disjoint(rule.when().factsRead(), LOOKED_AT))
                .map(Rule::id)
                .toArray(String[]::new);
        if (looking.length == 0) {
            return List.of();
        }
        return context.sql().sql("""
                select f.fact_id, f.voucher, f.happened_on, (select sum(l.amount) from line l
                    where l.unit_id = f.unit_id and l.sequence = f.sequence and l.side = 1)
                    as amount
                from fact f join book b on b.unit_id = f.unit_id
                where f.unit_id = :unit and f.happened_on <= :through
                  and (b.closed_through is null or f.happened_on > b.closed_through)
                  and %s
                  and exists (select 1 from line l join fund d on d.fund_id = l.fund_id
                      where l.unit_id = f.unit_id and l.sequence = f.sequence
                        and d.kind in ('resident', 'young-resident'))
                  and not exists (
                      select 1 from finding d
                      join finding_note n on n.finding_id = d.finding_id and n.kind = 'resolve'
                      join fact answer on answer.fact_id = n.fact_id
                      where d.unit_id = f.unit_id and d.code = any (:looking)
                        and answer.sequence > f.sequence
                        and d.subject_id in (select l.fund_id from line l
                            where l.unit_id = f.unit_id and l.sequence = f.sequence))
                order by f.happened_on, f.sequence""".formatted(CustodyFigures.WITHOUT_PAPER))
                .param("unit", context.unit())
                .param("through", through)
                .param("looking", looking)
                .query((row, n) -> open(row))
                .list();
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                Text.of("custody.open.receipt", row.getLong("voucher"),
                        row.getObject("happened_on", LocalDate.class),
                        Money.ofOere(row.getLong("amount"))),
                "/vouchers/" + row.getObject("fact_id", UUID.class));
    }
}
