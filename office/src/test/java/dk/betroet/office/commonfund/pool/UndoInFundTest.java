package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.ledger.FundBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Undoing a voucher of a common fund gives every member back exactly the share they had. */
@Tag("database")
class UndoInFundTest {

    private static final String REVERSE = "custody.reverse";

    private PoolHouse house = new PoolHouse();

    private void open(String sharing) {
        house = new PoolHouse(sharing, List.of());
        house.paid(30_001, 10_000);
    }

    private UUID spent(int oere) {
        return house.money.done(house.money.bo, "commonfund.spend", Map.of("fund", house.fund,
                "from", house.box, "amount", oere, "date", PoolHouse.TODAY,
                "category", "flowers")).fact().id();
    }

    private UUID left(UUID member) {
        return house.money.done(house.money.bo, "commonfund.leave-fund", Map.of(
                "fund", house.fund, "member", member, "date", PoolHouse.TODAY,
                "from", house.box, "to", house.money.box)).fact().id();
    }

    private UUID paidBack(int oere) {
        return house.money.done(house.money.bo, "commonfund.decide-surplus", Map.of(
                "fund", house.fund, "date", PoolHouse.TODAY, "amount", oere, "use", "pay-back",
                "decidedBy", List.of(house.anna.toString(), house.berta.toString()),
                "decision", "Vi deler resten", "from", house.box, "to", house.money.box))
                .fact().id();
    }

    private Map<String, Object> undo(UUID fact) {
        return Map.of("fact", fact, "date", PoolHouse.TODAY, "reason", "Skrevet forkert");
    }

    private void undone(UUID fact) {
        house.money.done(house.money.bo, REVERSE, undo(fact));
    }

    /** Each member's share, and what they have of their own. */
    private Map<UUID, List<Money>> shares() {
        List<Membership> members = new ArrayList<>();
        List<Money> shares = house.money.office.part(Database.class)
                .read(house.money.home.tenant(), sql -> {
                    CommonFund fund = house.money.office.part(CommonFunds.class)
                            .find(sql, house.money.home.unit(), house.fund).orElseThrow();
                    members.addAll(house.money.office.part(Members.class).of(sql, fund.id()));
                    return Shares.of(house.money.office.part(FundBook.class)
                            .balance(sql, fund.id()), members, fund.charter().sharing());
                });
        Map<UUID, List<Money>> of = new TreeMap<>();
        members.forEach(member -> of.put(member.member(), List.of(
                shares.get(members.indexOf(member)),
                house.money.at(member.member(), house.money.box))));
        return of;
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal", "by-contribution"})
    void whateverIsUndoneTheSharesAreWhatTheyWere(String sharing) {
        open(sharing);
        Map<UUID, List<Money>> before = shares();
        undone(house.paid(7_777, 3_334));
        assertThat(shares()).isEqualTo(before);
        undone(spent(12_345));
        assertThat(shares()).isEqualTo(before);
        undone(left(house.berta));
        assertThat(shares()).isEqualTo(before);
        undone(paidBack(9_999));
        assertThat(shares()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal", "by-contribution"})
    void whatSomeoneWasSettledWithOnIsUndoneAfterThatOnly(String sharing) {
        open(sharing);
        UUID spent = spent(1_000);
        Map<UUID, List<Money>> before = shares();
        UUID paidBack = paidBack(10_000);
        UUID left = left(house.berta);
        house.money.refuses(house.money.bo, REVERSE, undo(spent), RefusalCode.SETTLED_SINCE);
        house.money.refuses(house.money.bo, REVERSE, undo(paidBack), RefusalCode.SETTLED_SINCE);
        undone(left);
        house.money.refuses(house.money.bo, REVERSE, undo(spent), RefusalCode.SETTLED_SINCE);
        undone(paidBack);
        assertThat(shares()).isEqualTo(before);
        undone(spent);
        assertThat(house.pool()).isEqualTo(Money.ofOere(40_001));
    }

    @Test
    void oneWhoHasJoinedAgainStaysAndNothingClosedIsTouched() {
        open("equal");
        UUID left = left(house.berta);
        house.money.writing("""
                insert into common_fund_member (membership_id, authority_id, unit_id, fund_id,
                    member_id, joined_on, fact_id)
                select gen_random_uuid(), authority_id, unit_id, fund_id, member_id, left_on,
                    fact_id
                from common_fund_member where left_fact_id = :left""", Map.of("left", left));
        house.money.refuses(house.money.bo, REVERSE, undo(left), RefusalCode.ALREADY_EXISTS);
        house.money.writing("update fund set closed_on = date '2026-03-05' where fund_id = :fund",
                Map.of("fund", house.berta));
        house.money.refuses(house.money.bo, REVERSE, undo(left), RefusalCode.FUND_CLOSED);
    }
}
