package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.backup.BackupFault;
import dk.betroet.office.platform.backup.BackupSecret;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What opens a backup: a key in a file, or a passphrase that is never on the command line. */
final class SecretOptions {

    static final String VARIABLE = "BETROET_BACKUP_PASSPHRASE";

    @Option(names = "--key", paramLabel = "FILE",
            description = "A file with a key of 64 hexadecimal digits, instead of a passphrase.")
    private @Nullable Path key;

    @Option(names = "--passphrase-file", paramLabel = "FILE",
            description = {"A file with the passphrase in its first line; or",
                "BETROET_BACKUP_PASSPHRASE in the environment; otherwise it is asked for."})
    private @Nullable Path passphraseFile;

    /** What came of asking. */
    sealed interface Given {

        /** This one. */
        record One(BackupSecret secret) implements Given {}

        /** None, and why. */
        record None(String why) implements Given {}
    }

    /**
     * The secret, as it was given.
     *
     * @param twice whether it is typed twice, because nothing else would find a slip
     */
    Given secret(Map<String, String> environment, boolean twice) {
        Path keyFile = key;
        Path file = passphraseFile;
        if (keyFile != null && file != null) {
            return new Given.None("Give one of --key and --passphrase-file.");
        }
        try {
            if (keyFile != null) {
                return new Given.One(BackupSecret.Key.in(Paths.asked(keyFile)));
            }
            return file == null
                    ? passphrase(environment.getOrDefault(VARIABLE, ""), twice)
                    : passphrase(Files.readString(Paths.asked(file), StandardCharsets.UTF_8)
                            .lines().findFirst().orElse(""), false);
        } catch (BackupFault e) {
            return new Given.None(e.words());
        } catch (IOException e) {
            return new Given.None("The passphrase cannot be read: " + e.getMessage());
        }
    }

    private Given passphrase(String given, boolean twice) {
        String text = given;
        Console console = System.console();
        if (text.isEmpty() && passphraseFile == null && console != null && console.isTerminal()) {
            text = typed(console, "Passphrase: ");
            if (twice && !typed(console, "The same again: ").equals(text)) {
                return new Given.None("The two are not the same.");
            }
        }
        if (text.length() < BackupSecret.PASSPHRASE_MIN) {
            return new Given.None(text.isEmpty()
                    ? "Say with what: --key FILE, --passphrase-file FILE, or " + VARIABLE
                            + " in the environment."
                    : "A passphrase has at least " + BackupSecret.PASSPHRASE_MIN
                            + " characters.");
        }
        return new Given.One(new BackupSecret.Passphrase(text));
    }

    private static String typed(Console console, String prompt) {
        char[] typed = console.readPassword(prompt);
        return typed == null ? "" : new String(typed);
    }
}
