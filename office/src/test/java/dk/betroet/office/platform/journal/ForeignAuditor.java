package dk.betroet.office.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A program by other people that adds up a book from its journal, and does not know us. Where it is
 * not installed the test is skipped and says so.
 */
public enum ForeignAuditor {
    /** John Wiegley's. */
    LEDGER(JournalFormat.LEDGER, "ledger") {
        @Override
        Map<String, Money> sums(String file) throws IOException {
            return amounts(run("ledger", "-f", file, "--pedantic", "balance", "--flat",
                    "--no-total", "--format", "%(account)|%(quantity(scrub(total)))\n"), "\\|");
        }

        @Override
        Map<Long, Days> dates(String file) throws IOException {
            return days(run("ledger", "-f", file, "register", "--format", "%(code)|"
                    + "%(format_date(date, \"%Y-%m-%d\"))|"
                    + "%(format_date(aux_date, \"%Y-%m-%d\"))\n"), "\\|");
        }
    },
    /** Its cousin in Haskell. */
    HLEDGER(JournalFormat.HLEDGER, "hledger") {
        @Override
        Map<String, Money> sums(String file) throws IOException {
            run("hledger", "-f", file, "check", "--strict");
            return amounts(body(run("hledger", "-f", file, "balance", "--flat", "--no-total",
                    "-O", "csv")), ",");
        }

        @Override
        Map<Long, Days> dates(String file) throws IOException {
            List<String> rows = body(run("hledger", "-f", file, "print", "-O", "csv"));
            return days(rows.stream().map(row -> row.split(",", 6))
                    .map(cells -> cells[4] + "," + cells[1] + "," + cells[2]).toList(), ",");
        }
    },
    /** The one in Python. */
    BEANCOUNT(JournalFormat.BEANCOUNT, "bean-check") {
        @Override
        Map<String, Money> sums(String file) throws IOException {
            run("bean-check", file);
            return amounts(body(run("bean-query", "-f", "csv", file,
                    "select account, sum(number) group by account")), ",");
        }

        @Override
        Map<Long, Days> dates(String file) throws IOException {
            return days(body(run("bean-query", "-f", "csv", file,
                    "select distinct narration, date, entry_meta('recorded')")), ",");
        }
    };

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final JournalFormat format;
    private final String program;

    ForeignAuditor(JournalFormat format, String program) {
        this.format = format;
        this.program = program;
    }

    /** The day something happened, and the day it was recorded. */
    public record Days(LocalDate happened, LocalDate recorded) {}

    /**
     * What came of it.
     *
     * @param balances by the journal's account; none that is nothing
     * @param days by voucher number
     */
    public record Report(Map<String, Money> balances, Map<Long, Days> days) {}

    abstract Map<String, Money> sums(String file) throws IOException;

    abstract Map<Long, Days> dates(String file) throws IOException;

    /** Exports a book and has it added up; every assertion in it must hold. */
    public Report audits(JdbcClient sql, JournalExport export, Wording wording, Extract extract,
            Path folder) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/" + program)),
                program + " is not installed: this auditor is left out");
        Path file = folder.resolve(extract.unit() + "." + format.ending());
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                export.write(sql, extract, format, wording.in(Language.DANISH), out);
            }
            return new Report(sums(file.toString()), dates(file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of our own ledger, by the names that its accounts have in a journal. */
    public static Report ours(JdbcClient sql, UUID unit) {
        Accounts accounts = Accounts.of(sql, unit);
        Map<String, Money> balances = new TreeMap<>();
        sql.sql("select fund_id, place_id, amount from balance where unit_id = ? and amount <> 0")
                .param(unit)
                .query(row -> {
                    LocalDate any = LocalDate.EPOCH;
                    balances.put(accounts.name(new Posting(0, "", any, any,
                            row.getObject("fund_id", UUID.class),
                            row.getObject("place_id", UUID.class), "",
                            Money.ZERO)), Money.ofOere(row.getLong("amount")));
                });
        Map<Long, Days> days = new TreeMap<>();
        sql.sql("""
                select voucher, happened_on, recorded_at from fact
                where unit_id = ? and voucher is not null""")
                .param(unit)
                .query(row -> {
                    days.put(row.getLong("voucher"), new Days(
                            row.getObject("happened_on", LocalDate.class),
                            LocalDate.ofInstant(
                                    row.getTimestamp("recorded_at").toInstant(), DENMARK)));
                });
        return new Report(balances, days);
    }

    private static List<String> body(List<String> rows) {
        return rows.subList(1, rows.size());
    }

    private static Map<String, Money> amounts(List<String> lines, String separator) {
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

    /** Rows of number, day and day; a row without a number is of an opening balance. */
    private static Map<Long, Days> days(List<String> rows, String separator) {
        Map<Long, Days> all = new TreeMap<>();
        for (String row : rows) {
            String[] parts = row.replace("\"", "").split(separator);
            String number = parts[0].split(" ")[0];
            if (number.startsWith("V")) {
                all.put(Long.parseLong(number.substring(1)), new Days(
                        LocalDate.parse(parts[1].strip()), LocalDate.parse(parts[2].strip())));
            }
        }
        return all;
    }

    private static List<String> run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8).lines().toList();
        assertThat(process.onExit().join().exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
