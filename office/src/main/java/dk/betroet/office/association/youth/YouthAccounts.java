package dk.betroet.office.association.youth;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Youth schools' accounts, the payments on them and their reconciliations, as rows. */
@Component
public class YouthAccounts {

    /** The kind of fund and of account; a word of the lists {@code fund-kind, account-kind}. */
    static final String KIND = "youth-school";

    /** An account that participants pay to. */
    record YouthAccount(UUID fund, UUID unit, UUID place, String name, String number,
            LocalDate openedOn, @Nullable LocalDate closedOn) {}

    /**
     * Payments held against what the web system recorded.
     *
     * @param total what had come in, less what was undone, since the one before
     */
    record Reconciled(UUID fact, LocalDate through, LocalDate on, Money total, UUID by) {}

    private static final String SELECT = """
            select y.*, f.name, f.opened_on, f.closed_on, p.account_number
            from youth_account y join fund f using (fund_id) join place p using (place_id)
            """;

    /** The account, if it is one of the unit's. */
    Optional<YouthAccount> find(JdbcClient sql, UUID unit, UUID fund) {
        return list(sql, "where y.unit_id = ? and y.fund_id = ?", unit, fund).stream().findFirst();
    }

    /** The account that a command names; that it is one of the unit's has been checked. */
    YouthAccount named(Context context, UUID fund) {
        return find(context.sql(), context.unit(), fund).orElseThrow();
    }

    /** The unit's accounts, by name. */
    List<YouthAccount> in(JdbcClient sql, UUID unit) {
        return list(sql, "where y.unit_id = ? order by f.name", unit);
    }

    /** What has come in through a day and nobody has reconciled, less what was undone. */
    Money unreconciled(JdbcClient sql, UUID fund, LocalDate through) {
        return Money.ofOere(sql.sql("""
                select coalesce(sum(amount), 0) from web_payment
                where fund_id = ? and reconciled_by is null and paid_on <= ?""")
                .params(fund, through)
                .query(Long.class)
                .single());
    }

    /**
     * How many days of movements nobody has reconciled: from the first one through today, both
     * included; 0 when there is none.
     */
    long unreconciledDays(JdbcClient sql, UUID fund, LocalDate today) {
        return sql.sql("""
                select min(paid_on) from web_payment
                where fund_id = ? and reconciled_by is null and paid_on <= ?""")
                .params(fund, today)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(first -> ChronoUnit.DAYS.between(first, today) + 1)
                .orElse(0L);
    }

    /** What has been reconciled, the latest first. */
    List<Reconciled> reconciled(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select * from web_reconciliation where fund_id = ?
                order by through_on desc, made_on desc, fact_id""")
                .param(fund)
                .query((row, n) -> new Reconciled(
                        row.getObject("fact_id", UUID.class),
                        row.getObject("through_on", LocalDate.class),
                        row.getObject("made_on", LocalDate.class),
                        Money.ofOere(row.getLong("total")),
                        row.getObject("made_by", UUID.class)))
                .list();
    }

    void open(JdbcClient sql, Context context, YouthAccount account, UUID fact) {
        sql.sql("""
                insert into youth_account (fund_id, authority_id, unit_id, place_id, fact_id)
                values (?, ?, ?, ?, ?)""")
                .params(account.fund(), context.authority(), account.unit(), account.place(), fact)
                .update();
    }

    /** It is given up, and with it its fund. */
    void close(JdbcClient sql, UUID fund, LocalDate on) {
        for (String table : List.of("fund", "place")) {
            sql.sql("update " + table + " set closed_on = ? "
                            + "where fund_id = ? and closed_on is null")
                    .params(on, fund)
                    .update();
        }
    }

    void paid(JdbcClient sql, Context context, UUID fund, LocalDate on, Money amount, UUID fact) {
        sql.sql("""
                insert into web_payment (fact_id, authority_id, unit_id, fund_id, paid_on, amount)
                values (?, ?, ?, ?, ?, ?)""")
                .params(fact, context.authority(), context.unit(), fund, on, amount.toOere())
                .update();
    }

    /** A payment is undone, which is one more movement to reconcile. */
    public void undo(
            JdbcClient sql, Context context, UUID payment, LocalDate on, UUID reversal) {
        sql.sql("""
                insert into web_payment (fact_id, authority_id, unit_id, fund_id, paid_on, amount)
                select ?, authority_id, unit_id, fund_id, ?, -amount from web_payment
                where unit_id = ? and fact_id = ?""")
                .params(reversal, on, context.unit(), payment)
                .update();
    }

    void reconcile(JdbcClient sql, Context context, UUID fund, LocalDate on, LocalDate through,
            Money total, UUID fact) {
        sql.sql("""
                insert into web_reconciliation (fact_id, authority_id, unit_id, fund_id,
                    through_on, made_on, total, made_by) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(fact, context.authority(), context.unit(), fund, through, on,
                        total.toOere(), context.actor())
                .update();
        sql.sql("""
                update web_payment set reconciled_by = ?
                where fund_id = ? and reconciled_by is null and paid_on <= ?""")
                .params(fact, fund, through)
                .update();
    }

    private static List<YouthAccount> list(JdbcClient sql, String which, Object... params) {
        return sql.sql(SELECT + which)
                .params(params)
                .query((row, n) -> new YouthAccount(
                        row.getObject("fund_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getString("name"),
                        row.getString("account_number"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }
}
