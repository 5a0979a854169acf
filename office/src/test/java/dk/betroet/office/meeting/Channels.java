package dk.betroet.office.meeting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The table of all ways out, {@code marker-channels.csv}, in which a missing row fails. */
final class Channels {

    private static final Path TABLE = Path.of("src/test/resources/marker-channels.csv");

    private Channels() {}

    /** What the table says of each address that can be opened. */
    static SortedMap<String, String> addresses() {
        return rows(channel -> channel.startsWith("/"));
    }

    /** What it says of each way out that has no address. */
    static SortedMap<String, String> others() {
        return rows(channel -> !channel.startsWith("/"));
    }

    private static SortedMap<String, String> rows(Predicate<String> wanted) {
        try {
            SortedMap<String, String> rows = new TreeMap<>();
            for (String line : Files.readAllLines(TABLE)) {
                String[] cells = line.split(";", -1);
                if (!line.isBlank() && !line.startsWith("#") && wanted.test(cells[0].strip())) {
                    rows.put(cells[0].strip(), cells[1].strip());
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
