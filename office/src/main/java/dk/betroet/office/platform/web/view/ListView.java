package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of things: filter, table, sort links, pages and the way to a spreadsheet. On a phone each
 * row is a card. Drawn by {@code parts/list :: list}.
 *
 * @param caption what the table holds; always there for screen readers, above the table for all
 * @param filters the fields of the filter, named as in the query; empty for none
 * @param total how many rows there are over all pages
 * @param files whether the list can be taken as {@code .csv} and {@code .xlsx}
 * @param empty what to say when there are no rows
 */
public record ListView(
        Text caption,
        List<ColumnView> columns,
        List<RowView> rows,
        ListQuery query,
        List<FieldView> filters,
        long total,
        boolean files,
        EmptyView empty) {

    public ListView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        filters = List.copyOf(filters);
    }

    /** The element's id, made of the list's path. */
    public String id() {
        return "list" + query.path().replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + ListQuery.PAGE_SIZE - 1) / ListQuery.PAGE_SIZE);
    }

    /** The number of the first row shown, from 1. */
    public long first() {
        return rows.isEmpty() ? 0 : query.offset() + 1;
    }

    /** The number of the last row shown. */
    public long last() {
        return query.offset() + rows.size();
    }

    /** Whether a filter hides rows, so that "none" does not mean there are none. */
    public boolean isFiltered() {
        return !query.filters().isEmpty();
    }

    /** The page numbers to offer: first, last, and those around this one; 0 for a gap. */
    public List<Integer> pageNumbers() {
        List<Integer> numbers = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= pages(); number++) {
            boolean near = Math.abs(number - query.page()) <= 1;
            if (number == 1 || number == pages() || near) {
                if (number - before > 1) {
                    numbers.add(0);
                }
                numbers.add(number);
                before = number;
            }
        }
        return List.copyOf(numbers);
    }
}
