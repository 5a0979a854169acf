package dk.betroet.office.association.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class StartCollectionTest {

    private final CollectionHouse house = new CollectionHouse();

    private static final String START = "association.start-collection";

    @Test
    void savingsAndEventIncomeAreKeptByAPrivatePerson() {
        for (String kind : new String[] {"savings", "event-income"}) {
            house.money.forbids(house.money.bo, START,
                    house.start("kind", kind, "custodian", "employee"), "savings.custodian");
            house.started("kind", kind, "name", "Lejrtur " + kind);
            house.started("kind", kind, "custodian", "parent-representative",
                    "name", "Koloni " + kind);
        }
    }

    @Test
    void aSmallCollectionShouldBeShortAndALongOneIsSeen() {
        assertThat(house.money.done(house.money.bo, START, house.start("plannedEnd", "2026-03-19"))
                .notices()).noneMatch(notice ->
                notice.citation().rule().equals("collection.short"));
        assertThat(house.money.done(house.money.bo, START,
                house.start("plannedEnd", "2026-03-20", "name", "En anden")).notices())
                .anyMatch(notice -> notice.citation().rule().equals("collection.short"));
        assertThat(house.findings()).isEmpty();
        house.started("date", "2026-02-18", "name", "En gammel");
        assertThat(house.findings()).containsExactly("collection.open-long");
    }

    @Test
    void whatTheHouseRefuses() {
        house.started();
        house.money.refuses(house.money.bo, START, house.start(), RefusalCode.ALREADY_EXISTS);
        house.money.refuses(house.money.bo, START,
                house.start("name", "Ny", "plannedEnd", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.refuses(house.money.bo, START,
                house.start("name", "Ny", "date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
    }
}
