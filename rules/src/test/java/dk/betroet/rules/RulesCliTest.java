package dk.betroet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, as its users see it. */
class RulesCliTest {

    private static final String BOOK = "../rulebooks/bilag-7.9/2.0.yaml";
    private static final String CASES = "../rulebooks/bilag-7.9/2.0.cases.yaml";
    private static final String SOLBY = "../rulebooks/solby/1.0.yaml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return RulesCli.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void checkSaysThatAllIsWell() {
        assertThat(run("check", BOOK, SOLBY)).isZero();
        assertThat(out()).contains("bilag-7.9/2.0: in order").contains("solby/1.0: in order");
        assertThat(err()).isEmpty();
    }

    @Test
    void checkSaysWhatIsWrongAndWhere(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("wrong.yaml");
        Files.writeString(file, Files.readString(Path.of(BOOK))
                .replace("forbid: channel_forbidden", "forbid: chanel_forbidden"));
        assertThat(run("check", file.toString())).isEqualTo(1);
        assertThat(err()).contains("wrong.yaml:").contains("is 'channel_forbidden' meant?");
        assertThat(run("check", folder.resolve("none.yaml").toString())).isEqualTo(1);
        assertThat(err()).contains("none.yaml:1:1: cannot be read");
    }

    @Test
    void testPrintsEveryCaseAndTheSum() {
        assertThat(run("test", BOOK, CASES)).isZero();
        assertThat(out()).contains("ok    Receiving 500.01 with one employee\n"
                + "      expected: needs signature_missing\n"
                + "      answered: needs signature_missing\n"
                + "      cited:    § B.7.1 signatures")
                .containsPattern("\\d+ cases, \\d+ as expected, 0 not\n$");
    }

    @Test
    void testEndsWithOneWhenACaseDiffers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cases.yaml");
        Files.writeString(file, """
                rulebook: bilag-7.9/2.0
                cases:
                  - name: A general mandate
                    date: 2026-03-05
                    act: use-mandate
                    facts: {mandate.kind: general}
                    expect: allowed
                """);
        assertThat(run("test", BOOK, file.toString())).isEqualTo(1);
        assertThat(out()).contains("WRONG A general mandate")
                .contains("cases.yaml:3: expected allowed, got refused mandate_kind_forbidden")
                .contains("1 cases, 0 as expected, 1 not");
        assertThat(run("test", SOLBY, file.toString())).isEqualTo(1);
        assertThat(err()).contains("these are cases for bilag-7.9/2.0");
    }

    @Test
    void askSaysWhatIsMissingAndWhatWouldMendIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("may-i.yaml");
        Files.writeString(file, """
                rulebook: bilag-7.9/2.0
                cases:
                  - name: Må jeg?
                    date: 2026-03-05
                    act: receive
                    facts: {fund.kind: resident, amount: 600, receipt.numbered: true}
                    balances: {owner.cash: 1900, unit.cash: 9000}
                    signed: {bo: employee}
                  - name: Er der noget?
                    date: 2026-03-05
                    act: state
                    facts: {subject: unit, balance.unit.cash: 26000}
                """);
        assertThat(run("ask", BOOK, file.toString())).isZero();
        assertThat(out()).contains("Nej, ikke sådan.")
                .contains("- Der bliver for meget (bilag-7.9 2.0 § B.7.1)")
                .contains("→ Det bliver 2.500,00 kr.; grænsen er 2.000,00 kr., altså 500,00 kr. for")
                .contains("→ Mangler underskrift af Ejeren eller Medarbejder.")
                .contains("→ Opbevaringsaftale, som udfylder ")
                .contains("→ Leder, senest 8. marts 2026");
        out.reset();
        assertThat(run("ask", BOOK, file.toString(), "--lang", "en")).isZero();
        assertThat(out()).contains("No, not like this.")
                .contains("→ Signature missing from Owner or Employee.");
        assertThat(run("test", BOOK, file.toString())).isEqualTo(1);
        assertThat(run("show", BOOK, "--lang", "fr")).isEqualTo(2);
    }

    @Test
    void showIsReadableInBothLanguages() {
        assertThat(run("show", BOOK)).isZero();
        assertThat(out()).contains("Gælder fra 13. januar 2015").contains("2.000,00 kr.")
                .contains("præcis 500,00 kr.: ikke nævnt").contains("[x] Kalendermåneden");
        out.reset();
        assertThat(run("show", SOLBY, "--lang", "en", "--format", "html")).isZero();
        assertThat(out()).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\">")
                .contains("not part of bilag-7.9/2.0").contains("1,500.00 kr.")
                .contains("Tightens cash.owner-max").endsWith("</html>\n");
    }

    @Test
    void diffSaysWhatChanged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new.yaml");
        Files.writeString(file, Files.readString(Path.of(BOOK))
                .replace("max: 15000}", "max: 12000}").replace("default: calendar",
                        "default: rolling").replace("  mobilepay:", "  mobilepay.new:"));
        assertThat(run("diff", BOOK, file.toString(), "--lang", "en")).isZero();
        assertThat(out()).contains("~ account.balance-max:").contains("15,000.00 kr.")
                .contains("12,000.00 kr.").contains("+ § B.6 mobilepay.new")
                .contains("- § B.6 mobilepay:").contains("~ ! month-window: calendar → rolling");
        out.reset();
        assertThat(run("diff", BOOK, BOOK)).isZero();
        assertThat(out()).contains("Ingen forskel.");
    }

    @Test
    void anythingElseIsAnsweredWithTheUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("test", BOOK)).isEqualTo(2);
        assertThat(run("burn", BOOK)).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("betroet rules check");
        assertThat(run("vocabulary")).isZero();
        assertThat(out()).contains("| `amount` | money |");
    }

    @Test
    void theRuleBooksTravelWithTheProgram() {
        assertThat(StandardRuleBooks.load(List.of("bilag-7.9/2.0", "solby/1.0")).versions())
                .hasSize(2);
        assertThat(StandardRuleBooks.load("solby/1.0").rules()).hasSizeGreaterThan(100);
    }
}
