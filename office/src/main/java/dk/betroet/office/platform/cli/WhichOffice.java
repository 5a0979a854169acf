package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.postgres.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which office a command is about: a folder of its own, or somebody's database. */
final class WhichOffice {

    @Option(names = "--data", paramLabel = "DIR", description = "An office's folder.")
    private @Nullable Path data;

    @Option(names = "--database-url", paramLabel = "URL",
            description = "An office's database, as for serve; with --keys as there.")
    private @Nullable String databaseUrl;

    @Option(names = "--keys", paramLabel = "DIR",
            description = "With --database-url: the folder of the master key.")
    private @Nullable Path keys;

    /** What came of choosing. */
    sealed interface Chosen {

        /** This one, to be started for the purpose. */
        record One(Office.Wishes wishes) implements Chosen {}

        /** None, and why. */
        record None(Refusal why) implements Chosen {}
    }

    /** Whether anything was said. */
    boolean isSaid() {
        return data != null || databaseUrl != null || keys != null;
    }

    /**
     * The office that was chosen.
     *
     * @param command the command itself, for advice
     * @param environment for the database's user and password and the master key
     */
    Chosen wishes(String command, Map<String, String> environment) {
        return chosen(command, environment, true);
    }

    /** The place of an office that is to be made. */
    Chosen place(String command, Map<String, String> environment) {
        return chosen(command, environment, false);
    }

    private Chosen chosen(String command, Map<String, String> environment, boolean isThere) {
        Path folder = data;
        String external = databaseUrl;
        if ((folder == null) == (external == null)) {
            return none("Give exactly one of --data DIR and --database-url URL.");
        }
        if (folder != null) {
            Path asked = Paths.asked(folder);
            if (isThere && DataFolder.isUnfinished(asked)) {
                return new Chosen.None(Refusal.unfinished(asked));
            }
            return !isThere || Files.isDirectory(asked.resolve("keys"))
                    ? one(command, DataFolder.isDemo(asked), Optional.of(asked), Optional.empty(),
                            Office.Wishes.keyIn(asked.resolve("keys")))
                    : none("There is no office in " + asked + ".");
        }
        String given = environment.getOrDefault("BETROET_MASTER_KEY", "");
        Path keyFolder = keys;
        if (given.isEmpty() == (keyFolder == null)) {
            return none("With --database-url, say where the master key is: either --keys DIR, or "
                    + "BETROET_MASTER_KEY in the environment.");
        }
        return switch (DatabaseAddress.parse(external,
                environment.getOrDefault("BETROET_DATABASE_USER", "betroet"),
                environment.getOrDefault("BETROET_DATABASE_PASSWORD", ""))) {
            case DatabaseAddress.Read.Bad(Refusal refusal) -> new Chosen.None(refusal);
            case DatabaseAddress.Read.Good(DatabaseAddress database) -> one(command, false,
                    Optional.empty(), Optional.of(database), keyFolder == null
                            ? Office.Wishes.key(given)
                            : Office.Wishes.keyIn(Paths.asked(keyFolder)));
        };
    }

    private static Chosen one(String command, boolean demo, Optional<Path> folder,
            Optional<DatabaseAddress> database, Map.Entry<String, String> key) {
        return new Chosen.One(new Office.Wishes(command, demo, folder, database, key, "127.0.0.1",
                Ports.chosen(0), Optional.empty(), Map.of()));
    }

    private static Chosen none(String why) {
        return new Chosen.None(new Refusal(why));
    }
}
