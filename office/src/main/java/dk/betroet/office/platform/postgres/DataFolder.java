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
    private static final String UNFINISHED_MARK = "restore-unfinished";

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
            markAsDemo(folder);
            return Optional.empty();
        } catch (AccessDeniedException e) {
            return Optional.of("You may not write in " + e.getFile() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void markAsDemo(Path folder) throws IOException {
        Files.writeString(folder.resolve(DEMO_MARK),
                "Everything in this folder is fiction and may be thrown away.\n");
    }

    /**
     * Marks a new or empty folder as one that is being restored into; says why not when it holds
     * anything but a restore that was broken off.
     */
    public static Optional<String> claimForRestore(Path folder) {
        try {
            if (isUnfinished(folder)) {
                Optional<String> stays = removeUnfinished(folder);
                if (stays.isPresent()) {
                    return stays;
                }
            }
            if (!empty(folder)) {
                return Optional.of(folder + " holds something already. Restore into a new folder; "
                        + "nothing was touched.");
            }
            Folders.passable(folder);
            Files.writeString(folder.resolve(UNFINISHED_MARK),
                    "A restore into this folder has begun and not ended.\n");
            return Optional.empty();
        } catch (AccessDeniedException e) {
            return Optional.of("You may not write in " + e.getFile() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a restore into the folder was begun and has not ended. */
    public static boolean isUnfinished(Path folder) {
        return Files.exists(folder.resolve(UNFINISHED_MARK));
    }

    /** The restore is done; from now on the folder holds an office. */
    public static void restored(Path folder, boolean demo) {
        try {
            if (demo) {
                markAsDemo(folder);
            }
            Files.delete(folder.resolve(UNFINISHED_MARK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a restore that did not end has left; says why not. */
    public static Optional<String> removeUnfinished(Path folder) {
        return isUnfinished(folder) ? removeUnlessHeld(folder) : Optional.empty();
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
            return isDemo(folder) ? removeUnlessHeld(folder)
                    : Optional.of(folder + " is not a demo's and is left alone.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> removeUnlessHeld(Path folder) {
        try {
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
