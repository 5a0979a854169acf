package dk.betroet.office.account.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ImportStatementTest {

    private static final String IMPORT = "account.import-statement";

    private final AccountHouse house = new AccountHouse();

    @Test
    void a_file_becomes_a_statement_with_its_lines_and_moves_no_money() {
        house.read(AccountHouse.JANUARY);
        house.read(AccountHouse.FEBRUARY);
        List<BankRows.Statement> statements = read(rows -> rows.statements);
        assertThat(statements).extracting(BankRows.Statement::number).containsExactly(1, 2);
        assertThat(statements.getLast().closing()).isEqualTo(Money.ofKroner(1_130));
        assertThat(house.money.at(house.money.fund, house.account)).isEqualTo(Money.ofKroner(1_000));
        List<BankRows.Line> lines = read(rows -> rows.lines);
        assertThat(lines).extracting(line -> line.said().text())
                .containsExactly("Pension", "Frisør", "Apotek");
        assertThat(lines.getFirst().bookedOn()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void the_bank_may_speak_for_days_after_its_last_line() {
        house.money.done(house.money.bo, IMPORT, Map.of("place", house.account,
                "file", house.file(house.money.bo, AccountHouse.JANUARY), "through", "2026-01-31"));
        assertThat(read(rows -> rows.statements).getFirst().through())
                .isEqualTo(LocalDate.of(2026, 1, 31));
        refuses(Map.of("place", house.account,
                "file", house.file(house.money.bo, AccountHouse.FEBRUARY),
                "through", "2026-02-01"), RefusalCode.DATES_OUT_OF_ORDER);
        refuses(Map.of("place", house.account,
                "file", house.file(house.money.bo, AccountHouse.FEBRUARY),
                "through", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void the_same_file_is_not_read_twice() {
        house.read(AccountHouse.JANUARY);
        refuses(house.reading(AccountHouse.JANUARY), RefusalCode.BANK_FILE_READ_BEFORE);
    }

    @Test
    void no_day_comes_twice() {
        house.read(AccountHouse.JANUARY);
        refuses(house.reading("""
                Dato;Tekst;Beløb;Saldo
                09-01-2026;Kiosk;-10,00;1.170,00
                """), RefusalCode.BANK_STATEMENT_OVERLAPS);
    }

    @Test
    void a_statement_follows_the_one_before() {
        house.read(AccountHouse.JANUARY);
        refuses(house.reading("""
                Dato;Tekst;Beløb;Saldo
                03-02-2026;Apotek;-50,00;1.131,00
                """), RefusalCode.BANK_STATEMENT_DOES_NOT_FOLLOW);
    }

    @Test
    void what_the_reader_of_bank_files_refuses_is_told_with_place_and_remedy() {
        Outcome outcome = house.money.ask(house.money.bo, IMPORT, house.reading("""
                Dato;Tekst;Beløb;Saldo
                31-02-2026;Pension;300,00;1.300,00
                """));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                assertThat(refused.refusals().getFirst()).satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.BANK_FILE_REFUSED);
                    assertThat(refusal.field()).isEqualTo("file");
                    assertThat(refusal.arguments()).hasSize(3);
                }));
    }

    @Test
    void a_statement_of_another_account_is_refused() {
        refuses(house.reading("""
                Kontonummer;Dato;Tekst;Beløb;Saldo
                9999 0000123456;05-01-2026;Pension;300,00;1.300,00
                """), RefusalCode.BANK_FILE_REFUSED);
    }

    @Test
    void a_photo_or_an_unknown_file_is_no_statement() {
        UUID pdf = house.file(house.money.bo,
                "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1), "");
        house.money.invalid(house.money.bo, IMPORT,
                Map.of("place", house.account, "file", pdf), "file", "reference_unknown");
        house.money.invalid(house.money.bo, IMPORT,
                Map.of("place", house.account, "file", UUID.randomUUID()), "file",
                "reference_unknown");
    }

    @Test
    void only_a_bank_account_of_this_unit_has_statements() {
        UUID file = house.file(house.money.bo, AccountHouse.JANUARY);
        house.money.invalid(house.money.bo, IMPORT,
                Map.of("place", house.money.box, "file", file), "place", "reference_unknown");
        AccountHouse other = new AccountHouse();
        house.money.invalid(house.money.bo, IMPORT,
                Map.of("place", other.account, "file", file), "place", "reference_unknown");
    }

    private void refuses(Map<String, ?> command, RefusalCode code) {
        List<BankRows.Line> before = read(rows -> rows.lines);
        house.money.refuses(house.money.bo, IMPORT, command, code);
        List<BankRows.Line> after = read(rows -> rows.lines);
        assertThat(after).isEqualTo(before);
    }

    private record Kept(List<BankRows.Statement> statements, List<BankRows.Line> lines) {}

    private <T> T read(Function<Kept, T> what) {
        BankRows rows = house.money.office.part(BankRows.class);
        return what.apply(house.money.office.part(Database.class).read(house.money.home.tenant(),
                sql -> new Kept(rows.statements(sql, house.account),
                        rows.lines(sql, house.money.home.unit(), house.account))));
    }
}
