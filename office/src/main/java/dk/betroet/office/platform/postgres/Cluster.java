package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of one database cluster: how they are made the first time, and their passwords. */
final class Cluster {

    /** The user that owns the server; only the launcher uses it. */
    static final String ADMINISTRATOR = "postgres";

    private static final int PASSWORD_BYTES = 32;

    private final Path data;
    private final Path keys;

    Cluster(Path data, Path keys) {
        this.data = data;
        this.keys = keys;
    }

    boolean exists() {
        return Files.isRegularFile(data.resolve("PG_VERSION"));
    }

    /** The major version that made the files, such as {@code 18}. */
    String version() throws IOException {
        return Files.readString(data.resolve("PG_VERSION")).strip();
    }

    /** The password of a role; empty when the cluster exists without it. */
    Optional<String> password(String role) throws IOException {
        Path file = keys.resolve("postgres-" + role + ".password");
        if (Files.isRegularFile(file)) {
            return Optional.of(Files.readString(file).strip());
        }
        if (exists()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Path fresh = privateFile(keys, password);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(password);
    }

    /**
     * Makes the cluster beside its place and moves it there when it is whole, so that a cluster
     * half made is never mistaken for one. Empty when all went well, else what initdb said.
     */
    Optional<String> create(Path bin, ServerUser user, String password) throws IOException {
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        Folders.delete(fresh);
        Folders.closed(fresh);
        Path secret = privateFile(Path.of(System.getProperty("java.io.tmpdir")), password);
        try {
            user.own(fresh);
            user.own(secret);
            Shell.Output made = Shell.run(user.run(initdb(bin, fresh, secret)));
            if (!made.good()) {
                return Optional.of(made.text().strip());
            }
            Files.writeString(fresh.resolve("pg_hba.conf"), """
                    # Betroet: with a password, from this machine, and in no other way.
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private static List<String> initdb(Path bin, Path fresh, Path secret) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String letters = system.startsWith("mac") ? "en_US.UTF-8" : "C.UTF-8";
        return List.of(
                bin.resolve("initdb").toString(), "-D", fresh.toString(),
                "-U", ADMINISTRATOR, "-A", "scram-sha-256", "--pwfile=" + secret,
                "-E", "UTF8", "--locale-provider=icu", "--icu-locale=da-DK",
                "--lc-collate=C", "--lc-ctype=" + letters, "--lc-messages=C",
                "--lc-monetary=C", "--lc-numeric=C", "--lc-time=C",
                "--text-search-config=danish", "-k");
    }

    private static Path privateFile(Path folder, String text) throws IOException {
        Path file = Files.createTempFile(
                folder, "betroet", ".tmp",
                PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text + "\n");
        return file;
    }

    /**
     * The server's command. What matters is said here and not in the configuration file, because
     * the command line wins over it. Statements and their values stay out of the log: they hold
     * people's names and numbers. A new table is looked at after seconds and not a minute: until
     * then the server reads all of it where it should have used an index.
     */
    static List<String> serve(Path bin, Path data, int port) {
        List<String> command = new ArrayList<>(List.of(
                bin.resolve("postgres").toString(), "-D", data.toString(),
                "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1", "unix_socket_directories=",
                "fsync=on", "synchronous_commit=on", "full_page_writes=on",
                "password_encryption=scram-sha-256",
                "max_connections=60", "shared_buffers=128MB", "jit=off",
                "autovacuum_naptime=10s",
                "timezone=UTC", "log_timezone=UTC", "logging_collector=off",
                "log_destination=stderr", "log_error_verbosity=terse",
                "log_statement=none", "log_min_error_statement=panic",
                "log_parameter_max_length=0", "log_parameter_max_length_on_error=0",
                "log_line_prefix=%m [%p] ", "lc_messages=C")) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }
}
