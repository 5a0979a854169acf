package dk.betroet.office.apportion.district;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How districts' money was split, and their budgets, as rows. */
@Component
class Districts {

    private static final String SELECT = "select * from district_split where unit_id = ? ";

    /** The unit's splits, the newest first. */
    List<DistrictSplit> in(JdbcClient sql, UUID unit) {
        return sql.sql(SELECT + "order by year desc").param(unit)
                .query((row, n) -> split(sql, row)).list();
    }

    Optional<DistrictSplit> find(JdbcClient sql, UUID unit, UUID split) {
        return sql.sql(SELECT + "and split_id = ?").params(unit, split)
                .query((row, n) -> split(sql, row)).optional();
    }

    private static DistrictSplit split(JdbcClient sql, ResultSet row) throws SQLException {
        UUID id = row.getObject("split_id", UUID.class);
        Map<String, String> weights = new TreeMap<>();
        Json.readMap(row.getString("weights"))
                .forEach((name, typed) -> weights.put(name, typed.toString()));
        return new DistrictSplit(id, row.getInt("year"), Money.ofOere(row.getLong("total")),
                weights, row.getString("rule"), row.getObject("decided_on", LocalDate.class),
                sql.sql("select * from district_part where split_id = ? order by code").param(id)
                        .query((part, n) -> new DistrictSplit.District(part.getString("code"),
                                part.getString("name"), numbers(part.getString("numbers")),
                                Money.ofOere(part.getLong("amount"))))
                        .list());
    }

    /** The decision that a split carries out; empty when none is known. */
    Optional<UUID> decision(JdbcClient sql, UUID split) {
        return sql.sql("""
                select decision_id from district_split
                where split_id = ? and decision_id is not null""")
                .param(split).query(UUID.class).optional();
    }

    private static Map<String, Long> numbers(String json) {
        Map<String, Long> numbers = new TreeMap<>();
        Json.readMap(json).forEach((name, number) ->
                numbers.put(name, Long.valueOf(number.toString())));
        return numbers;
    }

    /** The budgets that stand, by the district's code: each one's last. */
    Map<String, DistrictSplit.Budget> budgets(JdbcClient sql, UUID split) {
        Map<String, DistrictSplit.Budget> budgets = new LinkedHashMap<>();
        sql.sql("""
                select b.* from district_budget b join fact f using (fact_id)
                where b.split_id = ? order by b.code, f.sequence""")
                .param(split)
                .query((row, n) -> new DistrictSplit.Budget(row.getString("code"),
                        row.getObject("decided_on", LocalDate.class),
                        sql.sql("""
                                select area, amount from district_budget_line
                                where budget_id = ? order by number""")
                                .param(row.getObject("budget_id", UUID.class))
                                .query((line, m) -> new DistrictSplit.Share(
                                        line.getString("area"),
                                        Money.ofOere(line.getLong("amount"))))
                                .list()))
                .list()
                .forEach(budget -> budgets.put(budget.code(), budget));
        return budgets;
    }

    /** Keeps a split, with the file of the minutes and the decision that it carries out. */
    void add(JdbcClient sql, Context context, DistrictSplit split, @Nullable UUID minutes,
            @Nullable UUID decision, UUID fact) {
        sql.sql("""
                insert into district_split (split_id, authority_id, unit_id, year, total, weights,
                    rule, minutes_id, decision_id, decided_on, fact_id)
                values (:id, :authority, :unit, :year, :total, cast(:weights as jsonb), :rule,
                    :minutes, cast(:decision as uuid), :on, :fact)""")
                .param("id", split.id()).param("authority", context.authority())
                .param("unit", context.unit()).param("year", split.year())
                .param("total", split.total().toOere())
                .param("weights", Json.write(split.weights())).param("rule", split.rule())
                .param("minutes", minutes).param("decision", decision)
                .param("on", split.decidedOn()).param("fact", fact)
                .update();
        split.districts().forEach(one -> sql.sql("""
                insert into district_part (split_id, authority_id, unit_id, code, name, numbers,
                    amount) values (?, ?, ?, ?, ?, cast(? as jsonb), ?)""")
                .params(split.id(), context.authority(), context.unit(), one.code(), one.name(),
                        Json.write(one.numbers()), one.amount().toOere())
                .update());
    }

    void budget(JdbcClient sql, Context context, UUID split, UUID id,
            DistrictSplit.Budget budget, UUID fact) {
        sql.sql("""
                insert into district_budget (budget_id, authority_id, unit_id, split_id, code,
                    decided_on, fact_id) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, context.authority(), context.unit(), split, budget.code(),
                        budget.decidedOn(), fact)
                .update();
        int number = 0;
        for (DistrictSplit.Share share : budget.shares()) {
            sql.sql("""
                    insert into district_budget_line (budget_id, authority_id, unit_id, number,
                        area, amount) values (?, ?, ?, ?, ?, ?)""")
                    .params(id, context.authority(), context.unit(), ++number, share.area(),
                            share.amount().toOere())
                    .update();
        }
    }
}
