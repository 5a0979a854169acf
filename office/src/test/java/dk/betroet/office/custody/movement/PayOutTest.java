package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PayOutTest {

    private static final String PAY_OUT = "custody.pay-out";

    private final MoneyHouse house = new MoneyHouse();
    private final Map<String, Object> command = Map.of(
            "fund", house.fund, "place", house.box, "amount", 20_000, "date", MoneyHouse.TODAY,
            "category", "daily", "recipient", "owner");

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void onlyPlacesThatAResidentsMoneyMayLieInAreOffered() {
        UUID pool = OfficeHouse.made(house.done(house.leader, "commonfund.open-common-fund",
                Map.of("name", "Kaffekassen", "date", "2026-01-05", "purpose", "Kaffe og kage",
                        "amount", 10_000, "collection", "monthly", "sharing", "equal",
                        "voluntary", true, "responsible", house.bo.personOrFail(),
                        "members", List.of(house.fund.toString()), "charter", house.evidence())),
                "fund");
        house.done(house.leader, "custody.open-place", Map.of("kind", "cash-box", "name",
                "Kaffekassens skrin", "date", "2026-01-05", "storage", "safe",
                "responsible", house.leader.personOrFail(), "fund", pool));
        assertThat(house.words(house.bo, "/custody/pay-out"))
                .contains("Kassen").doesNotContain("Kaffekassens skrin");
        assertThat(house.words(house.bo, "/custody/receive"))
                .contains("Kassen").doesNotContain("Kaffekassens skrin");
        assertThat(house.words(house.bo, "/commonfund/spend")).contains("Kaffekassens skrin");
    }

    @Test
    void pocketMoneyIsPaidByOneEmployee() {
        house.cash(house.fund, 1_000);
        Outcome.Done done = house.done(house.bo, PAY_OUT, command);
        assertThat(done.fact().voucher()).contains(2L);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(800));
    }

    @Test
    void exactlyFiveHundredTakesTwoAndSaysThatTheRulesAreSilent() {
        house.cash(house.fund, 1_000);
        house.done(house.bo, PAY_OUT, with("amount", 49_999));
        Outcome.Waiting waiting =
                house.waits(house.bo, PAY_OUT, with("amount", 50_000), "signatures");
        assertThat(waiting.verdict().notices()).anySatisfy(notice ->
                assertThat(notice.arguments().toString()).contains("exactly-500"));
        house.sign(house.carla, waiting);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofOere(1));
    }

    @Test
    void theResidentSignsInsteadOfAColleague() {
        house.cash(house.fund, 1_000);
        Outcome.Waiting waiting =
                house.waits(house.bo, PAY_OUT, with("amount", 60_000), "signatures");
        Caller anna = new Caller(house.bo.kind(), house.home.authority(), house.anna,
                List.of(), List.of(
                        new Caller.Tie(Role.RESIDENT, house.anna, house.home.unit())),
                house.bo.scopes(), house.bo.locale());
        house.sign(anna, waiting);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(400));
    }

    @Test
    void theSameEmployeeCannotSignTwice() {
        house.cash(house.fund, 1_000);
        Outcome.Waiting waiting = house.waits(house.bo, PAY_OUT, with("amount", 60_000));
        assertThat(house.signing(house.bo, waiting.request()))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                        assertThat(refused.refusals().getFirst().code())
                                .isEqualTo(RefusalCode.SAME_PERSON_TWICE));
    }

    @Test
    void twoEmployeesSignForAResidentWhoCannotAndGuardianshipIsSuggested() {
        Outcome.Done admitted = house.admit("Dina Dal", false);
        UUID fund = OfficeHouse.made(admitted, "fund");
        house.agree(fund);
        house.cash(fund, 300);
        Outcome.Waiting waiting = house.waits(house.bo, PAY_OUT,
                with("fund", fund, "amount", 10_000), "owner-cannot-sign");
        assertThat(waiting.verdict().notices()).anySatisfy(notice ->
                assertThat(notice.citation().rule()).isEqualTo("owner-cannot-sign.guardian"));
        house.sign(house.carla, waiting);
        assertThat(house.at(fund, house.box)).isEqualTo(Money.ofKroner(200));
    }

    @Test
    void someoneElseReceivesOnlyWhenTheAgreementNamesThem() {
        house.cash(house.fund, 1_000);
        Caller relative = house.office.person(house.home, Role.RELATIVE, "Rie Ager", house.anna);
        Map<String, Object> toRelative = with("recipient", "named-in-agreement",
                "recipientPerson", relative.personOrFail());
        house.forbids(house.bo, PAY_OUT, toRelative, "storage.recipient");
        house.name(house.agree(house.fund), relative.personOrFail());
        house.done(house.bo, PAY_OUT, toRelative);
        house.refuses(house.bo, PAY_OUT, with("recipient", "named-in-agreement"),
                RefusalCode.NEEDED_HERE);
    }

    @Test
    void mobilePayIsNotForStaff() {
        house.cash(house.fund, 1_000);
        house.forbids(house.bo, PAY_OUT, with("instrument", "mobile-pay"), "mobilepay");
    }

    @Test
    void noMoreIsPaidThanThereIs() {
        house.cash(house.fund, 100);
        house.refuses(house.bo, PAY_OUT, command, RefusalCode.AMOUNT_NOT_AVAILABLE);
    }

    @Test
    void moneyThatCameLaterWasNotThereThen() {
        house.cash(house.fund, 100);
        house.done(house.bo, "custody.receive", Map.of("fund", house.fund, "place", house.box,
                "amount", 40_000, "date", "2026-03-01", "category", "daily"));
        house.refuses(house.bo, PAY_OUT, with("amount", 10_001, "date", "2026-02-01"),
                RefusalCode.AMOUNT_NOT_AVAILABLE_THEN);
        house.done(house.bo, PAY_OUT, with("amount", 10_000, "date", "2026-02-01"));
        house.refuses(house.bo, PAY_OUT, with("amount", 1, "date", "2026-02-28"),
                RefusalCode.AMOUNT_NOT_AVAILABLE_THEN);
        house.done(house.bo, PAY_OUT, with("amount", 40_000, "date", "2026-03-01"));
    }

    @Test
    void moneyThatWaitsForASignatureIsNotPaidTwice() {
        house.cash(house.fund, 1_000);
        Outcome.Waiting waiting = house.waits(house.bo, PAY_OUT, with("amount", 90_000));
        house.refuses(house.carla, PAY_OUT, command, RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.sign(house.carla, waiting);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(100));
    }

    @Test
    void theDayMustBeOneOnWhichItCouldHappen() {
        house.cash(house.fund, 1_000);
        house.refuses(house.bo, PAY_OUT, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, PAY_OUT, with("date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_OPENING);
        house.invalid(house.bo, PAY_OUT, with("date", "2026-02-31"), "date", "date_expected");
        house.writing("update book set closed_through = date '2026-02-28' where unit_id = :unit",
                Map.of("unit", house.home.unit()));
        house.refuses(house.bo, PAY_OUT, with("date", "2026-02-28"), RefusalCode.PERIOD_CLOSED);
        house.done(house.bo, PAY_OUT, with("date", "2026-03-01"));
    }

    @Test
    void aFrozenOrClosedFundPaysNothing() {
        house.cash(house.fund, 1_000);
        house.writing("update fund set frozen_on = date '2026-02-01' where fund_id = :fund",
                Map.of("fund", house.fund));
        house.refuses(house.bo, PAY_OUT, command, RefusalCode.FUND_FROZEN);
        house.writing("update fund set closed_on = date '2026-02-02' where fund_id = :fund",
                Map.of("fund", house.fund));
        house.refuses(house.bo, PAY_OUT, command, RefusalCode.FUND_CLOSED);
    }

    @Test
    void whatIsNotInThisUnitIsUnknown() {
        MoneyHouse other = new MoneyHouse();
        house.invalid(house.bo, PAY_OUT, with("fund", other.fund), "fund", "reference_unknown");
        house.invalid(house.bo, PAY_OUT, with("place", other.box), "place", "reference_unknown");
        house.invalid(house.bo, PAY_OUT, with("place", UUID.randomUUID()), "place",
                "reference_unknown");
        house.invalid(house.bo, PAY_OUT, with("amount", -1), "amount", "money_negative");
        house.invalid(house.bo, PAY_OUT, with("amount", 0), "amount", "money_zero");
        house.invalid(house.bo, PAY_OUT, with("amount", 1.5), "amount", "oere_expected");
    }

    @Test
    void anAuditorPaysNothing() {
        Caller auditor = house.office.person(house.home, Role.AUDITOR, "Rita Revisor");
        assertThat(house.ask(auditor, PAY_OUT, command)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aClosedCashBoxPaysNothing() {
        UUID other = house.cashBox("Den gamle kasse");
        house.done(house.leader, "custody.close-place",
                Map.of("place", other, "date", "2026-02-01"));
        house.refuses(house.bo, PAY_OUT, with("place", other), RefusalCode.PLACE_CLOSED);
    }
}
