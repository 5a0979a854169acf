package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dk.betroet.office.platform.operation.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Statistics Denmark as its page describes it, played by a server of the test's own. */
class StatBankTest {

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> answer =
            new AtomicReference<>(RegisterPopulationsTest.FOLK1A);
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/data", exchange -> {
            asked.set(new String(
                    exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200,
                    body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private record Said(int code, String out, String err) {}

    private Said populations(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CommandLine line = new CommandLine(new PopulationsCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)));
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--at";
        all[arguments.length + 1] = "http://localhost:" + server.getAddress().getPort();
        int code = line.execute(all);
        return new Said(code, out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void everybody_of_every_age_in_each_municipality_is_asked_for() throws IOException {
        Path file = folder.resolve("populations.csv");
        Said said = populations("--quarter", "2022K1", "--out", file.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("2 municipalities, 2022K1, 80575 inhabitants");
        assertThat(Files.readString(file)).isEqualTo(RegisterPopulationsTest.FOLK1A);
        Map<String, Object> request = Json.readMap(asked.get());
        assertThat(request).containsEntry("table", "FOLK1A")
                .containsEntry("valuePresentation", "CodeAndValue");
        assertThat(request.get("variables").toString()).contains("OMRÅDE", "TOT", "IALT",
                "2022K1");
        assertThat(populations("--quarter", "2022K1").out())
                .isEqualTo(RegisterPopulationsTest.FOLK1A);
    }

    @Test
    void its_own_answer_is_read_with_mark_and_line_ends() throws IOException {
        answer.set(kept("folk1a-codes-and-texts.csv"));
        assertThat(populations("--quarter", "2008K1", "--out",
                folder.resolve("2008K1.csv").toString()).out())
                .contains("3 municipalities, 2008K1, 550724 inhabitants");
        PopulationFile.Read read = PopulationFile.read(answer.get(), "2008K1");
        assertThat(read).isEqualTo(new PopulationFile.Read.Good(new PopulationFile(
                Map.of("101", 509_861L, "155", 13_261L, "165", 27_602L),
                Map.of("101", "København", "155", "Dragør", "165", "Albertslund"))));
    }

    @Test
    void a_table_without_codes_is_told_from_one_without_the_quarter() throws IOException {
        assertThat(problem(kept("folk1a-texts-alone.csv"), "2008K1"))
                .isEqualTo("areas_without_codes");
        assertThat(problem(kept("folk1a-codes-and-texts.csv"), "2008K2"))
                .isEqualTo("quarter_missing");
    }

    private static String problem(String text, String quarter) {
        return ((PopulationFile.Read.Bad) PopulationFile.read(text, quarter))
                .problems().getFirst().id();
    }

    private static String kept(String name) throws IOException {
        try (InputStream file = StatBankTest.class.getResourceAsStream("/statbank/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_is_no_such_table_is_said() {
        answer.set("");
        assertThat(populations("--quarter", "2022K1")).satisfies(said -> {
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err()).contains("503");
        });
        answer.set("<html>");
        assertThat(populations("--quarter", "2022K1").code()).isEqualTo(1);
        assertThat(populations("--quarter", "2022").code()).isEqualTo(2);
    }
}
