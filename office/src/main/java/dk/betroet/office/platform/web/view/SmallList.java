package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.web.format.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of at most a few hundred things that is sorted and paged in memory, because what it is
 * sorted by is sealed in the database: people's names. Not for entries, which are without end.
 *
 * @param columns the columns with what stands in them
 * @param all every thing that the filter lets through
 */
public record SmallList<T>(List<Column<T>> columns, List<T> all) {

    /**
     * A column.
     *
     * @param order how it is sorted by; null when it is not
     */
    public record Column<T>(
            ColumnView view, Function<T, Cell> cell, @Nullable Comparator<T> order) {

        /** A column that is not sorted by. */
        public static <T> Column<T> of(String id, Text label, Function<T, Cell> cell) {
            return new Column<>(ColumnView.of(id, label), cell, null);
        }

        /** A column with a sort link. */
        public static <T> Column<T> sorted(
                String id, Text label, Function<T, Cell> cell, Comparator<T> order) {
            return new Column<>(ColumnView.of(id, label).sorted(), cell, order);
        }

        /** A column of amounts with a sort link. */
        public static <T> Column<T> amounts(
                String id, Text label, Function<T, Cell> cell, Comparator<T> order) {
            return new Column<>(ColumnView.numeric(id, label).sorted(), cell, order);
        }
    }

    public SmallList {
        columns = List.copyOf(columns);
        all = List.copyOf(all);
    }

    /** The page of it that the query asks for. */
    public ListView view(
            Text caption, ListQuery query, List<FieldView> filters, EmptyView empty) {
        List<RowView> page = sorted(query).stream()
                .skip(query.offset())
                .limit(ListQuery.PAGE_SIZE)
                .map(this::row)
                .toList();
        return new ListView(caption, views(), page, query, filters, all.size(), true, empty);
    }

    /** All of it, sorted as the query asks, for a file. */
    public ListFile file(Text name, ListQuery query) {
        return new ListFile(name, views(), sorted(query).stream().map(this::row));
    }

    private List<ColumnView> views() {
        return columns.stream().map(Column::view).toList();
    }

    private RowView row(T one) {
        return new RowView(columns.stream().map(column -> column.cell().apply(one)).toList());
    }

    private List<T> sorted(ListQuery query) {
        List<T> rows = new ArrayList<>(all);
        for (Column<T> column : columns) {
            Comparator<T> order = column.order();
            if (order != null && column.view().id().equals(query.sort())) {
                rows.sort(query.descending() ? order.reversed() : order);
            }
        }
        return rows;
    }
}
