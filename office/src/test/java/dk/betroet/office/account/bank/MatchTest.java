package dk.betroet.office.account.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.db.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MatchTest {

    private static final String MATCH = "account.match";

    private final AccountHouse house = new AccountHouse();

    @Test
    void what_is_proposed_is_accepted_line_by_line() {
        UUID pension = house.entered(300, "2026-01-05");
        house.read(AccountHouse.JANUARY);
        assertThat(state(2026, 3, 5).lines()).hasSize(2);
        house.money.done(house.money.bo, MATCH, house.same(house.line(300)));
        BankState after = state(2026, 3, 5);
        assertThat(after.lines()).extracting(BankRows.Line::amount)
                .containsExactly(Money.ofKroner(-120));
        assertThat(after.movements()).isEmpty();
        house.money.refuses(house.money.bo, MATCH, house.same(house.line(300)),
                RefusalCode.ALREADY_MATCHED);
        house.money.refuses(house.money.bo, MATCH, house.same(house.line(-120), pension),
                RefusalCode.ALREADY_MATCHED);
    }

    @Test
    void a_line_may_be_several_vouchers_that_come_to_the_same() {
        house.read(AccountHouse.JANUARY);
        UUID one = house.entered(-100, "2026-01-09");
        UUID other = house.entered(-20, "2026-02-20");
        house.money.refuses(house.money.bo, MATCH, house.same(house.line(-120), one),
                RefusalCode.MATCH_DOES_NOT_SUM);
        house.money.done(house.money.bo, MATCH, house.same(house.line(-120), one, other));
        assertThat(state(2026, 3, 5).movements()).isEmpty();
        // On 31 January the second had not happened, so the book did not know the line yet.
        assertThat(state(2026, 1, 31).lines()).extracting(BankRows.Line::amount)
                .contains(Money.ofKroner(-120));
    }

    @Test
    void without_a_proposal_a_voucher_must_be_named() {
        house.read(AccountHouse.JANUARY);
        house.money.refuses(house.money.bo, MATCH, house.same(house.line(300)),
                RefusalCode.NOTHING_TO_DO);
    }

    @Test
    void what_was_undone_before_the_bank_saw_it_is_nobodys_line() {
        house.read(AccountHouse.JANUARY);
        UUID wrong = house.entered(-70, "2026-02-10");
        assertThat(state(2026, 3, 5).movements()).hasSize(1);
        house.money.done(house.money.leader, "custody.reverse", Map.of("fact", wrong,
                "date", "2026-02-11", "reason", "Forkert konto"));
        assertThat(state(2026, 3, 5).movements()).isEmpty();
        assertThat(state(2026, 2, 10).movements()).hasSize(1);
    }

    @Test
    void an_opening_balance_is_in_the_banks_own() {
        house.read(AccountHouse.JANUARY);
        BankState state = state(2026, 1, 9);
        assertThat(state.movements()).isEmpty();
        assertThat(state.bank()).isEqualTo(Money.ofKroner(1_180));
        assertThat(state.isCovered()).isTrue();
        assertThat(state(2026, 1, 10).isCovered()).isFalse();
    }

    @Test
    void lines_and_vouchers_of_elsewhere_are_refused() {
        house.read(AccountHouse.JANUARY);
        UUID cash = house.money.cash(house.money.fund, 300);
        house.money.refuses(house.money.bo, MATCH, house.same(house.line(300), cash),
                RefusalCode.OTHER_ACCOUNT_IN_MATCH);
        UUID second = house.money.account("En til", house.money.fund, Money.ZERO);
        house.money.refuses(house.money.bo, MATCH, Map.of("place", second,
                "lines", List.of(house.line(300).toString()), "movements", List.of()),
                RefusalCode.OTHER_ACCOUNT_IN_MATCH);
        AccountHouse other = new AccountHouse();
        other.read(AccountHouse.JANUARY);
        house.money.invalid(house.money.bo, MATCH, house.same(other.line(300)), "lines[0]",
                "reference_unknown");
    }

    private BankState state(int year, int month, int day) {
        var office = house.money.office;
        return office.part(Database.class).read(house.money.home.tenant(), sql -> {
            BankRows.Account account = office.part(BankRows.class)
                    .account(sql, house.money.home.unit(), house.account).orElseThrow();
            return office.part(BankDesk.class).state(sql, house.money.home.unit(), account,
                    LocalDate.of(year, month, day));
        });
    }
}
