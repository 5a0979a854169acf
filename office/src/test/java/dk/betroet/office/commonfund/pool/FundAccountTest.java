package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Finding;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FundAccountTest {

    private final PoolHouse house = new PoolHouse();

    private static final String ACCOUNT = "commonfund.fund-account";

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", house.fund, "date", PoolHouse.TODAY,
                "from", "2026-01-01", "through", PoolHouse.TODAY), changes);
    }

    private List<FundPapers.Given> given() {
        return house.money.office.part(Database.class).read(house.money.home.tenant(), sql ->
                house.money.office.part(FundPapers.class).given(sql, house.fund));
    }

    @Test
    void theFiguresAreTheLedgers() {
        house.paid(1_000, 1_000);
        house.paid(10_000, 10_000);
        house.money.done(house.money.bo, "commonfund.spend", Map.of("fund", house.fund,
                "from", house.box, "amount", 2_500, "date", PoolHouse.TODAY,
                "category", "flowers"));
        house.money.done(house.money.bo, ACCOUNT, with());
        assertThat(given()).singleElement().satisfies(account -> {
            assertThat(account.figures().opening()).isEqualTo(Money.ZERO);
            assertThat(account.figures().income()).isEqualTo(Money.ofKroner(220));
            assertThat(account.figures().expense()).isEqualTo(Money.ofKroner(25));
            assertThat(account.figures().closing()).isEqualTo(Money.ofKroner(195));
        });
    }

    @Test
    void anAccountThatIsDueIsSeenUntilItIsGiven() {
        house.money.writing("update common_fund set opened_on = date '2025-03-04' "
                + "where fund_id = :fund", Map.of("fund", house.fund));
        assertThat(findings()).contains("commonfund.yearly");
        house.money.done(house.money.bo, ACCOUNT, with());
        assertThat(findings()).doesNotContain("commonfund.yearly");
    }

    private List<String> findings() {
        return house.money.office.part(Database.class).read(house.money.home.tenant(), sql -> {
            Context context = house.money.office.part(WritePath.class)
                    .context(house.money.leader, house.money.home.unit(), sql);
            RuleBook rules = house.money.office.part(RuleDesk.class)
                    .inForce(sql, house.money.home.unit(), context.today());
            return house.money.office.part(CommonFundDetector.class).states(context).stream()
                    .flatMap(state -> rules.findings(state.situation()).stream())
                    .filter(finding -> finding.kind() != Finding.Kind.WARNING)
                    .map(finding -> finding.citation().rule())
                    .toList();
        });
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, ACCOUNT, with("from", "2026-03-06"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.refuses(house.money.bo, ACCOUNT, with("date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.refuses(house.money.bo, ACCOUNT, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, ACCOUNT, with("date", "2026-01-04", "from",
                "2026-01-01", "through", "2026-01-02"), RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.invalid(house.money.bo, ACCOUNT, with("fund", new PoolHouse().fund), "fund",
                "reference_unknown");
        house.money.done(house.money.leader, "commonfund.close-common-fund",
                Map.of("fund", house.fund, "date", PoolHouse.TODAY));
        house.money.refuses(house.money.bo, ACCOUNT, with(), RefusalCode.FUND_CLOSED);
    }
}
