package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.backup.Backup;
import dk.betroet.office.platform.backup.BackupFault;
import dk.betroet.office.platform.backup.BackupSecret;
import dk.betroet.office.platform.db.DatabaseSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: everything of an office, running or not, in one encrypted file. */
@Command(name = "backup", description = "Save everything of an office in one encrypted file.",
        footer = {"", "The file holds the master key as well: with its passphrase or key all of it "
                + "opens,", "without it nothing does. docs/backup.md says what it is.",
            "Exit codes: 0 saved and read back, 2 it cannot be asked so, 1 it went wrong."})
final class BackupCommand implements Callable<Integer> {

    private final PrintStream out;
    private final Map<String, String> environment;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there.")
    private Path file = Path.of("");

    @Mixin
    private final WhichOffice which = new WhichOffice();

    @Mixin
    private final SecretOptions secrets = new SecretOptions();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    BackupCommand(PrintStream out, Map<String, String> environment, Clock clock) {
        this.out = out;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path target = Paths.asked(file);
        if (Files.exists(target)) {
            return refuse("There is already a file " + target + "; choose another name.");
        }
        return switch (which.wishes("./betroet backup", environment)) {
            case WhichOffice.Chosen.None(Refusal why) -> refuse(why.text());
            case WhichOffice.Chosen.One(Office.Wishes wishes) ->
                    switch (secrets.secret(environment, true)) {
                        case SecretOptions.Given.None(String why) -> refuse(why);
                        case SecretOptions.Given.One(BackupSecret secret) ->
                                new OfficeDatabase(wishes, System.err).with(database ->
                                        write(wishes, database, target, secret));
                    };
        };
    }

    private int write(Office.Wishes wishes, DatabaseSettings database, Path target,
            BackupSecret secret) {
        try {
            Backup.Made made = new Backup(database, wishes.masterKey(), new SecureRandom())
                    .write(target, secret, clock.instant(), new PrintedProgress(System.err));
            out.println(String.format(Locale.ENGLISH, "%s: %,d rows, %,d bytes, read back.",
                    target, made.rows(), made.bytes()));
            made.heads().forEach(head -> out.println(
                    "book " + head.unit() + " ends with " + head.sequence() + " " + head.head()));
            return 0;
        } catch (BackupFault e) {
            out.println(e.words());
            return Office.EXIT_FAULT;
        } catch (IOException e) {
            out.println("The master key cannot be read: " + e.getMessage());
            return Office.EXIT_FAULT;
        }
    }

    private int refuse(String text) {
        out.println(text);
        return Refusal.EXIT;
    }
}
