package dk.betroet.office.budget.spending;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.ledger.JointFunds;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been booked, committed and computed on the lines of a unit's tables. */
@Component
class Spending {

    /** What moves money without spending it: it stood there before, or only changed place. */
    private static final String OPENING = "opening";

    private final JointFunds funds;
    private final FundBook book;

    Spending(JointFunds funds, FundBook book) {
        this.funds = funds;
        this.book = book;
    }

    /**
     * A promise.
     *
     * @param paid what has been paid on it
     * @param released whether what is left of it is promised no more
     */
    record Commitment(UUID id, UUID line, int year, Money amount, String what, LocalDate on,
            Money paid, boolean released) {

        /** What is still promised. */
        Money open() {
            return released || paid.isOver(amount) ? Money.ZERO : amount.minus(paid);
        }
    }

    /**
     * A line that a rule computes.
     *
     * @param area square metres; 0 for a share of a row
     * @param price for each square metre and year; nought for a share of a row
     * @param percent of a row; null for an area
     * @param rowKey that row; null for an area
     */
    record Overhead(UUID line, String name, int area, Money price, @Nullable BigDecimal percent,
            @Nullable String rowKey, String source) {}

    /** What came in (above zero) or went out by purpose, from one day through another. */
    Map<String, Money> booked(JdbcClient sql, UUID unit, LocalDate from, LocalDate through) {
        Map<String, Money> booked = new TreeMap<>();
        funds.find(sql, unit).ifPresent(fund -> book.lines(sql, fund, from, through).stream()
                .filter(line -> !line.purpose().equals(OPENING))
                .forEach(line -> booked.merge(line.purpose(), line.amount(), Money::plus)));
        booked.values().removeIf(Money::isZero);
        return booked;
    }

    /** All purposes that were ever booked on the unit's joint money. */
    List<String> purposes(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select distinct l.purpose from line l join fund f using (fund_id)
                where f.unit_id = ? and f.kind = ? and l.purpose <> ? order by l.purpose""")
                .params(unit, JointFunds.KIND, OPENING).query(String.class).list();
    }

    /** Which line each purpose of the unit counts on, its lines' own words included. */
    Map<String, UUID> lines(JdbcClient sql, UUID unit) {
        Map<String, UUID> lines = new HashMap<>();
        sql.sql("""
                select purpose, line_id from budget_line where unit_id = :unit
                union all
                select purpose, line_id from budget_purpose where unit_id = :unit""")
                .param("unit", unit)
                .query((row, n) -> lines.put(row.getString("purpose"),
                        row.getObject("line_id", UUID.class)))
                .list();
        return lines;
    }

    /** The unit's promises of a year, in the order in which they were made. */
    List<Commitment> commitments(JdbcClient sql, UUID unit, int year) {
        return sql.sql(COMMITMENTS + " where c.unit_id = ? and c.year = ? order by f.sequence")
                .params(unit, year).query((row, n) -> commitment(row)).list();
    }

    /** All of the unit's promises. */
    List<Commitment> commitments(JdbcClient sql, UUID unit) {
        return sql.sql(COMMITMENTS + " where c.unit_id = ? order by f.sequence")
                .param(unit).query((row, n) -> commitment(row)).list();
    }

    private static final String COMMITMENTS = """
            select c.*, exists (select 1 from budget_release r
                    where r.commitment_id = c.commitment_id) as released,
                (select coalesce(sum(p.amount), 0) from budget_payment p
                    where p.commitment_id = c.commitment_id and not exists (
                        select 1 from fact u where u.reverses = p.fact_id)) as paid
            from budget_commitment c join fact f using (fact_id)""";

    private static Commitment commitment(ResultSet row) throws SQLException {
        return new Commitment(row.getObject("commitment_id", UUID.class),
                row.getObject("line_id", UUID.class), row.getInt("year"),
                Money.ofOere(row.getLong("amount")), row.getString("what"),
                row.getObject("agreed_on", LocalDate.class), Money.ofOere(row.getLong("paid")),
                row.getBoolean("released"));
    }

    /** One of the unit's promises. */
    Optional<Commitment> commitment(JdbcClient sql, UUID unit, UUID id) {
        return sql.sql(COMMITMENTS + " where c.unit_id = ? and c.commitment_id = ?")
                .params(unit, id).query((row, n) -> commitment(row)).optional();
    }

    /** The rules that compute lines of a table in a year; of several on a line the newest. */
    List<Overhead> overheads(JdbcClient sql, UUID table, int year) {
        Map<UUID, Overhead> byLine = new TreeMap<>();
        sql.sql("""
                select o.* from budget_overhead o join budget_line l using (line_id)
                join fact f on f.fact_id = o.fact_id
                where l.table_id = ? and o.year = ? order by f.sequence""")
                .params(table, year)
                .query((row, n) -> {
                    String percent = row.getString("percent");
                    UUID line = row.getObject("line_id", UUID.class);
                    return byLine.put(line, new Overhead(line, row.getString("name"),
                            row.getInt("area"), Money.ofOere(row.getLong("price")),
                            percent == null ? null : new BigDecimal(percent),
                            row.getString("row_key"), row.getString("source")));
                })
                .list();
        return new ArrayList<>(byLine.values());
    }
}
