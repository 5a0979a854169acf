package dk.betroet.office.budget.spending;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The columns of budgets and accounts that a decision approved, and what was paid on it. */
@Component
class BudgetCarriesOut implements CarriesOut {

    @Override
    public List<Carried> of(JdbcClient sql, Visit visit, UUID decision) {
        if (!visit.seesUnit()) {
            return List.of();
        }
        List<Carried> carried = new ArrayList<>(columns(sql, visit, decision));
        carried.addAll(payments(sql, visit, decision));
        return carried;
    }

    private static List<Carried> columns(JdbcClient sql, Visit visit, UUID decision) {
        return sql.sql("""
                select s.decided_on, c.basis, c.year, t.table_id, t.title
                from budget_step s join budget_column c on c.column_id = s.origin_id
                join budget_version v using (version_id) join budget_table t using (table_id)
                where s.unit_id = ? and s.decision_id = ?
                order by s.decided_on, c.year, c.column_id""")
                .params(visit.unit().id(), decision)
                .query((row, n) -> new Carried(Text.of("budget.carried-out", row.getString("title"),
                        Text.of("budget.column." + row.getString("basis"),
                                Integer.toString(row.getInt("year")))),
                        visit.path("/budgets/" + row.getObject("table_id", UUID.class)),
                        row.getObject("decided_on", LocalDate.class), null, false))
                .list();
    }

    private static List<Carried> payments(JdbcClient sql, Visit visit, UUID decision) {
        return sql.sql("""
                select p.fact_id, p.amount, p.paid_on, l.label,
                    exists (select 1 from fact r where r.reverses = p.fact_id) as reversed
                from budget_payment p join budget_line l using (line_id)
                where p.unit_id = ? and p.decision_id = ? order by p.paid_on, p.payment_id""")
                .params(visit.unit().id(), decision)
                .query((row, n) -> new Carried(
                        Text.of("budget.carried-out-paid", row.getString("label")),
                        visit.path("/vouchers/" + row.getObject("fact_id", UUID.class)),
                        row.getObject("paid_on", LocalDate.class),
                        Money.ofOere(row.getLong("amount")), row.getBoolean("reversed")))
                .list();
    }
}
