package dk.betroet.simulation;

import dk.betroet.office.budget.table.BudgetRowId;
import dk.betroet.office.budget.table.BudgetTables;
import dk.betroet.office.budget.table.RowKeys;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.simulation.bookkeeper.Deed;
import dk.betroet.simulation.bookkeeper.Made;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Identities that the office gave without telling them in its answer, found by the fact. */
final class Identities {

    /** What is made by these is not told in full. */
    static final Set<String> OF = Set.of("account.import-statement", "budget.receive-income",
            "budget.import-table", "budget.make-accounts", "apportion.decide-contribution",
            "apportion.send-claims", "apportion.confirm-payment", "meeting.plan-step",
            "meeting.approve-minutes", "meeting.close-round");

    private final Office office;

    Identities(Office office) {
        this.office = office;
    }

    /** What was made, with everything that the bookkeeper must be able to name. */
    Made of(Deed.Ask ask, Made made, Tenant tenant) {
        Map<String, String> result = new TreeMap<>(made.result());
        UUID unit = UUID.fromString(ask.unit());
        UUID fact = UUID.fromString(made.fact());
        office.part(Database.class).read(tenant, sql -> {
            switch (ask.operation()) {
                case "account.import-statement" -> lines(sql, result);
                case "budget.receive-income" -> joint(sql, unit, result);
                case "budget.import-table" -> {
                    columns(sql, fact, result);
                    table(sql, unit, result);
                }
                case "budget.make-accounts" -> columns(sql, fact, result);
                case "apportion.decide-contribution" -> {
                    joint(sql, unit, result);
                    named(sql, "contributor ", "code", "contributor_id",
                            "contributor where unit_id = ?", unit, result);
                }
                case "apportion.send-claims" -> named(sql, "claim ", "number::text", "claim_id",
                        "contribution_claim where fact_id = ?", fact, result);
                case "apportion.confirm-payment" -> named(sql, "match", "''", "match_id",
                        "bank_match where fact_id = ?", fact, result);
                case "meeting.plan-step" -> named(sql, "step ", "body_id::text", "step_id",
                        "route_step where fact_id = ?", fact, result);
                case "meeting.approve-minutes", "meeting.close-round" -> named(sql, "decision ",
                        "number::text", "decision_id", "decision where approved_id = ?", fact,
                        result);
                default -> throw new IllegalArgumentException(ask.operation());
            }
            return result;
        });
        return new Made(result, made.fact(), made.request());
    }

    private static void named(JdbcClient sql, String before, String name, String id, String from,
            UUID by, Map<String, String> result) {
        sql.sql("select " + name + " as name, " + id + "::text as id from " + from).param(by)
                .query((row, n) -> result.put(
                        before + row.getString("name"), row.getString("id")))
                .list();
    }

    /** The lines that a statement was read in as, in their order. */
    private static void lines(JdbcClient sql, Map<String, String> result) {
        List<String> lines = sql
                .sql("select line_id from bank_line where statement_id = ?::uuid order by number")
                .param(result.get("statement")).query(String.class).list();
        for (int i = 0; i < lines.size(); i++) {
            result.put("line-" + (i + 1), lines.get(i));
        }
    }

    private static void joint(JdbcClient sql, UUID unit, Map<String, String> result) {
        named(sql, "joint", "''", "fund_id",
                "fund where kind = 'joint-funds' and unit_id = ?", unit, result);
    }

    private static void columns(JdbcClient sql, UUID fact, Map<String, String> result) {
        named(sql, "column ", "basis || '_' || year", "column_id",
                "budget_column join budget_version using (version_id) where fact_id = ?", fact,
                result);
    }

    private void table(JdbcClient sql, UUID unit, Map<String, String> result) {
        UUID table = UUID.fromString(result.getOrDefault("table", ""));
        named(sql, "line ", "label", "line_id", "budget_line where table_id = ?", table, result);
        BudgetTables tables = office.part(BudgetTables.class);
        var kept = tables.newest(sql, tables.find(sql, unit, table).orElseThrow()).table();
        List<String> keys = RowKeys.of(kept);
        for (int i = 0; i < keys.size(); i++) {
            result.put("row " + kept.rows().get(i).label(),
                    BudgetRowId.of(table, keys.get(i)).value().toString());
        }
    }
}
