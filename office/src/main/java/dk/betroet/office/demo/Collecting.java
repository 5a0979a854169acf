package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A short collection in the home for somebody else: taken in, passed on and ended within days. */
final class Collecting {

    private static final int BEGINS = 54;
    private static final int DAYS = 6;
    private static final int[] GIFTS_OERE = {24_000, 17_500, 31_000};

    private final Hands hands;
    private final Household house;
    private final Receipts receipts;

    Collecting(Hands hands, Household house, Receipts receipts) {
        this.hands = hands;
        this.house = house;
        this.receipts = receipts;
    }

    /** Puts it in the script. */
    void plan(Script script, Year year) {
        LocalDate first = year.day(BEGINS);
        LocalDate last = first.plusDays(DAYS);
        UUID[] made = new UUID[2];
        script.morning(first, () -> {
            made[0] = id("fund", hands.must(house.leader, "association.start-collection", Form.of(
                    "name", "Til besøgsvennerne i Solby", "kind", "collection", "date", first,
                    "plannedEnd", last, "custodian", "private-person",
                    "custodianName", "Grethe Solmark"), house.deputy));
            made[1] = id("place", hands.must(house.leader, "custody.open-place", Form.of(
                    "kind", "hand", "name", "Indsamling til besøgsvennerne", "date", first,
                    "holder", collector(), "responsible", house.leader)));
        });
        for (int i = 0; i < GIFTS_OERE.length; i++) {
            int oere = GIFTS_OERE[i];
            LocalDate day = first.plusDays(1 + i);
            script.evening(day, () -> hands.must(collector(), "association.collect", Form.of(
                    "fund", made[0], "to", made[1], "amount", oere, "date", day),
                    house.onDuty(Household.EMIL)));
        }
        script.evening(last, () -> passOn(made[0], made[1], last));
    }

    private void passOn(UUID fund, UUID hand, LocalDate day) {
        int all = 0;
        for (int oere : GIFTS_OERE) {
            all += oere;
        }
        hands.must(collector(), "association.pass-on", Form.of("fund", fund, "from", hand,
                "amount", all, "date", day, "receiver", "custodian",
                "receipt", receipts.of("Besøgsvennerne i Solby", day)),
                house.onDuty(Household.EMIL));
        hands.must(house.leader, "association.end-collection", Form.of(
                "fund", fund, "date", day));
        hands.must(house.leader, "custody.close-place", Form.of("place", hand, "date", day));
    }

    private Caller collector() {
        return house.onDuty(Household.CAMILLA);
    }

    private static UUID id(String name, Map<String, String> made) {
        return UUID.fromString(made.get(name));
    }
}
