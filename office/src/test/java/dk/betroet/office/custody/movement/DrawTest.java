package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Notice;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DrawTest {

    private static final String DRAW = "custody.draw";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID account = house.account("Annas konto", house.fund, Money.ofKroner(14_000));
    private final UUID standing =
            house.mandate("standing", house.bo, account, "2026-01-02", null);
    private final Map<String, Object> command = Map.of("fund", house.fund, "account", account,
            "to", house.box, "mandate", standing, "amount", 20_000, "date", MoneyHouse.TODAY,
            "instrument", "bank-transfer");

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void cashIsDrawnOnAStandingMandateAgainAndAgain() {
        house.done(house.bo, DRAW, command);
        house.done(house.bo, DRAW, command);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(400));
        assertThat(house.at(house.fund, account)).isEqualTo(Money.ofKroner(13_600));
    }

    @Test
    void aOneTimeMandateIsForOneAmountFromOneAccountOnceByOneEmployee() {
        UUID once = house.mandate("one-time", house.bo, account, "2026-03-01", Money.ofKroner(300));
        UUID other = house.account("Annas anden konto", house.fund, Money.ofKroner(500));
        Map<String, Object> draw = with("mandate", once, "amount", 30_000);
        house.forbids(house.bo, DRAW, house.command(draw, "amount", 29_999),
                "mandate.one-time.amount");
        house.forbids(house.bo, DRAW, house.command(draw, "account", other), "mandate.account");
        house.forbids(house.carla, DRAW, draw, "mandate.holder");
        house.refuses(house.bo, DRAW, house.command(draw, "date", "2026-02-28"),
                RefusalCode.MANDATE_NOT_YET_VALID);
        Outcome.Done done = house.done(house.bo, DRAW, draw);
        house.forbids(house.bo, DRAW, draw, "mandate.one-time.once");
        house.done(house.bo, "custody.reverse", Map.of("fact", done.fact().id(),
                "date", MoneyHouse.TODAY, "reason", "Forkert kasse"));
        house.done(house.bo, DRAW, draw);
    }

    @Test
    void withoutAMandateNothingIsDrawn() {
        house.forbids(house.bo, DRAW, with("mandate", null), "mandate.required");
        UUID other = OfficeHouse.made(house.admit("Berta Bak", true), "fund");
        UUID hers = house.account("Bertas konto", other, Money.ofKroner(500));
        house.refuses(house.bo, DRAW, with("fund", other, "account", hers),
                RefusalCode.MANDATE_OTHER_OWNER);
        house.refuses(house.bo, DRAW, with("account", hers), RefusalCode.PLACE_OF_ANOTHER);
    }

    @Test
    void aRevokedOrExpiredMandateNoLongerHolds() {
        UUID old = house.mandate("standing", house.bo, account, "2025-03-05", null);
        house.forbids(house.bo, DRAW, with("mandate", old), "mandate.standing.renew");
        UUID near = house.mandate("standing", house.bo, account, "2025-03-06", null);
        Outcome.Done done = house.done(house.bo, DRAW, with("mandate", near));
        assertThat(done.notices()).anySatisfy(notice ->
                assertThat(notice.kind()).isEqualTo(Notice.Kind.WARNING));
        house.writing("""
                update mandate set revoked_on = date '2026-03-05', revoked_why = 'withdrawn'
                where mandate_id = :id""", Map.of("id", standing));
        house.forbids(house.bo, DRAW, command, "mandate.not-revoked");
        house.writing("update mandate set valid_through = date '2026-03-04' where mandate_id = :id",
                Map.of("id", near));
        house.refuses(house.bo, DRAW, with("mandate", near), RefusalCode.MANDATE_EXPIRED);
    }

    @Test
    void aboveTwoThousandAnotherApprovesAndSaysWhy() {
        UUID hand = OfficeHouse.made(house.done(house.leader, "custody.open-place", Map.of(
                "kind", "hand", "name", "Bo", "date", "2026-01-01", "storage", "safe",
                "responsible", house.leader.personOrFail(), "holder", house.bo.personOrFail())),
                "place");
        house.done(house.bo, DRAW, with("amount", 20_000, "to", hand));
        house.sign(house.carla, house.waits(house.bo, DRAW, with("amount", 180_000), "signatures"));
        house.forbids(house.bo, DRAW, with("amount", 200_001), "cash.owner-max");
        house.writing("update balance set amount = 0 where place_id in (:box, :hand)",
                Map.of("box", house.box, "hand", hand));
        Outcome.Waiting month = house.waits(
                house.bo, DRAW, with("amount", 200_000), "signatures");
        house.sign(house.carla, month);
        house.writing("update balance set amount = 0 where place_id = :box",
                Map.of("box", house.box));
        Outcome.Waiting over = house.waits(
                house.bo, DRAW, with("amount", 100_001), "withdrawal.month", "signatures");
        assertThat(house.approving(house.bo, over, "Ny cykel til Anna"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(house.approving(house.leader, over, "Ny"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(house.approving(house.leader, over, "Ny cykel til Anna"))
                .isInstanceOf(Outcome.Waiting.class);
        house.sign(house.carla, over);
    }

    @Test
    void aColleaguesCardTheResidentsCardAndHerLogInAreNotUsed() {
        house.forbids(house.bo, DRAW, with("instrument", "owner-card"), "card.own");
        house.forbids(house.bo, DRAW, with("instrument", "named-card"), "card.own");
        house.forbids(house.bo, DRAW, with("instrument", "netbank-owner"), "nemid-personal.use");
        house.forbids(house.bo, DRAW, with("instrument", "mobile-pay"), "mobilepay");
        house.done(house.leader, "custody.issue-card", Map.of("account", account,
                "holder", house.bo.personOrFail(), "inNameOf", "employee", "separate", true,
                "date", "2026-02-01"));
        house.done(house.bo, DRAW, with("instrument", "named-card"));
    }

    @Test
    void fromTheOverflowAccountTwoDrawTogether() {
        UUID overflow = OfficeHouse.made(house.done(house.leader, "custody.open-place", Map.of(
                "kind", "bank-account", "name", "Samlekonto", "date", "2026-01-01",
                "account", "overflow", "accountNumber", "1234-1", "jointHolders", 2,
                "ownBooks", true, "responsible", house.leader.personOrFail())), "place");
        house.cash(house.fund, 1_000);
        house.sign(house.carla, house.waits(house.bo, "custody.deposit", Map.of("fund", house.fund,
                "from", house.box, "account", overflow, "amount", 90_000,
                "date", MoneyHouse.TODAY)));
        Map<String, Object> draw = with("account", overflow, "mandate", null, "amount", 10_000);
        house.sign(house.carla, house.waits(house.bo, DRAW, draw, "overflow.joint"));
        assertThat(house.at(house.fund, overflow)).isEqualTo(Money.ofKroner(800));
    }

    @Test
    void daysAndIdsMustFit() {
        house.refuses(house.bo, DRAW, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, DRAW, with("date", "2025-12-31"), RefusalCode.DATE_BEFORE_OPENING);
        house.refuses(house.bo, DRAW, with("amount", 1_500_000), RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.invalid(house.bo, DRAW, with("mandate", UUID.randomUUID()), "mandate",
                "reference_unknown");
        house.invalid(house.bo, DRAW, with("account", house.box), "account", "reference_unknown");
    }
}
