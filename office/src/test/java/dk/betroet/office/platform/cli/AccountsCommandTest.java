package dk.betroet.office.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code accounts}: what it prints, what it writes, and how it ends. */
class AccountsCommandTest {

    private static final String SOUND = """
            Fjordringen

            Regnskab 2028 Budget 2029

            Løn 100.500 110.000
            Leje 20.250 21.000
            Udgifter i alt 120.750 131.000
            """;

    @TempDir
    private Path folder = Path.of("");

    private String said = "";

    private int run(String pasted, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new CommandLine(new AccountsCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8))))
                .execute(arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void what_is_pasted_is_shown_as_it_was_read() {
        assertThat(run(SOUND, "import", "-")).isZero();
        assertThat(said).contains("Regnskab 2028", "120.750", "questions: 0");
        assertThat(run(SOUND, "import", "-", "--json")).isZero();
        assertThat(said).contains("\"oere\": 10050000", "\"basis\": \"budget\"");
    }

    @Test
    void a_wrong_sum_is_told_and_ends_with_one() throws IOException {
        String wrong = file("wrong.txt", SOUND.replace("131.000", "113.000"));
        assertThat(run("", "check", file("sound.txt", SOUND))).isZero();
        assertThat(said).contains("of which 2 hold");
        assertThat(run("", "check", wrong, "--lang", "da")).isEqualTo(1);
        assertThat(said).contains("wrong.txt:7:24", "to cifre er byttet om", "[sum]");
        assertThat(run("", "check", wrong, "--json")).isEqualTo(1);
        assertThat(said).contains("\"cause\": \"digits-swapped\"");
    }

    @Test
    void a_workbook_and_a_package_are_written_once() throws IOException {
        String sound = file("sound.txt", SOUND);
        Path book = folder.resolve("out.xlsx");
        assertThat(run("", "export", sound, "--to", book.toString())).isZero();
        assertThat(run("", "compare", sound, book.toString())).isZero();
        assertThat(run("", "export", sound, "--to", book.toString())).isEqualTo(Refusal.EXIT);
        assertThat(run("", "export", sound, "--to", folder.resolve("package").toString()))
                .isZero();
        assertThat(folder.resolve("package/figures.csv")).content().contains("100500.00");
        assertThat(folder.resolve("package/datapackage.json")).exists();
        assertThat(run("", "compare", sound,
                file("later.txt", SOUND.replace("100.500", "100.700")))).isEqualTo(1);
        assertThat(said).contains("changed  Løn  accounts_2028  100.500 -> 100.700");
    }

    @Test
    void what_cannot_be_read_is_refused() throws IOException {
        assertThat(run("", "check", folder.resolve("none.txt").toString()))
                .isEqualTo(Refusal.EXIT);
        assertThat(said).contains("cannot be read");
        assertThat(run("", "import", file("x.xlsx", "PK no workbook"))).isEqualTo(Refusal.EXIT);
        assertThat(said).contains("sheet-broken");
        assertThat(run("")).isEqualTo(Refusal.EXIT);
    }
}
