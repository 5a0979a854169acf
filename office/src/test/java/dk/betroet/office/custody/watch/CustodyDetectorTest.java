package dk.betroet.office.custody.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import dk.betroet.office.platform.finding.Found;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each fault appears when it is there, and ends when it is mended. */
@Tag("database")
class CustodyDetectorTest {

    private final MoneyHouse house = new MoneyHouse();
    private final FindingHouse findings = new FindingHouse(house);

    private void change(String statement, Object id) {
        house.writing(statement, Map.of("id", id));
    }

    @Test
    void aMandateAboutToEndIsAWarningAndAnExpiredOneABreach() {
        UUID account = house.account("Annas konto", house.fund, Money.ofKroner(100));
        UUID mandate = house.mandate("standing", house.bo, account, "2025-03-25", null);
        String code = "mandate.standing.renew";
        assertThat(findings.look(code)).singleElement()
                .satisfies(found -> assertThat(found.breach()).isFalse());
        change("update mandate set granted_on = '2025-03-01' where mandate_id = :id", mandate);
        assertThat(findings.look(code)).singleElement().matches(Found::breach);
        change("update mandate set granted_on = '2026-03-01' where mandate_id = :id", mandate);
        assertThat(findings.look(code)).isEmpty();
        assertThat(findings.all(code)).singleElement().satisfies(found ->
                assertThat(found.endedOn()).isEqualTo(OfficeHouse.TODAY));
    }

    @Test
    void cashAboveTheCapsIsFoundHoweverItGotThere() {
        house.cash(house.fund, 1_900);
        assertThat(findings.look("cash.owner-found")).isEmpty();
        change("update balance set amount = 200001 where fund_id = :id and amount > 0", house.fund);
        assertThat(findings.look("cash.owner-found")).singleElement().satisfies(found -> {
            assertThat(found.fund()).isEqualTo(house.fund);
            assertThat(found.citation()).contains("B.7.1");
        });
        change("update balance set amount = 2500001 where fund_id = :id and amount > 0",
                house.fund);
        assertThat(findings.look("cash.unit-found")).hasSize(1);
        change("update balance set amount = 190000 where fund_id = :id and amount > 0", house.fund);
        assertThat(findings.look("cash.owner-found")).isEmpty();
        assertThat(findings.look("cash.unit-found")).isEmpty();
    }

    @Test
    void aBoxWithoutLeaderOrLockIsFound() {
        assertThat(findings.look("safe-storage.leader-found")).isEmpty();
        change("update place set responsible_id = null where place_id = :id", house.box);
        assertThat(findings.look("safe-storage.leader-found")).hasSize(1);
        house.writing("update place set responsible_id = :by where place_id = :id",
                Map.of("by", house.leader.personOrFail(), "id", house.box));
        assertThat(findings.look("safe-storage.leader-found")).isEmpty();
        assertThat(findings.look("safe-storage.class-found")).isEmpty();
        change("update place set storage_class = 'open' where place_id = :id", house.box);
        assertThat(findings.look("safe-storage.class-found")).hasSize(1);
        change("update place set storage_class = null where place_id = :id", house.box);
        assertThat(findings.look("safe-storage.class-found")).hasSize(1);
    }

    @Test
    void anAgreementRunningOutIsFoundInTime() {
        assertThat(findings.look("agreement.running-out")).isEmpty();
        change("update agreement set through_on = '2026-04-03' where fund_id = :id", house.fund);
        assertThat(findings.look("agreement.running-out")).hasSize(1);
        house.agree(house.fund);
        assertThat(findings.look("agreement.running-out")).isEmpty();
    }

    @Test
    void aDifferenceIsFoundUntilItIsSettled() {
        house.cash(house.fund, 400);
        UUID count = OfficeHouse.made(house.done(house.bo, "custody.count", Map.of(
                "place", house.box, "date", MoneyHouse.TODAY, "total", 0)), "count");
        assertThat(findings.look("count.difference-found")).hasSize(1);
        house.done(house.bo, "custody.resolve-difference", Map.of("count", count,
                "step", "recount", "date", MoneyHouse.TODAY, "counted", 400_00));
        assertThat(findings.look("count.difference-found")).isEmpty();
    }

    @Test
    void aCountIsDueWhenTheSupplementDemandsOne() {
        MoneyHouse solby = new MoneyHouse("solby");
        FindingHouse there = new FindingHouse(solby);
        assertThat(there.look("count.monthly")).singleElement().matches(Found::breach);
        solby.sign(solby.carla, solby.waits(solby.bo, "custody.count",
                Map.of("place", solby.box, "date", MoneyHouse.TODAY, "total", 0), "count.two"));
        assertThat(there.look("count.monthly")).isEmpty();
    }
}
