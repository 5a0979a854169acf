package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.chart.Balance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The book of one fund: what it has, what came in and went out of it. What only changes place in
 * the unit is no movement here.
 */
@Component
public class FundBook {

    /**
     * Money that came in or went out under one voucher for one purpose.
     *
     * @param amount below zero when it went out
     */
    public record Line(LocalDate day, long voucher, UUID fact, String purpose, Money amount) {}

    /** From one day through another, in the order of the book. */
    public List<Line> lines(JdbcClient sql, UUID fund, LocalDate from, LocalDate through) {
        return sql.sql("""
                select l.happened_on, f.voucher, f.fact_id, l.purpose, sum(l.amount) amount
                from line l
                join fact f on f.unit_id = l.unit_id and f.sequence = l.sequence
                join place p on p.place_id = l.place_id
                where l.fund_id = ? and p.kind <> 'outside' and l.happened_on between ? and ?
                group by l.happened_on, l.sequence, f.voucher, f.fact_id, l.purpose
                having sum(l.amount) <> 0
                order by l.happened_on, l.sequence, l.purpose""")
                .params(fund, from, through)
                .query((row, n) -> new Line(
                        row.getObject("happened_on", LocalDate.class),
                        row.getLong("voucher"),
                        row.getObject("fact_id", UUID.class),
                        row.getString("purpose"),
                        Money.ofOere(row.getLong("amount"))))
                .list();
    }

    /** What the fund had at the end of each day on which it changed, from its opening on. */
    public static List<Balance> balances(LocalDate opened, List<Line> lines) {
        List<Balance> balances = new ArrayList<>(List.of(new Balance(opened, Money.ZERO)));
        for (Line line : lines) {
            Balance before = balances.getLast();
            if (before.day().equals(line.day())) {
                balances.removeLast();
            }
            balances.add(new Balance(line.day(), before.money().plus(line.amount())));
        }
        return balances;
    }

    /** What the fund has in all its places. */
    public Money balance(JdbcClient sql, UUID fund) {
        return Money.ofOere(sql.sql("""
                select coalesce(sum(b.amount), 0) from balance b join place p using (place_id)
                where b.fund_id = ? and p.kind <> 'outside'""")
                .param(fund)
                .query(Long.class)
                .single());
    }

    /** Whether it has nothing anywhere and no money of it waits for a signature. */
    public boolean isEmpty(JdbcClient sql, UUID fund, Instant now) {
        return balance(sql, fund).isZero() && !sql.sql("""
                select exists (select 1 from request_hold h join request r using (request_id)
                               where h.fund_id = ? and r.expires_at > ?)""")
                .params(fund, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** The last day on which its money moved; the day it was opened when it never did. */
    public LocalDate lastMoved(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select greatest(f.opened_on,
                    (select max(happened_on) from line where fund_id = f.fund_id))
                from fund f where f.fund_id = ?""")
                .param(fund)
                .query(LocalDate.class)
                .single();
    }
}
