package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions of a common fund's members and the accounts they were given, as rows. */
@Component
public class FundPapers {

    /** Money of a fund over a period, from the ledger. */
    public record Figures(Money opening, Money income, Money expense) {

        /** What there was at the end. */
        public Money closing() {
            return opening.plus(income).minus(expense);
        }
    }

    /** An account that the members were given. */
    public record Given(
            UUID fact, LocalDate on, LocalDate from, LocalDate through, Figures figures) {}

    /**
     * Something the members decided.
     *
     * @param undone whether the pay-back that it led to has been undone
     */
    public record Decided(UUID fact, LocalDate on, Money amount, String use, int deciders,
            int members, boolean undone) {}

    /** What the fund had, got and spent from one day through another; reversals cancel out. */
    public Figures figures(JdbcClient sql, UUID fund, LocalDate from, LocalDate through) {
        return sql.sql("""
                select coalesce(sum(amount) filter (where happened_on < :from), 0) opening,
                       coalesce(sum(amount) filter (where happened_on >= :from and income), 0)
                           income,
                       coalesce(-sum(amount) filter (where happened_on >= :from and not income), 0)
                           expense
                from (
                    select l.happened_on, l.amount,
                           (l.amount > 0) = (f.reverses is null) income
                    from line l
                    join fact f on f.unit_id = l.unit_id and f.sequence = l.sequence
                    join place p on p.place_id = l.place_id
                    where l.fund_id = :fund and l.happened_on <= :through and p.kind <> 'outside'
                ) moved""")
                .param("fund", fund)
                .param("from", from)
                .param("through", through)
                .query((row, n) -> new Figures(Money.ofOere(row.getLong("opening")),
                        Money.ofOere(row.getLong("income")), Money.ofOere(row.getLong("expense"))))
                .single();
    }

    /** The accounts the members were given, the latest first. */
    public List<Given> given(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select * from common_fund_account where fund_id = ?
                order by through_on desc, given_on desc""")
                .param(fund)
                .query((row, n) -> new Given(
                        row.getObject("fact_id", UUID.class),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("through_on", LocalDate.class),
                        new Figures(Money.ofOere(row.getLong("opening")),
                                Money.ofOere(row.getLong("income")),
                                Money.ofOere(row.getLong("expense")))))
                .list();
    }

    /** What the members decided, the latest first. */
    public List<Decided> decisions(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select d.*, exists (
                    select 1 from fact r where r.reverses = d.fact_id) as undone
                from common_fund_decision d where fund_id = ? order by decided_on desc""")
                .param(fund)
                .query((row, n) -> new Decided(
                        row.getObject("fact_id", UUID.class),
                        row.getObject("decided_on", LocalDate.class),
                        Money.ofOere(row.getLong("amount")),
                        row.getString("used_for"),
                        row.getInt("deciders"),
                        row.getInt("members"),
                        row.getBoolean("undone")))
                .list();
    }

    void decided(JdbcClient sql, Context context, UUID fund, DecideSurplus.Command command,
            int members, UUID fact) {
        sql.sql("""
                insert into common_fund_decision (fact_id, authority_id, unit_id, fund_id,
                    decided_on, amount, used_for, deciders, members)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(fact, context.authority(), context.unit(), fund, command.date(),
                        command.amount().toOere(), FieldSpec.choiceId(command.use()),
                        command.decidedBy().size(), members)
                .update();
    }

    void accounted(JdbcClient sql, Context context, UUID fund, FundAccount.Command command,
            Figures figures, UUID fact) {
        sql.sql("""
                insert into common_fund_account (fact_id, authority_id, unit_id, fund_id, given_on,
                    from_on, through_on, opening, income, expense)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(fact, context.authority(), context.unit(), fund, command.date(),
                        command.from(), command.through(), figures.opening().toOere(),
                        figures.income().toOere(), figures.expense().toOere())
                .update();
        sql.sql("""
                update common_fund set accounted_on = greatest(accounted_on, :on)
                where fund_id = :fund""")
                .param("on", command.date())
                .param("fund", fund)
                .update();
    }
}
