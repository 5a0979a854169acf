package dk.betroet.office.custody.watch;

import dk.betroet.office.platform.operation.Context;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** How many full months before this one tell what is usual. */
    private static final int USUAL_MONTHS = 3;
    private static final int PERCENT = 100;

    /** Something drawn or bought, and not undone, that no paper shows; {@code f} is the fact. */
    static final String WITHOUT_PAPER = """
            f.operation in ('custody.buy', 'custody.shared-purchase', 'custody.draw')
            and not exists (select 1 from fact_evidence e
                where e.unit_id = f.unit_id and e.sequence = f.sequence)
            and not exists (select 1 from fact r where r.reverses = f.fact_id)""";

    /**
     * An owner with what is kept for them.
     *
     * @param cashBoxes boxes with cash of theirs
     * @param unlocked whether some of them is open, or nobody said how it is secured
     * @param withdrawals this month
     * @param withdrawalsBefore in the three months before
     * @param vouchersMissing drawn or bought without a paper
     * @param missingSince the oldest of these
     */
    record Owner(UUID fund, String kind, LocalDate openedOn, int cashBoxes, boolean unlocked,
            long withdrawals, long withdrawalsBefore, boolean movedOut, long vouchersMissing,
            Optional<LocalDate> missingSince) {

        /** This month's withdrawals in percent of the average month before, if there was any. */
        Optional<Long> percentOfUsual() {
            return withdrawalsBefore == 0 ? Optional.empty()
                    : Optional.of(PERCENT * USUAL_MONTHS * withdrawals / withdrawalsBefore);
        }
    }

    /** All owners whose money is not yet settled, and those who moved out with papers missing. */
    List<Owner> owners(Context context) {
        LocalDate month = context.today().withDayOfMonth(1);
        return context.sql().sql("""
                with missing as (
                    select l.fund_id, count(distinct f.fact_id) as number,
                        min(f.happened_on) as since
                    from fact f
                    join line l on l.unit_id = f.unit_id and l.sequence = f.sequence
                        and l.side = -1
                    where f.unit_id = :unit and %s
                    group by l.fund_id),
                drawn as (
                    select f.subject_id as fund_id,
                        count(*) filter (where f.happened_on >= :month) as now,
                        count(*) filter (where f.happened_on < :month) as before
                    from fact f
                    where f.unit_id = :unit and f.operation = 'custody.draw'
                      and f.happened_on >= :before
                      and not exists (select 1 from fact r where r.reverses = f.fact_id)
                    group by f.subject_id),
                boxes as (
                    select b.fund_id,
                        count(*) filter (where b.amount > 0) as number,
                        bool_or(b.amount > 0 and coalesce(p.storage_class, 'open') = 'open')
                            as unlocked
                    from balance b join place p using (place_id)
                    where b.unit_id = :unit and p.kind = 'cash-box' group by b.fund_id)
                select d.fund_id, d.kind, d.opened_on, d.closed_on is not null as closed,
                    coalesce(b.number, 0) as boxes,
                    coalesce(b.unlocked, false) as unlocked,
                    coalesce(w.now, 0) as drawn, coalesce(w.before, 0) as drawn_before,
                    coalesce(m.number, 0) as missing, m.since as missing_since
                from fund d
                left join missing m using (fund_id)
                left join drawn w using (fund_id)
                left join boxes b using (fund_id)
                where d.unit_id = :unit and d.kind in ('resident', 'young-resident')
                  and (d.closed_on is null or m.number > 0)
                order by d.fund_id""".formatted(WITHOUT_PAPER))
                .param("unit", context.unit())
                .param("month", month)
                .param("before", month.minusMonths(USUAL_MONTHS))
                .query((row, n) -> owner(row))
                .list();
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                row.getObject("fund_id", UUID.class),
                row.getString("kind"),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("boxes"),
                row.getBoolean("unlocked"),
                row.getLong("drawn"),
                row.getLong("drawn_before"),
                row.getBoolean("closed"),
                row.getLong("missing"),
                Optional.ofNullable(row.getObject("missing_since", LocalDate.class)));
    }

    /** A withdrawal that came after a purchase from the same account, and how many days after. */
    record DrawAfterPurchase(UUID fact, UUID fund, long days) {}

    /**
     * Withdrawals for which somebody had paid for something from the same account on the day or on
     * one of the days before, within the reach of a month. Days, not minutes: the book and the bank
     * know on which day a card was used and not when.
     */
    List<DrawAfterPurchase> drawsAfterPurchases(Context context) {
        return context.sql().sql("""
                select d.fact_id, d.subject_id, min(d.happened_on - b.happened_on) as days
                from fact d
                join line l on l.unit_id = d.unit_id and l.sequence = d.sequence and l.side = -1
                join line k on k.place_id = l.place_id and k.side = -1
                    and k.happened_on between d.happened_on - 31 and d.happened_on
                join fact b on b.unit_id = k.unit_id and b.sequence = k.sequence
                join place p on p.place_id = l.place_id
                where d.unit_id = ? and d.operation = 'custody.draw'
                  and p.kind = 'bank-account'
                  and b.operation in ('custody.buy', 'custody.shared-purchase')
                  and not exists (select 1 from fact r where r.reverses in (d.fact_id, b.fact_id))
                group by d.fact_id, d.subject_id""")
                .param(context.unit())
                .query((row, n) -> new DrawAfterPurchase(
                        row.getObject("fact_id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getLong("days")))
                .list();
    }

    /** What this month's entries are made of. */
    record Entries(long vouchers, long manual) {

        /** How much of it was corrected by hand; empty when nothing was entered. */
        Optional<Long> percent() {
            return vouchers == 0 ? Optional.empty() : Optional.of(PERCENT * manual / vouchers);
        }
    }

    /** This month's vouchers, and how many of them correct others: adjusted or reversed. */
    Entries entries(Context context) {
        return context.sql().sql("""
                select count(*) as vouchers, count(*) filter (where f.reverses is not null
                    or exists (select 1 from count_step s
                        where s.fact_id = f.fact_id and s.step = 'adjust')) as manual
                from fact f
                where f.unit_id = ? and f.voucher is not null and f.happened_on >= ?""")
                .params(context.unit(), context.today().withDayOfMonth(1))
                .query((row, n) -> new Entries(row.getLong("vouchers"), row.getLong("manual")))
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

    /**
     * For each account: the days from the first to the last time that the one who acted on it last
     * has done so without anybody else in between. One withdrawal long ago is no such time.
     */
    Map<UUID, Long> daysAlone(Context context) {
        Map<UUID, Long> days = new HashMap<>();
        context.sql().sql("""
                with acts as (
                    select l.place_id, f.actor_id, f.happened_on, f.sequence
                    from fact f
                    join line l on l.unit_id = f.unit_id and l.sequence = f.sequence
                    join place p on p.place_id = l.place_id
                    where f.unit_id = ? and l.side = -1 and p.kind = 'bank-account'
                      and f.operation in ('custody.draw', 'custody.transfer', 'custody.buy')),
                ordered as (
                    select *, first_value(actor_id) over (partition by place_id
                        order by happened_on desc, sequence desc) as last_actor from acts)
                select place_id, max(happened_on) - min(happened_on) as days from ordered o
                where actor_id = last_actor and not exists (select 1 from ordered other
                    where other.place_id = o.place_id and other.actor_id <> o.last_actor
                      and (other.happened_on, other.sequence) > (o.happened_on, o.sequence))
                group by place_id""")
                .param(context.unit())
                .query((row, n) -> days.put(
                        row.getObject("place_id", UUID.class), row.getLong("days")))
                .list();
        return days;
    }

    /** For each hand with residents' money: the days since it last held none of it. */
    Map<UUID, Long> daysInHand(Context context) {
        Map<UUID, Long> days = new HashMap<>();
        context.sql().sql("""
                with daily as (
                    select l.place_id, l.happened_on, sum(l.amount) as change
                    from line l join place p on p.place_id = l.place_id
                    join fund d on d.fund_id = l.fund_id
                    where p.unit_id = ? and p.kind = 'hand'
                      and d.kind in ('resident', 'young-resident')
                    group by l.place_id, l.happened_on),
                held as (
                    select place_id, happened_on, sum(change) over (partition by place_id
                        order by happened_on) as amount from daily)
                select place_id, min(happened_on) as since from held h
                where amount > 0 and not exists (select 1 from held later
                    where later.place_id = h.place_id and later.happened_on > h.happened_on
                      and later.amount <= 0)
                group by place_id""")
                .param(context.unit())
                .query((row, n) -> days.put(row.getObject("place_id", UUID.class),
                        ChronoUnit.DAYS.between(
                                row.getObject("since", LocalDate.class), context.today())))
                .list();
        return days;
    }
}
