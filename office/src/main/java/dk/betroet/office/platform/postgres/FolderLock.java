package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One process per folder. The lock is the operating system's and ends with the process however
 * it ends; the text in the file only tells the next one who holds it.
 */
final class FolderLock implements AutoCloseable {

    /** The folders held by this very process: the system's lock does not keep us from ourselves. */
    private static final Set<Path> HELD = new HashSet<>();

    private static final DateTimeFormatter STARTED =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm:ss", Locale.ENGLISH);

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Empty when another process, or another part of this one, holds the folder. */
    static Optional<FolderLock> take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        synchronized (HELD) {
            // Merely opening and closing the file would give up the lock that we hold on it.
            if (HELD.contains(real)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(
                    file(real),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            HELD.add(real);
            FolderLock held = new FolderLock(real, channel);
            held.note("starting");
            return Optional.of(held);
        }
    }

    /** Tells a later comer where to find us, such as {@code http://localhost:8080}. */
    void note(String where) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        String since = self.info().startInstant()
                .map(start -> ", since " + STARTED.format(start.atZone(ZoneId.systemDefault())))
                .orElse("");
        String text = "process " + self.pid() + since + ", "
                + where + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Who holds the folder, as {@code process 4711, since …, http://localhost:8080}. */
    static String holder(Path folder) throws IOException {
        Path real = folder.toRealPath();
        synchronized (HELD) {
            if (HELD.contains(real)) {
                return "this process itself, " + ProcessHandle.current().pid();
            }
            String text = Files.readString(file(real)).strip();
            return text.isEmpty() ? "a process that is just starting" : text;
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("lock");
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            channel.close();
            HELD.remove(folder);
        }
    }
}
