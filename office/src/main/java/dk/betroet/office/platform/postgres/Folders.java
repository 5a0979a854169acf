package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Makes and removes folders with the rights they need, whatever the umask says. */
final class Folders {

    private Folders() {}

    /** A folder that anyone may read; those above it that are made now are so too. */
    static void open(Path folder) throws IOException {
        make(folder, "rwxr-xr-x");
    }

    /** A folder that others may pass through but not list. */
    static void passable(Path folder) throws IOException {
        make(folder, "rwx--x--x");
    }

    /** A folder for ourselves alone, also when it was there before. */
    static void closed(Path folder) throws IOException {
        make(folder, "rwx------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    static void readable(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void make(Path folder, String rights) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            make(parent, rights.equals("rwx------") ? "rwx--x--x" : rights);
        }
        try {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
        } catch (java.nio.file.FileAlreadyExistsException e) {
            // Someone else made it in the same moment: as good, if it is a folder.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Deletes a folder with all that is in it; symbolic links go, what they point to stays. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
