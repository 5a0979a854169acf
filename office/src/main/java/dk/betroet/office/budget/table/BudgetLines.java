package dk.betroet.office.budget.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of kept tables as rows to read. */
@Component
public class BudgetLines {

    /**
     * A line.
     *
     * @param income whether money comes in on it
     * @param purpose the ledger's word for what is booked on it
     */
    public record Line(UUID id, UUID table, String rowKey, String label, boolean income,
            String purpose) {}

    /** The lines of a table. */
    public List<Line> of(JdbcClient sql, UUID table) {
        return sql.sql("select * from budget_line where table_id = ? order by row_key")
                .param(table).query((row, n) -> line(row)).list();
    }

    /** One of the unit's lines. */
    public Optional<Line> find(JdbcClient sql, UUID unit, UUID line) {
        return sql.sql("select * from budget_line where unit_id = ? and line_id = ?")
                .params(unit, line).query((row, n) -> line(row)).optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getObject("line_id", UUID.class),
                row.getObject("table_id", UUID.class), row.getString("row_key"),
                row.getString("label"), row.getBoolean("income"), row.getString("purpose"));
    }
}
