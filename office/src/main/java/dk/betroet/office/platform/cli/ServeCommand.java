package dk.betroet.office.platform.cli;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the office for real use. */
@Command(name = "serve", description = "Run Betroet for real.")
final class ServeCommand implements Callable<Integer> {

    private final Class<?> application;
    private final PrintStream out;
    private final Map<String, String> environment;

    @Option(names = "--data", paramLabel = "DIR",
            description = "Keep everything in this folder, with a PostgreSQL of our own.")
    private @Nullable Path data;

    @Option(names = "--database-url", paramLabel = "URL",
            description = {"Use your own PostgreSQL 15 or newer: postgresql://user@host/name.",
                "The password: BETROET_DATABASE_PASSWORD in the environment."})
    private @Nullable String databaseUrl;

    @Option(names = "--keys", paramLabel = "DIR",
            description = {"With --database-url: the folder of the master key; or give the key",
                "itself as BETROET_MASTER_KEY in the environment."})
    private @Nullable Path keys;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "N",
            description = "The port to listen on (${DEFAULT-VALUE}); 0 takes any free one.")
    private int port;

    @Option(names = "--address", defaultValue = "127.0.0.1", paramLabel = "ADDRESS",
            description = "The address to listen on (${DEFAULT-VALUE}).")
    private String address = "";

    @Option(names = "--url", paramLabel = "URL",
            description = "The address that people type, when a proxy stands before Betroet.")
    private @Nullable URI url;

    @Option(names = "--backups", paramLabel = "DIR",
            description = {"Make an encrypted backup into this folder every night; best one on",
                "another machine. What is old is thrown away."})
    private @Nullable Path backups;

    @Option(names = "--backup-key", paramLabel = "FILE",
            description = {"With --backups: the file of their key, made when it is not there;",
                "backup.key beside the master key when it is left out."})
    private @Nullable Path backupKey;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    ServeCommand(Class<?> application, PrintStream out, Map<String, String> environment) {
        this.application = application;
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path folder = data;
        String external = databaseUrl;
        if (folder != null && external == null) {
            Path asked = Paths.asked(folder);
            return run(Optional.of(asked), Optional.empty(),
                    Office.Wishes.keyIn(asked.resolve("keys")));
        }
        if (folder != null || external == null) {
            return refuse("Give exactly one of --data DIR and --database-url URL.");
        }
        String given = environment.getOrDefault("BETROET_MASTER_KEY", "");
        Path keyFolder = keys;
        if (given.isEmpty() == (keyFolder == null)) {
            return refuse("With --database-url, say where the master key is: either "
                    + "--keys DIR, or BETROET_MASTER_KEY in the environment.");
        }
        Map.Entry<String, String> key = keyFolder == null
                ? Office.Wishes.key(given) : Office.Wishes.keyIn(Paths.asked(keyFolder));
        return switch (DatabaseAddress.parse(
                external,
                environment.getOrDefault("BETROET_DATABASE_USER", "betroet"),
                environment.getOrDefault("BETROET_DATABASE_PASSWORD", ""))) {
            case DatabaseAddress.Read.Bad(Refusal refusal) -> refuse(refusal.text());
            case DatabaseAddress.Read.Good(DatabaseAddress database) ->
                    run(Optional.empty(), Optional.of(database), key);
        };
    }

    private int run(
            Optional<Path> folder, Optional<DatabaseAddress> database,
            Map.Entry<String, String> key) {
        Path into = backups;
        Optional<Path> backupKeyFile = backupKey(key);
        if (into != null && backupKeyFile.isEmpty()) {
            return refuse("With BETROET_MASTER_KEY, say where the key of the backups is: "
                    + "--backup-key FILE.");
        }
        Map<String, String> settings = into == null ? Map.of() : Map.of(
                "betroet.backup.folder", Paths.asked(into).toString(),
                "betroet.backup.key-file", backupKeyFile.orElseThrow().toString());
        Office.Wishes wishes = new Office.Wishes(
                "./betroet serve", false, folder, database, key, address,
                Ports.chosen(port), Optional.ofNullable(url), settings);
        return new Office(application, wishes, out).run();
    }

    /** Where the key of the backups is: as was said, or beside the master key. */
    private Optional<Path> backupKey(Map.Entry<String, String> masterKey) {
        Path said = backupKey;
        if (said != null) {
            return Optional.of(Paths.asked(said));
        }
        return masterKey.getKey().equals(Office.Wishes.KEY_FILE)
                ? Optional.of(Path.of(masterKey.getValue()).resolveSibling("backup.key"))
                : Optional.empty();
    }

    private int refuse(String text) {
        out.println(text);
        return Refusal.EXIT;
    }
}
