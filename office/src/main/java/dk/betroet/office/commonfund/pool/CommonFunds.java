package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.FieldSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Common funds and their charters as rows. */
@Component
public class CommonFunds {

    private static final String SELECT = """
            select c.*, f.name, v.version, v.purpose, v.categories, v.amount, v.collection,
                   v.responsible_id, v.sharing, v.from_on
            from common_fund c
            join fund f using (fund_id)
            join common_fund_charter v on v.fund_id = c.fund_id and v.version = (
                select max(version) from common_fund_charter l where l.fund_id = c.fund_id)
            """;

    /** The common fund, if it is one of the unit's. */
    public Optional<CommonFund> find(JdbcClient sql, UUID unit, UUID fund) {
        return sql.sql(SELECT + "where c.unit_id = ? and c.fund_id = ?")
                .params(unit, fund)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The unit's common funds, those in use first. */
    public List<CommonFund> in(JdbcClient sql, UUID unit) {
        return sql.sql(SELECT + "where c.unit_id = ? order by c.closed_on nulls first, f.name")
                .param(unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether the unit has a common fund of this name in use. */
    boolean named(JdbcClient sql, UUID unit, String name) {
        return in(sql, unit).stream().anyMatch(fund ->
                fund.closedOn() == null && fund.name().equalsIgnoreCase(name));
    }

    void open(JdbcClient sql, UUID authority, CommonFund fund) {
        sql.sql("""
                insert into fund (fund_id, authority_id, unit_id, kind, name, opened_on)
                values (?, ?, ?, 'common-fund', ?, ?)""")
                .params(fund.id(), authority, fund.unit(), fund.name(), fund.openedOn())
                .update();
        sql.sql("""
                insert into common_fund (fund_id, authority_id, unit_id, opened_on)
                values (?, ?, ?, ?)""")
                .params(fund.id(), authority, fund.unit(), fund.openedOn())
                .update();
    }

    void agree(JdbcClient sql, UUID authority, UUID unit, UUID fund, Charter charter, UUID fact) {
        sql.sql("""
                insert into common_fund_charter (fund_id, version, authority_id, unit_id, purpose,
                    categories, amount, collection, responsible_id, sharing, from_on, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(fund, charter.version(), authority, unit, charter.purpose(),
                        charter.categories().toArray(String[]::new), charter.amount().toOere(),
                        FieldSpec.choiceId(charter.collection()), charter.responsible(),
                        FieldSpec.choiceId(charter.sharing()), charter.from(), fact)
                .update();
    }

    void close(JdbcClient sql, UUID fund, LocalDate on) {
        sql.sql("update common_fund set closed_on = ? where fund_id = ?").params(on, fund).update();
        sql.sql("update fund set closed_on = ? where fund_id = ?").params(on, fund).update();
    }

    private static CommonFund read(ResultSet row) throws SQLException {
        Charter charter = new Charter(
                row.getInt("version"),
                row.getString("purpose"),
                Set.of((String[]) row.getArray("categories").getArray()),
                Money.ofOere(row.getLong("amount")),
                Charter.Collection.valueOf(constant(row.getString("collection"))),
                row.getObject("responsible_id", UUID.class),
                Charter.Sharing.valueOf(constant(row.getString("sharing"))),
                row.getObject("from_on", LocalDate.class));
        return new CommonFund(
                row.getObject("fund_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("accounted_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                charter);
    }

    private static String constant(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
