package dk.betroet.office.budget.table;

import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * By what a row is known again in another version: its code, else its group and label. A label that
 * stands twice in a group is numbered, so that no row is taken for another.
 */
public final class RowKeys {

    private RowKeys() {}

    /** One key for each row of a table, all different. */
    public static List<String> of(Table table) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (Row row : table.rows()) {
            String own = row.code().isEmpty() ? row.group() + "|" + row.label()
                    : "#" + row.code();
            String key = row.kind().id() + "|" + own.toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ").strip();
            int before = seen.merge(key, 1, Integer::sum);
            keys.add(before == 1 ? key : key + "|" + before);
        }
        return keys;
    }
}
