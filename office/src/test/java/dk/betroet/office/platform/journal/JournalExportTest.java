package dk.betroet.office.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three programs by other people recompute our balances; one øre apart fails. */
@Tag("database")
class JournalExportTest {

    private final AccountHouse house = new AccountHouse();

    @TempDir
    private Path folder;

    @BeforeEach
    void liveAMonth() {
        house.januaryInOrder();
        house.money.done(house.money.bo, "account.reconcile", Map.of("date", "2026-01-31"));
        house.entered(-5, "2026-02-01");
        house.entered(1_731, "2026-02-03");
    }

    private Extract whole() {
        return Extract.whole(house.money.home.unit());
    }

    private String written(JournalFormat format, Extract extract) {
        return house.reading(sql -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                house.money.office.part(JournalExport.class).write(sql, extract, format,
                        house.money.office.part(Wording.class).in(Language.DANISH), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private Path file(JournalFormat format, Extract extract) throws IOException {
        return Files.writeString(folder.resolve("book." + format.ending()),
                written(format, extract));
    }

    /** What our own ledger says each account has. */
    private Map<String, Money> ours() {
        return house.reading(sql -> {
            Accounts accounts = Accounts.of(sql, house.money.home.unit());
            Map<String, Money> all = new TreeMap<>();
            sql.sql("select fund_id, place_id, amount from balance where amount <> 0")
                    .query(row -> {
                        LocalDate any = LocalDate.EPOCH;
                        all.put(accounts.name(new Posting(0, "", any, any,
                                row.getObject("fund_id", UUID.class),
                                row.getObject("place_id", UUID.class), "",
                                Money.ZERO)), Money.ofOere(row.getLong("amount")));
                    });
            return all;
        });
    }

    private static Map<String, Money> read(List<String> lines, String separator) {
        Map<String, Money> all = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.replace("\"", "").split(separator);
            all.put(parts[0].strip(), Money.ofOere(
                    new BigDecimal(parts[1].replace("DKK", "").strip())
                            .movePointRight(2).longValueExact()));
        }
        all.values().removeIf(Money.ZERO::equals);
        return all;
    }

    private static List<String> run(String... command) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/" + command[0])),
                command[0] + " is not installed");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8).lines().toList();
        assertThat(process.onExit().join().exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    @Test
    void ledger_comes_to_the_same_balances() throws IOException {
        String file = file(JournalFormat.LEDGER, whole()).toString();

        assertThat(read(run("ledger", "-f", file, "--pedantic", "balance", "--flat", "--no-total",
                "--format", "%(account)|%(quantity(scrub(total)))\n"), "\\|")).isEqualTo(ours());
    }

    @Test
    void hledger_comes_to_the_same_balances() throws IOException {
        String file = file(JournalFormat.HLEDGER, whole()).toString();

        run("hledger", "-f", file, "check", "--strict");
        List<String> csv = run("hledger", "-f", file, "balance", "--flat", "--no-total",
                "-O", "csv");
        assertThat(read(csv.subList(1, csv.size()), ",")).isEqualTo(ours());
    }

    @Test
    void beancount_comes_to_the_same_balances() throws IOException {
        String file = file(JournalFormat.BEANCOUNT, whole()).toString();

        run("bean-check", file);
        List<String> csv = run("bean-query", "-f", "csv", file,
                "select account, sum(number) group by account");
        assertThat(read(csv.subList(1, csv.size()), ",")).isEqualTo(ours());
    }

    @Test
    void both_days_and_the_voucher_are_carried_over() {
        assertThat(written(JournalFormat.LEDGER, whole()))
                .contains("2026-02-03=2026-03-05 * (V").contains("custody.note-bank-entry");
        assertThat(written(JournalFormat.BEANCOUNT, whole())).contains("recorded: 2026-03-05");
    }

    @Test
    void an_extract_opens_with_what_was_there_before() throws IOException {
        Extract february = new Extract(house.money.home.unit(),
                Optional.of(LocalDate.of(2026, 2, 1)), Optional.empty(), Optional.empty());

        assertThat(written(JournalFormat.HLEDGER, february))
                .contains("2026-01-31=2026-01-31 * opening").doesNotContain("2026-01-15=");
        String file = file(JournalFormat.LEDGER, february).toString();
        assertThat(read(run("ledger", "-f", file, "--pedantic", "balance", "--flat", "--no-total",
                "--format", "%(account)|%(quantity(scrub(total)))\n"), "\\|")).isEqualTo(ours());
    }

    @Test
    void what_was_not_known_yet_is_left_out() {
        Extract before = new Extract(house.money.home.unit(), Optional.empty(), Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 4)));

        assertThat(written(JournalFormat.LEDGER, before)).doesNotContain("(V");
    }

    @Test
    void a_spreadsheet_has_a_row_for_each_posting_with_the_balance_after_it() {
        String csv = written(JournalFormat.CSV, whole());

        assertThat(csv).startsWith("\uFEFFDato;Bogført;Bilag;Handling;Konto;Formål;Beløb;Saldo")
                .contains("03.02.2026;05.03.2026;").contains(";1731,00;");
    }
}
