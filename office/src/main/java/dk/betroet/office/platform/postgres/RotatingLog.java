package dk.betroet.office.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What the server says, in a file that never grows past its bound: full, it becomes number 1,
 * the former number 1 becomes 2, and the oldest goes.
 */
final class RotatingLog {

    private static final int LAST_LINES = 40;

    private final Path file;
    private final long largest;
    private final int kept;
    private final Deque<String> last = new ArrayDeque<>();

    /**
     * @param file    the newest file
     * @param largest bytes in one file, roughly
     * @param kept    how many older files there may be
     */
    RotatingLog(Path file, long largest, int kept) {
        this.file = file;
        this.largest = largest;
        this.kept = kept;
    }

    /** Copies lines until the stream ends. A full disk loses lines, never the server. */
    void pump(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                remember(line);
                try {
                    append(line);
                } catch (IOException e) {
                    remember("log not written: " + e.getMessage());
                }
            }
        } catch (IOException e) {
            remember("log ended: " + e.getMessage());
        }
    }

    private synchronized void remember(String line) {
        last.addLast(line);
        if (last.size() > LAST_LINES) {
            last.removeFirst();
        }
    }

    /** The last few lines, oldest first. */
    synchronized String lastWords() {
        return String.join("\n", last);
    }

    synchronized void forget() {
        last.clear();
    }

    private void append(String line) throws IOException {
        if (Files.exists(file) && Files.size(file) > largest) {
            for (int i = kept; i > 1; i--) {
                Path from = numbered(i - 1);
                if (Files.exists(from)) {
                    Files.move(from, numbered(i), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
