package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.db.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DecideSurplusTest {

    private final PoolHouse house = new PoolHouse();

    private static final String DECIDE = "commonfund.decide-surplus";

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", house.fund, "date", PoolHouse.TODAY,
                "amount", 10_001, "use", "keep", "decision", "Vi gemmer det til sommerfesten",
                "decidedBy", List.of(house.anna.toString(), house.berta.toString())), changes);
    }

    @Test
    void theMembersDecideAndItIsOnRecordWhoDid() {
        house.paid(10_000, 10_000);
        house.money.done(house.money.bo, DECIDE, with());
        List<FundPapers.Decided> decisions = house.money.office.part(Database.class).read(
                house.money.home.tenant(), sql -> house.money.office.part(FundPapers.class)
                        .decisions(sql, house.fund));
        assertThat(decisions).singleElement().satisfies(decided -> {
                    assertThat(decided.use()).isEqualTo("keep");
                    assertThat(decided.deciders()).isEqualTo(2);
                });
        assertThat(house.pool()).isEqualTo(Money.ofKroner(200));
    }

    @Test
    void paidBackItIsSharedToTheOere() {
        house.paid(10_000, 10_000);
        house.money.done(house.money.bo, DECIDE,
                with("use", "pay-back", "from", house.box, "to", house.money.box));
        assertThat(house.pool()).isEqualTo(Money.ofOere(9_999));
        assertThat(house.money.at(house.anna, house.money.box)
                .plus(house.money.at(house.berta, house.money.box)))
                .isEqualTo(Money.ofOere(10_001));
    }

    @Test
    void itTakesMoreThanHalfOfTheMembers() {
        house.paid(10_000, 10_000);
        house.money.refuses(house.money.leader, DECIDE, with("decidedBy", List.of()),
                RefusalCode.MEMBERS_NOT_DECIDED);
        house.money.refuses(house.money.leader, DECIDE,
                with("decidedBy", List.of(house.anna.toString())),
                RefusalCode.MEMBERS_NOT_DECIDED);
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, DECIDE, with(), RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.paid(10_000, 10_000);
        house.money.refuses(house.money.bo, DECIDE, with("use", "pay-back"),
                RefusalCode.NEEDED_HERE);
        house.money.refuses(house.money.bo, DECIDE,
                with("decidedBy", List.of(house.clara.toString())), RefusalCode.NOT_A_MEMBER);
        house.money.refuses(house.money.bo, DECIDE,
                with("decidedBy", List.of(house.anna.toString(), house.anna.toString())),
                RefusalCode.SAME_PERSON_TWICE);
        house.money.refuses(house.money.bo, DECIDE, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, DECIDE, with("date", "2026-01-04"),
                RefusalCode.NOT_A_MEMBER);
        UUID annas = house.money.account("Annas konto", house.anna, Money.ZERO);
        house.money.refuses(house.money.bo, DECIDE,
                with("use", "pay-back", "from", house.box, "to", annas),
                RefusalCode.PLACE_OF_ANOTHER);
        house.money.writing("update fund set closed_on = date '2026-03-01' where fund_id = :fund",
                Map.of("fund", house.berta));
        house.money.refuses(house.money.bo, DECIDE,
                with("use", "pay-back", "from", house.box, "to", house.money.box),
                RefusalCode.FUND_CLOSED);
    }
}
