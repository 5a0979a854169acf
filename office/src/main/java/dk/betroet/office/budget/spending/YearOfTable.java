package dk.betroet.office.budget.spending;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.budget.table.BudgetLines;
import dk.betroet.office.budget.table.BudgetTables;
import dk.betroet.office.budget.table.KeptTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is known of one year of one kept table, gathered from the rows. */
@Component
class YearOfTable {

    private final BudgetTables tables;
    private final BudgetLines lines;
    private final Spending spending;

    YearOfTable(BudgetTables tables, BudgetLines lines, Spending spending) {
        this.tables = tables;
        this.lines = lines;
        this.spending = spending;
    }

    /**
     * What is known.
     *
     * @param version the newest version
     * @param known the book and the open promises, by row key
     * @param rules the rules that compute lines, by row key
     * @param labels what each line of the table is called
     * @param commitments the year's promises on lines of this table
     * @param elsewhere what was booked on no line of any table, by purpose
     * @param opening what the accounts of the year before went on with, re-basings counted
     */
    record Year(int year, KeptTable.Version version, Map<String, YearFigures.Known> known,
            Map<String, Spending.Overhead> rules, Map<UUID, String> labels,
            List<Spending.Commitment> commitments, Map<String, Money> elsewhere,
            Optional<Money> opening) {

        YearFigures figures() {
            return new YearFigures(version.table());
        }
    }

    /** One year of a table. */
    Year of(JdbcClient sql, UUID unit, KeptTable table, int year) {
        KeptTable.Version version = tables.newest(sql, table);
        Map<UUID, String> keys = new HashMap<>();
        Map<UUID, String> labels = new HashMap<>();
        lines.of(sql, table.id()).forEach(line -> {
            keys.put(line.id(), line.rowKey());
            labels.put(line.id(), line.label());
        });
        Map<String, Money> booked = spending.booked(sql, unit, LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
        Map<String, UUID> byPurpose = spending.lines(sql, unit);
        List<Spending.Commitment> commitments = spending.commitments(sql, unit, year).stream()
                .filter(one -> keys.containsKey(one.line())).toList();
        Map<String, Spending.Overhead> rules = new HashMap<>();
        spending.overheads(sql, table.id(), year).forEach(rule -> {
            String key = keys.get(rule.line());
            if (key != null) {
                rules.put(key, rule);
            }
        });
        Map<String, Money> elsewhere = new TreeMap<>(booked);
        elsewhere.keySet().removeAll(byPurpose.keySet());
        return new Year(year, version, YearFigures.known(keys, byPurpose, booked, commitments),
                rules, labels, commitments, elsewhere, opening(sql, table, year));
    }

    private Optional<Money> opening(JdbcClient sql, KeptTable table, int year) {
        return tables.closing(sql, table, year - 1)
                .map(tables.rebased(sql, table.id(), year)::plus);
    }
}
