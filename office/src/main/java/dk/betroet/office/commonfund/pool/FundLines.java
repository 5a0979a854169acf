package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.chart.Balance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came into a common fund and went out of it, read from the ledger. */
@Component
class FundLines {

    /**
     * Money that came in or went out under one voucher for one purpose.
     *
     * @param amount below zero when it went out
     */
    record Line(LocalDate day, long voucher, UUID fact, String purpose, Money amount) {}

    /** From one day through another, in the order of the book. */
    List<Line> of(JdbcClient sql, UUID fund, LocalDate from, LocalDate through) {
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

    /** What the fund had at the end of each day on which it changed. */
    static List<Balance> balances(LocalDate opened, List<Line> lines) {
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
}
