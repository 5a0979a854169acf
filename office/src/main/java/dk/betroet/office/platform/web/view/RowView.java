package dk.betroet.office.platform.web.view;

import java.util.List;

/**
 * One row of a list; the first cell names it and is the heading of its card on a phone.
 *
 * @param cells as many as there are columns
 */
public record RowView(List<Cell> cells) {

    public RowView {
        cells = List.copyOf(cells);
    }

    /** A row of these cells. */
    public static RowView of(Cell... cells) {
        return new RowView(List.of(cells));
    }
}
