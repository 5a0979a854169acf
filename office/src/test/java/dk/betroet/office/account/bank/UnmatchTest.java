package dk.betroet.office.account.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.account.AccountHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class UnmatchTest {

    private static final String UNMATCH = "account.unmatch";

    private final AccountHouse house = new AccountHouse();

    private UUID matched() {
        house.entered(300, "2026-01-05");
        house.read(AccountHouse.JANUARY);
        return OfficeHouse.made(
                house.money.done(house.money.bo, "account.match", house.same(house.line(300))),
                "match");
    }

    @Test
    void a_wrong_match_is_undone_once_and_can_be_made_again() {
        UUID match = matched();
        Map<String, ?> command = Map.of("match", match, "reason", "Forkert bilag");
        house.money.done(house.money.bo, UNMATCH, command);
        house.money.refuses(house.money.bo, UNMATCH, command, RefusalCode.NOT_OPEN_ANY_MORE);
        assertThat(house.money.done(house.money.bo, "account.match",
                house.same(house.line(300))).result()).containsKey("match");
    }

    @Test
    void it_takes_a_reason() {
        house.money.refuses(house.money.bo, UNMATCH, Map.of("match", matched(), "reason", "nej"),
                RefusalCode.REASON_TOO_SHORT);
    }

    @Test
    void what_was_matched_on_closed_days_stays() {
        UUID match = matched();
        house.money.writing("update book set closed_through = date '2026-01-31' where unit_id = :u",
                Map.of("u", house.money.home.unit()));
        house.money.refuses(house.money.bo, UNMATCH,
                Map.of("match", match, "reason", "Forkert bilag"), RefusalCode.PERIOD_CLOSED);
    }

    @Test
    void a_match_of_another_unit_is_unknown() {
        UUID match = matched();
        AccountHouse other = new AccountHouse();
        other.money.invalid(other.money.bo, UNMATCH,
                Map.of("match", match, "reason", "Forkert bilag"), "match", "reference_unknown");
    }

    @Test
    void what_is_offered_is_named_by_account_day_and_voucher() {
        UUID match = matched();
        assertThat(house.money.words(house.money.bo, "/account/unmatch"))
                .contains("Annas konto · 05.01.2026 · ");
        assertThat(house.money.words(house.money.bo, "/account/match"))
                .contains("2 · 05.01.2026 · Bogfør bankens bevægelse · 300,00 kr.");
        house.money.done(house.money.bo, UNMATCH,
                Map.of("match", match, "reason", "Forkert bilag"));
        assertThat(house.money.words(house.money.bo, "/account/unmatch"))
                .doesNotContain("Annas konto · ").contains("Her er ikke noget at vælge");
    }
}
