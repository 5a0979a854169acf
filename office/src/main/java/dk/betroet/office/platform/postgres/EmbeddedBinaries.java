package dk.betroet.office.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL that came with the build, unpacked once per archive into a cache folder that
 * other users can read. The cache is never data: it may be deleted at any time.
 */
final class EmbeddedBinaries {

    private static final long LARGEST_UNPACKED = 500_000_000;
    private static final Set<String> SYSTEMS = Set.of(
            "linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64");

    private EmbeddedBinaries() {}

    /**
     * {@code BETROET_CACHE} where it is set; for root the system's cache folder, since the server
     * will run as someone who cannot see root's home; otherwise the user's own.
     */
    static Path cacheFolder() {
        String wanted = System.getenv("BETROET_CACHE");
        if (wanted != null && !wanted.isBlank()) {
            return Path.of(wanted).toAbsolutePath();
        }
        String home = System.getProperty("user.home", "");
        if ("root".equals(System.getProperty("user.name")) || home.isBlank()) {
            return Path.of("/var/cache/betroet");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        boolean given = xdg != null && Path.of(xdg).isAbsolute();
        return given ? Path.of(xdg, "betroet") : Path.of(home, ".cache", "betroet");
    }

    /** The folder of programs, unpacked now when it was not there; empty on other systems. */
    static Optional<Path> find(Path cache, Consumer<String> progress) throws IOException {
        @Nullable URL archive = archive();
        if (archive == null) {
            return Optional.empty();
        }
        Path home = cache.resolve("postgres-" + fingerprint(archive));
        Path bin = home.resolve("bin");
        if (works(bin)) {
            return Optional.of(bin);
        }
        progress.accept("Unpacking PostgreSQL into " + home);
        Folders.open(cache);
        Path fresh = Files.createTempDirectory(cache, ".unpack-");
        try {
            unpack(archive, fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            place(fresh, home);
        } finally {
            Folders.delete(fresh);
        }
        return works(bin) ? Optional.of(bin) : Optional.empty();
    }

    /** A rename is all or nothing; whoever comes second finds the first one's work and uses it. */
    private static void place(Path fresh, Path home) throws IOException {
        if (Files.exists(home) && !works(home.resolve("bin"))) {
            Folders.delete(home);
        }
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (!works(home.resolve("bin"))) {
                throw e;
            }
        }
    }

    private static boolean works(Path bin) {
        Path program = bin.resolve("postgres");
        return Files.isExecutable(program)
                && Shell.run(List.of(program.toString(), "--version")).good();
    }

    private static @Nullable URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> "other";
        };
        String name = (system.startsWith("mac") ? "darwin" : system) + "-" + processor;
        return SYSTEMS.contains(name)
                ? EmbeddedBinaries.class.getResource("/postgres-" + name + ".txz")
                : null;
    }

    /** What the library that carries the archive knows of it, so that no start reads it all. */
    private static String fingerprint(URL archive) throws IOException {
        if (!(archive.openConnection() instanceof JarURLConnection library)) {
            throw new IOException("not in a library: " + archive);
        }
        JarEntry entry = library.getJarEntry();
        return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        long left = LARGEST_UNPACKED;
        try (InputStream raw = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null;
                    entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                left -= entry.getSize();
                if (!path.startsWith(target) || left < 0) {
                    throw new IOException("not a PostgreSQL archive: " + entry.getName());
                }
                write(entry, tar, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Folders.readable(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
