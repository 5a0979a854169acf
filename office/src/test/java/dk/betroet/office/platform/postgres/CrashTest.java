package dk.betroet.office.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills everything that can be killed, under load, and asks afterwards what is left. */
@Tag("crash")
class CrashTest {

    private static final int ROWS = 200;
    private static final Duration SOON = Duration.ofSeconds(20);

    private Path folder = Path.of("");

    /** What is killed. */
    enum Victim { JAVA, POSTGRES, BOTH, ONE_CONNECTION }

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createTempDirectory("betroet-crash-");
        Folders.readable(folder);
    }

    @AfterEach
    void removeFolder() throws Exception {
        for (String process : ChildJava.processesOf(folder)) {
            ProcessHandle.of(Long.parseLong(process.split(" ")[0]))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
        Folders.delete(folder);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path acknowledged() {
        return folder.resolve("acknowledged");
    }

    private static String programs() {
        return switch (TestPostgres.binaries()) {
            case PostgresBinaries.Embedded _ -> "embedded";
            case PostgresBinaries.Folder(Path path) -> path.toString();
        };
    }

    private PostgresSettings settings() {
        return PostgresSettings.in(data()).with(TestPostgres.binaries());
    }

    @ParameterizedTest
    @EnumSource(Victim.class)
    void losesNothingAcknowledgedAndLeavesNoProcess(Victim victim) throws Exception {
        for (int round = 1; round <= 2; round++) {
            ChildJava writer = ChildJava.start(
                    AckWriter.class, data(), acknowledged(), programs());
            long postgres = Long.parseLong(writer.waitFor("writing ").split(" ")[1]);
            waitForRows((long) ROWS * round);
            kill(victim, writer, postgres);
            writer.exit();
            nothingIsLeft();
        }
        everyAcknowledgedRowIsThere(2 * ROWS);
    }

    private static void kill(Victim victim, ChildJava writer, long postgres) throws Exception {
        ProcessHandle server = ProcessHandle.of(postgres).orElseThrow();
        switch (victim) {
            case JAVA -> writer.kill();
            case POSTGRES -> server.destroyForcibly();
            case BOTH -> {
                server.destroyForcibly();
                writer.kill();
            }
            case ONE_CONNECTION -> server.children()
                    .filter(child -> commandOf(child.pid()).contains("betroet betroet"))
                    .findFirst().orElseThrow().destroyForcibly();
        }
    }

    private static String commandOf(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (java.io.IOException e) {
            return "";
        }
    }

    @Test
    void stopsCleanlyWhenToldTo() throws Exception {
        ChildJava writer = ChildJava.start(AckWriter.class, data(), acknowledged(), programs());
        writer.waitFor("writing ");
        waitForRows(ROWS);
        writer.terminate();
        assertThat(writer.exit()).isEqualTo(143);
        assertThat(ChildJava.processesOf(folder)).isEmpty();
        assertThat(data().resolve("postgres/postmaster.pid")).doesNotExist();
        everyAcknowledgedRowIsThere(ROWS);
    }

    @Test
    void stopsAServerThatAnEarlierRunLeftBehindInsteadOfJoiningIt() throws Exception {
        LocalPostgres.start(settings()).orThrow().close();
        ServerUser user = ServerUser.choose(data().resolve("postgres")).orElseThrow();
        Path bin = TestPostgres.binaries().bin(settings()).orElseThrow();
        Process orphan = Shell.clean(
                user.run(Cluster.serve(bin, data().resolve("postgres"), 0x7ffe)), bin).start();
        Postmaster postmaster = new Postmaster(data().resolve("postgres"));
        await().atMost(SOON).until(() -> postmaster.ready(orphan.pid()));
        List<String> told = new ArrayList<>();
        try (LocalPostgres server = LocalPostgres.start(
                settings().telling(told::add)).orThrow()) {
            assertThat(server.pid()).isNotEqualTo(orphan.pid());
            assertThat(server.port()).isNotEqualTo(0x7ffe);
        }
        assertThat(orphan.waitFor()).isZero();
        assertThat(told).anyMatch(sentence -> sentence.contains(Long.toString(orphan.pid())));
    }

    @Test
    void tellsAnotherProcessWhoHoldsTheFolder() throws Exception {
        ChildJava first = ChildJava.start(AckWriter.class, data(), acknowledged(), programs());
        first.waitFor("writing ");
        ChildJava second = ChildJava.start(AckWriter.class, data(), acknowledged(), programs());
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.output()).contains("FOLDER_IN_USE")
                .contains("process " + first.pid() + ", since ");
        first.terminate();
        first.exit();
        everyAcknowledgedRowIsThere(0);
    }

    @Test
    void worksForAnOrdinaryUserToo() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can make a user");
        String name = "betroet-test-" + ProcessHandle.current().pid();
        assumeTrue(Shell.run(List.of("useradd", "--create-home", "--home-dir",
                folder.resolve("home").toString(), name)).good(), "useradd is not here");
        try {
            List<Path> classPath = readableClassPath();
            Folders.open(data());
            Shell.run(List.of("chown", name, data().toString(), folder.toString()));
            List<String> prefix = List.of("runuser", "-u", name, "--",
                    "env", "HOME=" + folder.resolve("home"));
            ChildJava writer = ChildJava.start(
                    prefix, classPath, AckWriter.class, data(), acknowledged(), programs());
            writer.waitFor("writing ");
            waitForRows(ROWS);
            ProcessHandle.of(writer.pid()).orElseThrow().descendants()
                    .filter(child -> commandOf(child.pid()).contains("AckWriter"))
                    .findFirst().orElseThrow().destroyForcibly();
            writer.exit();
            nothingIsLeft();
            everyAcknowledgedRowIsThere(ROWS);
        } finally {
            Shell.run(List.of("userdel", name));
        }
    }

    /** A copy that others can read of those parts of the class path that the writer needs. */
    private List<Path> readableClassPath() throws Exception {
        List<Path> copied = new ArrayList<>();
        Path library = folder.resolve("library");
        Folders.open(library);
        for (Path entry : ChildJava.classPath()) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry)) {
                if (!entry.toString().contains("/office/")) {
                    continue;
                }
                Path target = library.resolve(entry.getFileName() + "-" + copied.size());
                Shell.run(List.of("sh", "-c",
                        "mkdir -p \"$2/dk/betroet/office/platform\" && cp -r "
                                + "\"$1/dk/betroet/office/platform/postgres\" "
                                + "\"$2/dk/betroet/office/platform\" && chmod -R a+rX \"$2\"",
                        "sh", entry.toString(), target.toString()));
                copied.add(target);
            } else if (name.matches(
                    "(postgresql|commons-compress|commons-io|commons-lang3|xz|embedded).*")) {
                Path target = library.resolve(name);
                Files.copy(entry, target, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString("rw-r--r--"));
                copied.add(target);
            }
        }
        return copied;
    }

    private void waitForRows(long rows) {
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() ->
                Files.exists(acknowledged()) && lines().size() >= rows);
    }

    private List<String> lines() throws Exception {
        return Files.readAllLines(acknowledged());
    }

    private void nothingIsLeft() {
        await().atMost(SOON).untilAsserted(() ->
                assertThat(ChildJava.processesOf(folder)).isEmpty());
    }

    private void everyAcknowledgedRowIsThere(int atLeast) throws Exception {
        Set<Long> written = new HashSet<>();
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow();
                Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number FROM written")) {
            while (rows.next()) {
                written.add(rows.getLong(1));
            }
        }
        Set<Long> lost = new TreeSet<>();
        for (String line : lines()) {
            lost.add(Long.valueOf(line));
        }
        assertThat(lost).hasSizeGreaterThanOrEqualTo(atLeast);
        lost.removeAll(written);
        assertThat(lost).as("acknowledged, and not there").isEmpty();
        assertThat(ChildJava.processesOf(folder)).isEmpty();
    }
}
