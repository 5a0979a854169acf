package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.backup.BackupFault;
import dk.betroet.office.platform.backup.BackupSecret;
import dk.betroet.office.platform.backup.Restore;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.postgres.DataFolder;
import dk.betroet.office.platform.vault.KeyFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: an office from a backup, in a new place; all of it, or nothing. */
@Command(name = "restore", description = "Make an office anew from a backup.",
        footer = {"", "The folder or database must hold no office. The file is read to its end "
                + "before anything is", "touched, and what was restored is compared with it.",
            "Exit codes: 0 restored, 2 it cannot be asked so, 1 it went wrong; nothing is left "
                + "then."})
final class RestoreCommand implements Callable<Integer> {

    private final PrintStream out;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private final WhichOffice which = new WhichOffice();

    @Mixin
    private final SecretOptions secrets = new SecretOptions();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    RestoreCommand(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return switch (which.place("./betroet restore", environment)) {
            case WhichOffice.Chosen.None(Refusal why) -> refuse(why.text());
            case WhichOffice.Chosen.One(Office.Wishes wishes) ->
                    switch (secrets.secret(environment, false)) {
                        case SecretOptions.Given.None(String why) -> refuse(why);
                        case SecretOptions.Given.One(BackupSecret secret) ->
                                restore(wishes, secret);
                    };
        };
    }

    private int restore(Office.Wishes wishes, BackupSecret secret) {
        Restore restore = new Restore(Paths.asked(file), secret, new PrintedProgress(System.err));
        try {
            Restore.Found found = restore.check();
            Optional<Path> folder = wishes.folder();
            if (folder.isEmpty()) {
                return new OfficeDatabase(wishes, System.err).with(database ->
                        into(restore, found, wishes, database));
            }
            Optional<String> taken = DataFolder.claimForRestore(folder.get());
            if (taken.isPresent()) {
                return refuse(taken.get());
            }
            int exit = new OfficeDatabase(wishes, System.err).with(database ->
                    into(restore, found, wishes, database));
            if (exit == 0) {
                DataFolder.restored(folder.get(), found.demo());
            } else {
                DataFolder.removeUnfinished(folder.get()).ifPresent(out::println);
            }
            return exit;
        } catch (BackupFault e) {
            out.println(e.words());
            return Office.EXIT_FAULT;
        }
    }

    private int into(Restore restore, Restore.Found found, Office.Wishes wishes,
            DatabaseSettings database) {
        Optional<BackupFault> occupied = Restore.occupied(database);
        if (occupied.isPresent()) {
            return refuse(occupied.get().words());
        }
        Optional<Path> made = Optional.empty();
        try {
            made = keep(found.masterKey(), wishes.key());
            restore.into(database, found);
        } catch (BackupFault e) {
            out.println(e.words());
            made.ifPresent(this::remove);
            return Office.EXIT_FAULT;
        } catch (IOException e) {
            out.println("The master key cannot be kept: " + e.getMessage());
            return Office.EXIT_FAULT;
        }
        out.println(String.format(Locale.ENGLISH, "Restored: %,d rows.", found.rows()));
        found.heads().forEach(head -> out.println(
                "book " + head.unit() + " ends with " + head.sequence() + " " + head.head()));
        return 0;
    }

    /** Puts the master key where the office will look for it; the file, if it was made now. */
    private static Optional<Path> keep(String masterKey, Map.Entry<String, String> where)
            throws IOException, BackupFault {
        if (!where.getKey().equals(Office.Wishes.KEY_FILE)) {
            Restore.refuseOther(masterKey, where.getValue());
            return Optional.empty();
        }
        Path file = Path.of(where.getValue());
        if (KeyFile.make(file, masterKey)) {
            return Optional.of(file);
        }
        Restore.refuseOther(masterKey, KeyFile.in(file));
        return Optional.empty();
    }

    private void remove(Path key) {
        try {
            Files.deleteIfExists(key);
        } catch (IOException e) {
            out.println("The master key is still in " + key + ": " + e.getMessage());
        }
    }

    private int refuse(String text) {
        out.println(text);
        return Refusal.EXIT;
    }
}
