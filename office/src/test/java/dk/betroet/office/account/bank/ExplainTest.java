package dk.betroet.office.account.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.db.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ExplainTest {

    private static final String EXPLAIN = "account.explain";

    private final AccountHouse house = new AccountHouse();

    private Map<String, Object> saying(String what, UUID id, String reason) {
        return new HashMap<>(Map.of("place", house.account, what, id, "why", "under-way",
                "reason", reason));
    }

    @Test
    void what_is_explained_stays_outstanding_with_its_reason() {
        house.read(AccountHouse.JANUARY);
        UUID voucher = house.entered(-70, "2026-02-10");
        UUID line = house.line(300);
        house.money.done(house.money.bo, EXPLAIN, saying("line", line, "Føres i februar"));
        house.money.done(house.money.bo, EXPLAIN, saying("movement", voucher, "Trækkes i marts"));
        BankState state = state();
        assertThat(state.lines()).hasSize(2);
        assertThat(state.unexplained()).isEqualTo(1);
        assertThat(state.leftOvers().get(line).reason()).isEqualTo("Føres i februar");
        assertThat(state.leftOvers().get(voucher).why()).isEqualTo(LeftOverReason.UNDER_WAY);
    }

    @Test
    void one_thing_at_a_time_with_a_reason() {
        house.read(AccountHouse.JANUARY);
        Map<String, Object> both = saying("line", house.line(300), "Føres i februar");
        both.put("movement", house.entered(-70, "2026-02-10"));
        house.money.refuses(house.money.bo, EXPLAIN, both, RefusalCode.NOTHING_TO_DO);
        house.money.refuses(house.money.bo, EXPLAIN, saying("line", house.line(300), "nej"),
                RefusalCode.REASON_TOO_SHORT);
    }

    @Test
    void what_matches_needs_no_explanation() {
        house.entered(300, "2026-01-05");
        house.read(AccountHouse.JANUARY);
        house.money.done(house.money.bo, "account.match", house.same(house.line(300)));
        house.money.refuses(house.money.bo, EXPLAIN,
                saying("line", house.line(300), "Føres i februar"), RefusalCode.ALREADY_MATCHED);
    }

    @Test
    void a_line_of_another_unit_is_unknown() {
        house.read(AccountHouse.JANUARY);
        AccountHouse other = new AccountHouse();
        other.money.invalid(other.money.bo, EXPLAIN, Map.of("place", other.account,
                "line", house.line(300), "why", "not-ours", "reason", "Kendes ikke"),
                "line", "reference_unknown");
    }

    private BankState state() {
        var office = house.money.office;
        return office.part(Database.class).read(house.money.home.tenant(), sql ->
                office.part(BankDesk.class)
                        .states(sql, house.money.home.unit(), OfficeHouse.TODAY)
                        .getFirst());
    }
}
