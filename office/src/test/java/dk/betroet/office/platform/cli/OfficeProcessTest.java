package dk.betroet.office.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.betroet.office.Betroet;
import dk.betroet.office.platform.postgres.ChildJava;
import dk.betroet.office.platform.postgres.TestPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole office as a process of its own: started, refused, stopped, killed. */
@Tag("crash")
class OfficeProcessTest {

    private static final String RUNNING = "Betroet is running: ";

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createTempDirectory("betroet-office-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeFolder() throws Exception {
        for (String process : ChildJava.processesOf(folder)) {
            ProcessHandle.of(Long.parseLong(process.split(" ")[0]))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private ChildJava serve(Object... more) throws Exception {
        Object[] arguments = Stream.concat(
                Stream.of("serve", "--data", data()), Stream.of(more)).toArray();
        return ChildJava.start(Betroet.class, arguments);
    }

    private static String url(ChildJava office) {
        String line = office.waitFor(RUNNING);
        return line.substring(line.indexOf(RUNNING) + RUNNING.length()).strip();
    }

    private static int answer(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private void nothingIsLeft() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(ChildJava.processesOf(folder)).isEmpty());
    }

    @Test
    void comesBackAfterItWasKilledAndStopsCleanlyWhenToldTo() throws Exception {
        ChildJava first = serve("--port", 0);
        assertThat(answer(url(first))).isLessThan(500);
        assertThat(answer(url(first) + "/health/live")).isEqualTo(200);
        assertThat(answer(url(first) + "/health/ready")).isEqualTo(200);
        String link = first.waitFor(url(first) + "/first/").strip();
        assertThat(answer(link)).isEqualTo(200);

        ChildJava second = serve("--port", 0);
        assertThat(second.exit()).isEqualTo(2);
        assertThat(second.output()).contains("is in use by process " + first.pid())
                .contains(url(first));
        ChildJava demo = ChildJava.start(Betroet.class, "demo", "--fresh", "--data", data());
        assertThat(demo.exit()).isEqualTo(2);
        assertThat(demo.output()).contains("not a demo's and is left alone");

        first.kill();
        nothingIsLeft();

        ChildJava third = serve("--port", 0);
        assertThat(answer(url(third))).isLessThan(500);
        third.terminate();
        assertThat(third.exit()).isEqualTo(143);
        assertThat(third.output()).contains("Stopped");
        assertThat(ChildJava.processesOf(folder)).isEmpty();
    }

    @Test
    void stopsByItselfWhenItsPostgresWasKilledAndThenComesBack() throws Exception {
        ChildJava office = serve("--port", 0);
        url(office);
        List<String> lines = Files.readAllLines(data().resolve("postgres/postmaster.pid"));
        ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow().destroyForcibly();
        assertThat(office.exit()).isEqualTo(1);
        assertThat(office.output()).contains("PostgreSQL has ended by itself");
        nothingIsLeft();

        ChildJava again = serve("--port", 0);
        assertThat(answer(url(again))).isLessThan(500);
        again.terminate();
        again.exit();
    }

    @Test
    void saysThatThePortIsTakenAndWhichOneIsFree() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ChildJava office = serve("--port", taken.getLocalPort());
            assertThat(office.exit()).isEqualTo(2);
            assertThat(office.output())
                    .contains("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken")
                    .contains("./betroet serve --port ");
        }
        assertThat(data()).doesNotExist();
    }

    @Test
    void servesFromADatabaseOfSomeoneElse() throws Exception {
        TestPostgres.Database database = TestPostgres.newDatabase();
        String url = database.jdbcUrl().replace(
                "//", "//" + database.user() + ":" + database.password() + "@");
        ChildJava keyless = ChildJava.start(Betroet.class, "serve", "--database-url", url);
        assertThat(keyless.exit()).isEqualTo(2);
        assertThat(keyless.output()).contains("say where the master key is");

        ChildJava office = ChildJava.start(Betroet.class, "serve", "--database-url", url,
                "--keys", folder.resolve("keys"), "--port", 0, "--url", "https://penge.example");
        assertThat(url(office)).isEqualTo("https://penge.example");
        office.waitFor("https://penge.example/first/");
        assertThat(office.output()).doesNotContain(database.password());
        office.terminate();
        assertThat(office.exit()).isEqualTo(143);
        assertThat(folder.resolve("keys/master.key")).exists();
    }
}
