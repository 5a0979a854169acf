package dk.betroet.office.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeApplication;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.postgres.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code backup} and {@code restore} as they are typed: from somebody's database into a folder. */
@Tag("database")
class BackupCommandTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "BETROET_MASTER_KEY", "5a".repeat(32), SecretOptions.VARIABLE, "rødgrød med fløde");

    private final AccountHouse house = new AccountHouse();
    private Path folder = Path.of("");

    private record Said(int exitCode, String output) {}

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("betroet-test-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Said say(Map<String, String> environment, String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            Object command = switch (words[0]) {
                case "backup" -> new BackupCommand(out, environment, Clock.systemUTC());
                case "restore" -> new RestoreCommand(out, environment);
                case "keys" -> new KeysCommand(out, environment);
                case "audit" -> new AuditCommand(OfficeApplication.class, out, environment);
                default -> new BooksCommand(OfficeApplication.class, out, environment);
            };
            int exitCode = new CommandLine(command).execute(
                    List.of(words).subList(1, words.length).toArray(String[]::new));
            return new Said(exitCode, bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private Said beside(String... words) {
        DatabaseSettings database = house.money.office.part(DatabaseSettings.class);
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--database-url", database.url().replace("jdbc:", "").replace(
                "//", "//" + database.user() + ":" + database.password() + "@")));
        return say(ENVIRONMENT, all.toArray(String[]::new));
    }

    @Test
    void an_office_in_use_is_saved_and_lives_on_in_a_folder_of_its_own() {
        house.januaryInOrder();
        String file = folder.resolve("office.backup").toString();
        String data = folder.resolve("data").toString();

        Said saved = beside("backup", file);
        assertThat(saved.output()).contains("read back.").contains(book());
        assertThat(saved.exitCode()).isZero();
        Said restored = say(ENVIRONMENT, "restore", file, "--data", data);
        assertThat(restored.output()).contains("Restored: ")
                .contains(heads(saved.output()));
        assertThat(restored.exitCode()).isZero();

        assertThat(say(ENVIRONMENT, "books", "--data", data).output())
                .contains(house.money.home.slug());
        assertThat(say(ENVIRONMENT, "audit", "--data", data).output())
                .contains("book " + book() + ": adds up");
        Said again = say(ENVIRONMENT, "restore", file, "--data", data);
        assertThat(again.output()).contains("holds something already");
        assertThat(again.exitCode()).isEqualTo(2);
    }

    /** And the second time the lights go out between the database and the file. */
    @Test
    void the_master_key_is_changed_and_a_change_that_was_broken_off_goes_on() throws IOException {
        house.januaryInOrder();
        String file = folder.resolve("office.backup").toString();
        Path data = folder.resolve("data");
        beside("backup", file);
        say(ENVIRONMENT, "restore", file, "--data", data.toString());
        Path master = data.resolve("keys/master.key");
        Path before = data.resolve("keys/master.key.before");
        String former = Files.readString(master);

        assertThat(say(ENVIRONMENT, "keys", "rotate", "--data", data.toString()).output())
                .contains("under a new master key");
        assertThat(Files.readString(master)).isNotEqualTo(former);
        assertThat(Files.readString(before)).isEqualTo(former);

        Files.move(master, data.resolve("keys/master.key.next"));
        Files.move(before, master);
        assertThat(say(ENVIRONMENT, "keys", "rotate", "--data", data.toString()).exitCode())
                .isZero();
        assertThat(say(ENVIRONMENT, "audit", "--data", data.toString()).output())
                .contains("book " + book() + ": adds up");
        assertThat(say(ENVIRONMENT, "keys", "turn", "--data", data.toString()).exitCode())
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_asked_so_is_said_and_nothing_is_left() throws IOException {
        String file = folder.resolve("office.backup").toString();
        assertThat(beside("backup", file).exitCode()).isZero();

        assertThat(beside("backup", file).output()).contains("There is already a file");
        assertThat(beside("restore", file, "--keys", folder.resolve("k").toString()).output())
                .contains("either --keys DIR").doesNotContain("Restored");
        assertThat(beside("restore", file).output()).contains("There is an office in that");
        Said short0 = say(Map.of(SecretOptions.VARIABLE, "for kort"), "backup",
                folder.resolve("x").toString(), "--data", folder.toString());
        assertThat(short0.exitCode()).isEqualTo(2);
        Path data = folder.resolve("data");
        Said wrong = say(Map.of(SecretOptions.VARIABLE, "noget helt andet"), "restore", file,
                "--data", data.toString());
        assertThat(wrong.output()).contains("not made with that passphrase");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(data).doesNotExist();
    }

    /** A machine that lost its power in the middle of a restore. */
    @Test
    void what_a_broken_off_restore_left_is_no_office_and_gives_way_to_the_next() throws Exception {
        Path data = folder.resolve("data");
        assertThat(DataFolder.claimForRestore(data)).isEmpty();
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/master.key"), "half");

        assertThat(say(ENVIRONMENT, "books", "--data", data.toString()).output())
                .contains("was broken off");
        assertThat(DataFolder.claimForRestore(data)).isEmpty();
        assertThat(data.resolve("keys")).doesNotExist();
        DataFolder.restored(data, true);
        assertThat(DataFolder.isDemo(data)).isTrue();
    }

    private String book() {
        return house.money.home.unit().toString();
    }

    private String heads(String output) {
        return output.lines().filter(line -> line.startsWith("book " + book()))
                .findFirst().orElseThrow();
    }
}
