package dk.betroet.office.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeApplication;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.backup.Backup;
import dk.betroet.office.platform.backup.BackupProgress;
import dk.betroet.office.platform.backup.BackupSecret;
import dk.betroet.office.platform.backup.BookHead;
import dk.betroet.office.platform.backup.Restore;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.postgres.TestPostgres;
import dk.betroet.verifier.Report;
import dk.betroet.verifier.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code books} and {@code export}, typed beside an office that is running. */
@Tag("database")
class ExportCommandTest {

    private static final String MASTER_KEY = "5a".repeat(32);

    private final AccountHouse house = new AccountHouse();

    @TempDir
    private Path folder;

    private record Said(int exitCode, String output) {}

    private DatabaseSettings database() {
        return house.money.office.part(DatabaseSettings.class);
    }

    private Said say(String... arguments) {
        return say(database(), arguments);
    }

    private static Said say(DatabaseSettings database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--database-url");
        all.add(database.url().replace("jdbc:", "").replace(
                "//", "//" + database.user() + ":" + database.password() + "@"));
        return say(all);
    }

    private static Said say(List<String> arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, String> key = Map.of("BETROET_MASTER_KEY", MASTER_KEY);
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            Object command = arguments.getFirst().equals("books")
                    ? new BooksCommand(OfficeApplication.class, out, key)
                    : new ExportCommand(OfficeApplication.class, out, key);
            int exitCode = new CommandLine(command).execute(
                    arguments.subList(1, arguments.size()).toArray(String[]::new));
            return new Said(exitCode, bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private String book() {
        return house.money.home.unit().toString();
    }

    /** Another test may have made a demo's log-in here; who reads may open a demo as well. */
    @Test
    void the_books_are_listed_with_their_heads() {
        house.januaryInOrder();
        house.money.office.part(Database.class).writing(house.money.home.tenant(), sql ->
                house.money.office.part(Logins.class).createForDemo(sql,
                        house.money.bo.personOrFail(), "demo-" + house.money.home.slug(),
                        "en to tre fire"));

        Said said = say("books");
        assertThat(said.exitCode()).isZero();
        assertThat(said.output()).contains(house.money.home.slug());
        assertThat(say("books", "--json").output()).startsWith("[{").contains(book());
    }

    @Test
    void what_was_restored_verifies_with_the_heads_that_were_saved() throws Exception {
        house.januaryInOrder();
        BackupSecret secret = BackupSecret.Key.of("1b".repeat(32));
        Path backup = folder.resolve("office.backup");
        Backup.Made made = new Backup(database(), MASTER_KEY, new SecureRandom())
                .write(backup, secret, Instant.EPOCH, BackupProgress.NONE);
        TestPostgres.Database empty = TestPostgres.newDatabase();
        DatabaseSettings restored =
                new DatabaseSettings(empty.jdbcUrl(), empty.user(), empty.password());
        Restore restore = new Restore(backup, secret, BackupProgress.NONE);
        restore.into(restored, restore.check());
        Path file = folder.resolve("restored.zip");

        assertThat(say(restored, "export", "--book", book(), "--format", "archive", "--out",
                file.toString()).exitCode()).isZero();

        List<String> heads = made.heads().stream()
                .filter(head -> head.unit().equals(book()))
                .map(BookHead::head)
                .toList();
        assertThat(heads).hasSize(1);
        assertThat(Verification.of(file, new Verification.Known(Optional.empty(), heads))
                .verifies())
                .isTrue();
    }

    @Test
    void an_archive_is_written_whole_and_verifies() throws IOException {
        house.januaryInOrder();
        Path file = folder.resolve("all.zip");

        Said said = say("export", "--book", book(), "--format", "archive", "--out",
                file.toString());

        assertThat(said).isEqualTo(new Said(0, file + System.lineSeparator()));
        Report report = Verification.of(file, Verification.Known.NOTHING);
        assertThat(report.problems()).isEmpty();
        assertThat(report.facts()).isPositive();
        assertThat(list()).containsExactly("all.zip");
    }

    @Test
    void a_book_is_written_for_another_program_within_its_days() throws IOException {
        house.januaryInOrder();
        Path file = folder.resolve("book.ledger");

        assertThat(say("export", "--book", book(), "--format", "ledger", "--from", "2026-01-06",
                "--out", file.toString()).exitCode()).isZero();
        assertThat(Files.readString(file)).contains("2026-01-05=2026-01-05 * opening")
                .contains("2026-01-09=").doesNotContain("2026-01-05=2026-03");
    }

    @Test
    void what_cannot_be_asked_so_is_said_and_no_file_is_left() throws IOException {
        assertThat(say("export", "--book", book(), "--format", "word").output())
                .contains("--format is archive, ledger");
        assertThat(say("export", "--format", "archive", "--from", "2026-01-01").output())
                .contains("holds everything");
        assertThat(say("export", "--format", "csv", "--from", "2026-02-01", "--to", "2026-01-01")
                .output()).contains("--to is before --from");
        assertThat(say("export", "--book", "no-such", "--format", "csv").output())
                .contains("There is no such book");
        assertThat(say(List.of("export", "--format", "csv", "--data", "/nowhere")).output())
                .contains("There is no office in /nowhere");
        assertThat(say("export", "--book", book(), "--format", "csv", "--out",
                folder.resolve("no/such/folder.csv").toString()).exitCode()).isEqualTo(1);
        assertThat(list()).isEmpty();
    }

    private List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
