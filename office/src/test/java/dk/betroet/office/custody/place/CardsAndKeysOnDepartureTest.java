package dk.betroet.office.custody.place;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.departure.OnDeparture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CardsAndKeysOnDepartureTest {

    @Test
    void whoeverLeavesHasNoCardAndNoKeyAnyMore() {
        MoneyHouse house = new MoneyHouse();
        UUID account = house.account("Annas konto", house.fund, Money.ofKroner(700));
        house.done(house.leader, "custody.issue-card", Map.of("account", account,
                "holder", house.bo.personOrFail(), "inNameOf", "employee", "separate", true,
                "date", "2026-02-01"));
        house.done(house.bo, "custody.sign-out-key", Map.of("place", house.box, "label", "Nøgle 1",
                "holder", house.bo.personOrFail(), "date", "2026-01-05"));
        List<OnDeparture.Revoked> revoked = house.office.part(Database.class)
                .write(house.home.tenant(), sql -> house.office
                        .part(CardsAndKeysOnDeparture.class)
                        .revoke(sql, new OnDeparture.Departure(house.home.authority(),
                                house.home.unit(), house.bo.personOrFail(),
                                LocalDate.of(2026, 3, 5), house.leader.personOrFail(),
                                Instant.EPOCH, UUID.randomUUID())));
        assertThat(revoked).extracting(OnDeparture.Revoked::power).containsExactly(
                OnDeparture.Power.CARD, OnDeparture.Power.KEY);
        house.forbids(house.bo, "custody.buy", Map.of("fund", house.fund, "place", account,
                "amount", 100, "date", MoneyHouse.TODAY, "category", "daily",
                "instrument", "named-card", "receipt", house.evidence()), "card.own");
        house.done(house.leader, "custody.close-place",
                Map.of("place", house.box, "date", MoneyHouse.TODAY));
    }
}
