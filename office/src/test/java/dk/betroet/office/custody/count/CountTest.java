package dk.betroet.office.custody.count;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.ledger.Counts;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.period.CloseGuard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CountTest {

    private static final String COUNT = "custody.count";

    private final MoneyHouse house = new MoneyHouse();
    private final Map<String, Object> command = Map.of(
            "place", house.box, "date", MoneyHouse.TODAY, "total", 0, "announced", false);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    private Counts.Counted last(String through) {
        return house.office.part(Database.class).read(house.home.tenant(), sql -> house.office
                .part(Counts.class).last(sql, house.box, LocalDate.parse(through)).orElseThrow());
    }

    private List<CloseGuard.Open> open(Caller caller) {
        return house.office.part(Database.class).read(house.home.tenant(), sql -> {
            Context context = house.office.part(WritePath.class)
                    .context(caller, house.home.unit(), sql);
            return house.office.part(OpenDifferences.class).open(context, context.today());
        });
    }

    @Test
    void aCountThatAgreesIsSettledAtOnceAndIsTheLastCountOfThePlace() {
        house.cash(house.fund, 400);
        Outcome.Done done = house.done(house.carla, COUNT, with("total", 400_00));
        assertThat(done.fact().voucher()).isEmpty();
        assertThat(last(MoneyHouse.TODAY)).isEqualTo(new Counts.Counted(
                OfficeHouse.TODAY, Money.ofKroner(400), Money.ZERO));
        assertThat(open(house.leader)).isEmpty();
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(400));
    }

    @Test
    void aDifferenceStaysOpenAndInTheWayOfClosing() {
        house.cash(house.fund, 400);
        house.done(house.carla, COUNT, with("total", 350_00));
        assertThat(last(MoneyHouse.TODAY).unexplained()).isEqualTo(Money.ofKroner(-50));
        assertThat(open(house.leader)).hasSize(1);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(400));
    }

    @Test
    void itIsHeldAgainstTheBookOfItsDayNotOfToday() {
        house.cash(house.fund, 400);
        house.done(house.carla, COUNT, with("date", "2026-01-01"));
        assertThat(last("2026-01-01").unexplained()).isEqualTo(Money.ZERO);
    }

    @Test
    void notesAndCoinsAreAddedUpAndMustAgreeWithTheTotal() {
        house.cash(house.fund, 400);
        List<Map<String, Object>> piles = List.of(
                Map.of("denomination", "kr-200", "number", 1),
                Map.of("denomination", "kr-50", "number", 3),
                Map.of("denomination", "kr-20", "number", 2),
                Map.of("denomination", "oere-50", "number", 20));
        house.done(house.carla, COUNT, with("total", null, "piles", piles));
        assertThat(last(MoneyHouse.TODAY).counted()).isEqualTo(Money.ofKroner(400));
        house.refuses(house.carla, COUNT, with("total", 401_00, "piles", piles),
                RefusalCode.PILES_DO_NOT_SUM);
        house.refuses(house.carla, COUNT, with("total", null), RefusalCode.NEEDED_HERE);
    }

    @Test
    void envelopesComeToTheTotalAndEachOwnerHasOne() {
        house.cash(house.fund, 400);
        Function<Integer, Map<String, Object>> envelope = kroner -> Map.of(
                "fund", house.fund.toString(), "amount", kroner * 100);
        Outcome.Done done = house.done(house.carla, COUNT,
                with("total", 400_00, "envelopes", List.of(envelope.apply(400))));
        UUID count = OfficeHouse.made(done, "count");
        List<CashCounts.Envelope> kept = house.office.part(Database.class).read(
                house.home.tenant(), sql ->
                        house.office.part(CashCounts.class).envelopes(sql, count));
        assertThat(kept).containsExactly(new CashCounts.Envelope(
                        house.fund, Money.ofKroner(400), Money.ofKroner(400)));
        house.refuses(house.carla, COUNT,
                with("total", 400_00, "envelopes", List.of(envelope.apply(300))),
                RefusalCode.PILES_DO_NOT_SUM);
        house.refuses(house.carla, COUNT,
                with("total", 400_00, "envelopes",
                        List.of(envelope.apply(200), envelope.apply(200))),
                RefusalCode.SAME_PERSON_TWICE);
    }

    @Test
    void onlyAPlaceInUseThatHoldsCashOnADayThatHasCome() {
        house.refuses(house.bo, COUNT, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, COUNT, with("date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_OPENING);
        house.invalid(house.bo, COUNT, with("place", new MoneyHouse().box), "place",
                "reference_unknown");
        UUID account = house.account("Annas konto", house.fund, Money.ofKroner(10));
        house.invalid(house.bo, COUNT, with("place", account), "place", "reference_unknown");
        house.done(house.leader, "custody.close-place",
                Map.of("place", house.box, "date", "2026-02-01"));
        house.refuses(house.bo, COUNT, command, RefusalCode.PLACE_CLOSED);
    }

    @Test
    void aSupplementMayDemandTwoWhoCountAndNotTheKeeper() {
        MoneyHouse solby = new MoneyHouse("solby");
        Map<String, Object> there = house.command(command, "place", solby.box);
        Outcome.Waiting waiting = solby.waits(solby.bo, COUNT, there, "count.two");
        solby.sign(solby.carla, waiting);
        solby.forbids(solby.leader, COUNT, there, "count.not-keeper-alone");
    }
}
