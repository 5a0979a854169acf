package dk.betroet.office.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    private ForeignAuditor.Report audited(ForeignAuditor auditor, Extract extract) {
        return house.reading(sql -> auditor.audits(sql,
                house.money.office.part(JournalExport.class),
                house.money.office.part(Wording.class), extract, folder));
    }

    private ForeignAuditor.Report ours() {
        return house.reading(sql -> ForeignAuditor.ours(sql, house.money.home.unit()));
    }

    @ParameterizedTest
    @EnumSource
    void another_program_comes_to_the_same_balances_and_days(ForeignAuditor auditor) {
        assertThat(audited(auditor, whole())).isEqualTo(ours());
    }

    @Test
    void both_days_and_the_voucher_are_carried_over() {
        assertThat(written(JournalFormat.LEDGER, whole()))
                .contains("2026-02-03=2026-03-05 * (V").contains("custody.note-bank-entry");
        assertThat(written(JournalFormat.BEANCOUNT, whole())).contains("recorded: 2026-03-05");
    }

    @Test
    void an_extract_opens_with_what_was_there_before() {
        Extract february = new Extract(house.money.home.unit(),
                Optional.of(LocalDate.of(2026, 2, 1)), Optional.empty(), Optional.empty());

        assertThat(written(JournalFormat.HLEDGER, february))
                .contains("2026-01-31=2026-01-31 * opening").doesNotContain("2026-01-15=");
        assertThat(audited(ForeignAuditor.LEDGER, february).balances())
                .isEqualTo(ours().balances());
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
