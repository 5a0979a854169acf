package dk.betroet.office.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table that says who gets in where, or what is answered when, kept as a file that people read:
 * one row per thing, one column per role or state. A test compares it with what the office really answers and names each
 * difference; whoever meant the change writes it into the file by hand.
 */
final class AccessTable {

    private final List<String> columns;
    private final SortedMap<String, List<String>> rows = new TreeMap<>();

    AccessTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    void put(String row, List<String> cells) {
        rows.put(row, List.copyOf(cells));
    }

    /** How the rows differ from those of the file, one line for each cell. */
    List<String> differences(Path file) throws IOException {
        List<String> differences = new ArrayList<>();
        SortedMap<String, List<String>> expected = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> cells = List.of(line.split(";", -1)).stream()
                        .map(String::strip).toList();
                expected.put(cells.getFirst(), cells.subList(1, cells.size()));
            }
        }
        if (!columns.equals(expected.remove("what"))) {
            differences.add("the columns are " + columns);
        }
        rows.forEach((row, cells) -> {
            List<String> said = expected.remove(row);
            if (said == null || said.size() != cells.size()) {
                differences.add("no row says: " + line(row, cells));
            } else {
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).equals(said.get(i))) {
                        differences.add(row + ", " + columns.get(i) + ": the table says "
                                + said.get(i) + ", the office " + cells.get(i));
                    }
                }
            }
        });
        expected.keySet().forEach(row -> differences.add(row + " is in the table alone"));
        return differences;
    }

    private static String line(String row, List<String> cells) {
        return row + "; " + String.join("; ", cells);
    }
}
