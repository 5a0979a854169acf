package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small table without pages or sorting: the lines of an entry, the table behind a chart. Drawn by
 * {@code parts/list :: sheet}, on paper by {@code paper/parts :: sheet}.
 *
 * @param sums a last row that adds up the others; null for none
 */
public record TableView(
        Text caption, List<ColumnView> columns, List<RowView> rows, @Nullable RowView sums) {

    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
