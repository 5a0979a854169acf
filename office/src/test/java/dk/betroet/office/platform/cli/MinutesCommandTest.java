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

/** {@code minutes}: what it prints, and how it ends. */
class MinutesCommandTest {

    private static final String PASTED = """
            Referat af møde i Fjordudvalget den 3. maj 2027

            Til stede: A. Holm, B. Lind
            Afbud: C. Krog

            1. Budget for havnen

            Indstilling
            Sekretariatet indstiller, at udvalget godkender bud-
            gettet for 2028.

            Beslutning
            Godkendt med den bemærkning, at det er stramt.
            """;

    @TempDir
    private Path folder = Path.of("");

    private String said = "";

    private int run(String pasted, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new CommandLine(new MinutesCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8))))
                .execute(arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void what_is_pasted_is_shown_as_it_was_read() {
        assertThat(run(PASTED, "import", "-")).isZero();
        assertThat(said).contains("body: Fjordudvalget", "2027-05-03", "present: A. Holm, B. Lind",
                "1 Budget for havnen", "godkender budgettet for 2028", "→ approved",
                "remark: det er stramt", "[hyphen-joined@");
        assertThat(run(PASTED, "import", "-", "--lang", "da")).isZero();
        assertThat(said).contains("→ godkendt", "Et ord, der var delt ved linjens slutning");
        assertThat(run(PASTED, "import", "-", "--json")).isZero();
        assertThat(said).contains("\"kind\": \"approved\"", "\"confidence\": \"certain\"",
                "\"is\": \"item\"", "\"from\": ");
    }

    @Test
    void a_rejected_finding_leaves_the_text_as_it_stands() {
        run(PASTED, "import", "-");
        String key = said.substring(said.indexOf("hyphen-joined@"));
        assertThat(run(PASTED, "import", "-", "--reject", key.substring(0, key.indexOf(']'))))
                .isZero();
        assertThat(said).contains("godkender bud- gettet for 2028");
    }

    @Test
    void what_cannot_be_read_is_refused() throws IOException {
        assertThat(run("", "import", folder.resolve("none.txt").toString()))
                .isEqualTo(Refusal.EXIT);
        assertThat(said).contains("cannot be read");
        Path broken = Files.writeString(folder.resolve("x.docx"), "PK no document");
        assertThat(run("", "import", broken.toString())).isEqualTo(Refusal.EXIT);
        assertThat(said).contains("docx-broken");
        assertThat(run("")).isEqualTo(Refusal.EXIT);
    }
}
