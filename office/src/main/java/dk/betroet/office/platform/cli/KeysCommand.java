package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.people.KeyRotation;
import dk.betroet.office.platform.vault.KeyFile;
import dk.betroet.office.platform.vault.MasterKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keys rotate}: another master key for an office that is stopped. */
@Command(name = "keys", description = "Give an office that is stopped another master key.",
        footer = {"", "The former key is kept as master.key.before, for copies of the database "
                + "that were made", "under it. What is broken off goes on where it was when it "
                + "is asked again.",
            "Exit codes: 0 done, 2 it cannot be asked so, 1 it went wrong."})
final class KeysCommand implements Callable<Integer> {

    private static final String ROTATE = "rotate";
    private static final int TOLD_EVERY = 10_000;

    private final PrintStream out;
    private final Map<String, String> environment;

    @Parameters(paramLabel = ROTATE, description = "What to do with the keys.")
    private String what = "";

    @Mixin
    private final WhichOffice which = new WhichOffice();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    KeysCommand(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (!ROTATE.equals(what)) {
            return refuse("./betroet keys knows rotate and nothing else.");
        }
        return switch (which.wishes("./betroet keys rotate", environment)) {
            case WhichOffice.Chosen.None(Refusal why) -> refuse(why.text());
            case WhichOffice.Chosen.One(Office.Wishes wishes) -> {
                if (!wishes.key().getKey().equals(Office.Wishes.KEY_FILE)) {
                    yield refuse("Only a master key in a file is changed: give --keys DIR.");
                }
                Optional<Refusal> held = new Office(KeysCommand.class, wishes, out).held();
                yield held.map(Refusal::text).map(this::refuse).orElseGet(() ->
                        new OfficeDatabase(wishes, System.err).with(database ->
                                rotate(database, Path.of(wishes.key().getValue()))));
            }
        };
    }

    private int rotate(DatabaseSettings database, Path file) {
        Path draft = file.resolveSibling(file.getFileName() + ".next");
        try {
            SecureRandom random = new SecureRandom();
            MasterKey now = MasterKey.of(KeyFile.in(file));
            MasterKey next = MasterKey.of(KeyFile.keptIn(draft, random));
            return switch (new KeyRotation(database, now, next, random).run(KeysCommand::tell)) {
                case DONE, ALREADY -> replace(file, draft);
                case OTHER_KEY -> refuse("The database is under another key than " + file + ".");
                case IN_USE -> refuse("An office is using the database: stop every copy first.");
            };
        } catch (IOException e) {
            out.println("The keys cannot be read or written: " + e.getMessage());
            return Office.EXIT_FAULT;
        } catch (SQLException e) {
            out.println("The database does not do what it is asked: " + e.getMessage());
            return Office.EXIT_FAULT;
        }
    }

    /** At no moment is there no master key: an office would make itself a new one. */
    private int replace(Path file, Path draft) throws IOException {
        Path before = file.resolveSibling(file.getFileName() + ".before");
        Files.deleteIfExists(before);
        Files.createLink(before, file);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        out.println("Everything is under a new master key. The former one is " + before
                + ": keep it with the older copies of the database, or destroy it with them.");
        return 0;
    }

    private static void tell(long keys) {
        if (keys % TOLD_EVERY == 0) {
            System.err.println("· " + keys + " keys");
        }
    }

    private int refuse(String text) {
        out.println(text);
        return Refusal.EXIT;
    }
}
