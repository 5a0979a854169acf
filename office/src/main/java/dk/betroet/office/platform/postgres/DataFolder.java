package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A data folder seen from outside: who holds it, and whether it is a demo's. Only a demo's folder
 * may be thrown away, and no folder is ever both a demo's and in real use.
 */
public final class DataFolder {

    private static final String DEMO_MARK = "this-is-a-demo";

    private DataFolder() {}

    /**
     * Who holds the folder now, as one line for a person to read; empty when it is free or was
     * never used. A look, not a promise: {@link LocalPostgres#start} decides.
     */
    public static Optional<String> holder(Path folder) {
        try {
            if (!Files.exists(folder.resolve("lock"))) {
                return Optional.empty();
            }
            Optional<FolderLock> lock = FolderLock.take(folder);
            if (lock.isPresent()) {
                lock.get().close();
                return Optional.empty();
            }
            return Optional.of(FolderLock.holder(folder));
        } catch (AccessDeniedException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks a new or empty folder as a demo's; says why not when it holds anything else. */
    public static Optional<String> claimForDemo(Path folder) {
        try {
            if (isDemo(folder)) {
                return Optional.empty();
            }
            if (!empty(folder)) {
                return Optional.of(folder + " holds something that is not a demo. "
                        + "Choose a new folder with --data.");
            }
            Folders.passable(folder);
            Files.writeString(folder.resolve(DEMO_MARK),
                    "Everything in this folder is fiction and may be thrown away.\n");
            return Optional.empty();
        } catch (AccessDeniedException e) {
            return Optional.of("You may not write in " + e.getFile() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a demo has claimed the folder. */
    public static boolean isDemo(Path folder) {
        return Files.exists(folder.resolve(DEMO_MARK));
    }

    /**
     * Deletes a demo's folder with all that is in it, also what was kept elsewhere for it. Says
     * why not when it is no demo's, or a process holds it.
     */
    public static Optional<String> removeDemo(Path folder) {
        try {
            if (!Files.exists(folder) || empty(folder)) {
                return Optional.empty();
            }
            if (!isDemo(folder)) {
                return Optional.of(folder + " is not a demo's and is left alone.");
            }
            Optional<FolderLock> lock = FolderLock.take(folder);
            if (lock.isEmpty()) {
                return Optional.of(folder + " is in use by " + FolderLock.holder(folder)
                        + ". Stop that one first.");
            }
            try (FolderLock _ = lock.get()) {
                return remove(folder.toRealPath());
            }
        } catch (AccessDeniedException e) {
            return Optional.of("You may not delete " + e.getFile() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> remove(Path folder) throws IOException {
        Path data = folder.resolve("postgres");
        Postmaster left = new Postmaster(Files.exists(data) ? data.toRealPath() : data);
        Optional<PostgresRefusal> stays = Launch.stopOrphan(left, sentence -> { });
        if (stays.isPresent()) {
            return Optional.of(stays.get().text());
        }
        if (Files.isSymbolicLink(data)) {
            Folders.delete(Launch.elsewhere(folder));
        }
        Folders.delete(folder);
        return Optional.empty();
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            return !content.iterator().hasNext();
        }
    }
}
