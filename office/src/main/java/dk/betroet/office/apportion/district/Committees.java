package dk.betroet.office.apportion.district;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Committees and what they were granted and spent, as rows. */
@Component
class Committees {

    private static final String SELECT = """
            select c.*, f.name, f.opened_on from committee c join fund f using (fund_id)
            where c.unit_id = ?""";

    /** The unit's committees, by name. */
    List<Committee> in(JdbcClient sql, UUID unit) {
        return sql.sql(SELECT + " order by f.name").param(unit)
                .query((row, n) -> committee(sql, row)).list();
    }

    Optional<Committee> find(JdbcClient sql, UUID unit, UUID fund) {
        return sql.sql(SELECT + " and c.fund_id = ?").params(unit, fund)
                .query((row, n) -> committee(sql, row)).optional();
    }

    private static Committee committee(JdbcClient sql, ResultSet row) throws SQLException {
        UUID fund = row.getObject("fund_id", UUID.class);
        return new Committee(fund, row.getObject("place_id", UUID.class), row.getString("name"),
                row.getObject("opened_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("districts").getArray()),
                sql.sql("""
                        select f.happened_on, e.area, f.fact_id, f.voucher, f.sequence,
                            case when f.reverses is null then e.amount else -e.amount end
                                as amount
                        from committee_entry e
                        join fact f on e.fact_id in (f.fact_id, f.reverses)
                        where e.fund_id = ? order by f.happened_on, f.sequence""")
                        .param(fund)
                        .query((entry, n) -> new Committee.Entry(
                                entry.getObject("happened_on", LocalDate.class),
                                entry.getString("area"), Money.ofOere(entry.getLong("amount")),
                                entry.getObject("fact_id", UUID.class), entry.getLong("voucher")))
                        .list());
    }

    /** Makes its fund and its account, before the fact. */
    static void prepare(JdbcClient sql, Context context, Committee committee, String number,
            UUID responsible) {
        sql.sql("""
                insert into fund (fund_id, authority_id, unit_id, kind, name, opened_on)
                values (?, ?, ?, ?, ?, ?)""")
                .params(committee.fund(), context.authority(), context.unit(),
                        Committee.FUND_KIND, committee.name(), committee.openedOn())
                .update();
        sql.sql("""
                insert into place (place_id, authority_id, unit_id, kind, name, responsible_id,
                    fund_id, account_number, opened_on)
                values (?, ?, ?, 'bank-account', ?, ?, ?, ?, ?)""")
                .params(committee.place(), context.authority(), context.unit(),
                        committee.name(), responsible, committee.fund(), number,
                        committee.openedOn())
                .update();
    }

    void open(JdbcClient sql, Context context, Committee committee, UUID fact) {
        sql.sql("""
                insert into committee (fund_id, authority_id, unit_id, place_id, districts,
                    fact_id) values (?, ?, ?, ?, ?, ?)""")
                .params(committee.fund(), context.authority(), context.unit(), committee.place(),
                        committee.districts().toArray(String[]::new), fact)
                .update();
    }

    /** Notes a grant, or below zero what was spent on an area of work. */
    void add(JdbcClient sql, Context context, UUID fund, LocalDate on, String area, Money amount,
            @Nullable UUID decision, UUID fact) {
        sql.sql("""
                insert into committee_entry (fact_id, authority_id, unit_id, fund_id, happened_on,
                    area, amount, decision_id) values (?, ?, ?, ?, ?, ?, ?, ?::uuid)""")
                .params(fact, context.authority(), context.unit(), fund, on, area,
                        amount.toOere(), decision)
                .update();
    }

    /** The decisions that a committee's grants carried out and that have not been taken back. */
    List<UUID> decisions(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select e.decision_id from committee_entry e
                where e.fund_id = ? and e.decision_id is not null
                  and not exists (select 1 from fact r where r.reverses = e.fact_id)""")
                .param(fund).query(UUID.class).list();
    }
}
