package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;

/**
 * A column of a list.
 *
 * @param id stable; names the column in sort links and is never shown
 * @param numeric whether its cells stand to the right
 * @param sortable whether the heading is a sort link
 */
public record ColumnView(String id, Text label, boolean numeric, boolean sortable) {

    /** A column of words, dates or states. */
    public static ColumnView of(String id, Text label) {
        return new ColumnView(id, label, false, false);
    }

    /** A column of amounts or numbers. */
    public static ColumnView numeric(String id, Text label) {
        return new ColumnView(id, label, true, false);
    }

    /** The same column with a sort link. */
    public ColumnView sorted() {
        return new ColumnView(id, label, numeric, true);
    }
}
