package dk.betroet.office.custody.watch;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Figures over a unit's book that the rule book may ask about a state. Reads only. */
@Component
class CustodyFigures {

    /** How many times the average of the three months before is more than usual. */
    private static final int USUAL_TIMES = 2;
    private static final int USUAL_MONTHS = 3;

    /** An owner with what is kept for them. */
    record Owner(UUID fund, String kind, LocalDate openedOn, Money cash, int cashBoxes,
            long withdrawals, long withdrawalsBefore, long vouchersMissing) {

        /** Twice the average month before, if there was any. */
        Optional<Long> usual() {
            return withdrawalsBefore == 0 ? Optional.empty()
                    : Optional.of(USUAL_TIMES * withdrawalsBefore / USUAL_MONTHS);
        }
    }

    /** All owners whose money is not yet settled. */
    List<Owner> owners(Context context) {
        LocalDate month = context.today().withDayOfMonth(1);
        return context.sql().sql("""
                select d.fund_id, d.kind, d.opened_on,
                    coalesce((select sum(b.amount) from balance b join place p using (place_id)
                        where b.fund_id = d.fund_id and p.kind = 'cash-box'), 0) as cash,
                    (select count(*) from balance b join place p using (place_id)
                        where b.fund_id = d.fund_id and p.kind = 'cash-box'
                          and b.amount > 0) as boxes,
                    (select count(*) from fact f where f.subject_id = d.fund_id
                        and f.operation = 'custody.draw' and f.happened_on >= :month) as drawn,
                    (select count(*) from fact f where f.subject_id = d.fund_id
                        and f.operation = 'custody.draw' and f.happened_on < :month
                        and f.happened_on >= :before) as drawn_before,
                    (select count(*) from fact f where f.subject_id = d.fund_id
                        and f.operation in ('custody.buy', 'custody.draw')
                        and not exists (select 1 from fact_evidence e
                            where e.unit_id = f.unit_id and e.sequence = f.sequence)
                        and not exists (select 1 from fact r where r.reverses = f.fact_id)
                    ) as missing
                from fund d
                where d.unit_id = :unit and d.kind in ('resident', 'young-resident')
                  and d.closed_on is null
                order by d.fund_id""")
                .param("unit", context.unit())
                .param("month", month)
                .param("before", month.minusMonths(USUAL_MONTHS))
                .query((row, n) -> new Owner(
                        row.getObject("fund_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("opened_on", LocalDate.class),
                        Money.ofOere(row.getLong("cash")),
                        row.getInt("boxes"),
                        row.getLong("drawn"),
                        row.getLong("drawn_before"),
                        row.getLong("missing")))
                .list();
    }

    /** Cash in all boxes of the unit. */
    Money cash(Context context) {
        return Money.ofOere(context.sql().sql("""
                select coalesce(sum(b.amount), 0) from balance b join place p using (place_id)
                where p.unit_id = ? and p.kind = 'cash-box'""")
                .param(context.unit())
                .query(Long.class)
                .single());
    }

    /** Adjustments this month that no paper explains. */
    long adjustments(Context context) {
        return context.sql().sql("""
                select count(*) from count_step
                where unit_id = ? and step = 'adjust' and taken_on >= ?""")
                .params(context.unit(), context.today().withDayOfMonth(1))
                .query(Long.class)
                .single();
    }

    /** Days since anything was last entered in the book; empty when nothing ever was. */
    Optional<Long> daysBehind(Context context) {
        return context.sql().sql("""
                select max(happened_on) from fact where unit_id = ? and voucher is not null""")
                .param(context.unit())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(day -> ChronoUnit.DAYS.between(day, context.today()));
    }

    /** For each account: how many days the one who drew last has been the only one to draw. */
    Map<UUID, Long> daysAlone(Context context) {
        record Drawn(UUID account, UUID actor, LocalDate on) {}
        List<Drawn> newestFirst = context.sql().sql("""
                select distinct l.place_id, f.actor_id, f.happened_on, f.sequence
                from fact f join line l on l.unit_id = f.unit_id and l.sequence = f.sequence
                join place p on p.place_id = l.place_id
                where f.unit_id = ? and f.operation = 'custody.draw' and p.kind = 'bank-account'
                order by f.happened_on desc, f.sequence desc""")
                .param(context.unit())
                .query((row, n) -> new Drawn(
                        row.getObject("place_id", UUID.class),
                        row.getObject("actor_id", UUID.class),
                        row.getObject("happened_on", LocalDate.class)))
                .list();
        Map<UUID, UUID> last = new HashMap<>();
        Map<UUID, Boolean> over = new HashMap<>();
        Map<UUID, Long> days = new HashMap<>();
        for (Drawn drawn : newestFirst) {
            UUID alone = last.computeIfAbsent(drawn.account(), _ -> drawn.actor());
            if (!alone.equals(drawn.actor())) {
                over.put(drawn.account(), true);
            }
            if (!over.containsKey(drawn.account())) {
                days.put(drawn.account(), ChronoUnit.DAYS.between(drawn.on(), context.today()));
            }
        }
        return days;
    }

    /** For each hand that holds money: how many days since something was put there. */
    Map<UUID, Long> daysInHand(Context context) {
        Map<UUID, Long> days = new HashMap<>();
        context.sql().sql("""
                select p.place_id, max(l.happened_on) as since
                from place p join line l on l.place_id = p.place_id and l.amount > 0
                where p.unit_id = ? and p.kind = 'hand'
                  and (select sum(amount) from balance b where b.place_id = p.place_id) > 0
                group by p.place_id""")
                .param(context.unit())
                .query((row, n) -> days.put(row.getObject("place_id", UUID.class),
                        ChronoUnit.DAYS.between(
                                row.getObject("since", LocalDate.class), context.today())))
                .list();
        return days;
    }
}
