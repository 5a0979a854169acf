package dk.betroet.office.demo;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What waits for whoever looks at the demo: a cash difference, a voucher that is missing, a pay-out
 * that waits for a colleague. (A mandate about to run out, a box never counted unannounced and a
 * statement nobody has signed for wait elsewhere in the story.)
 */
final class LooseEnds {

    private static final int UNANNOUNCED = 184;
    private static final int NO_RECEIPT_AGO = 16;
    private static final int NO_RECEIPT_OERE = 25_000;
    private static final int MISSING_OERE = 20_000;
    private static final int WAITING_OERE = 60_000;

    private final Hands hands;
    private final Household house;
    private final DailyLife life;
    private final MonthEnd monthEnd;
    private final CoffeeFund coffee;

    LooseEnds(Hands hands, Household house, DailyLife life, MonthEnd monthEnd,
            CoffeeFund coffee) {
        this.hands = hands;
        this.house = house;
        this.life = life;
        this.monthEnd = monthEnd;
        this.coffee = coffee;
    }

    /** Puts them in the script. */
    void plan(Script script, Year year) {
        script.evening(year.day(UNANNOUNCED), () -> {
            unannounced(house.north, year.day(UNANNOUNCED), 0);
            unannounced(coffee.box(), year.day(UNANNOUNCED), 0);
        });
        LocalDate lost = year.ago(NO_RECEIPT_AGO);
        script.evening(lost, () -> life.draw(
                house.room(11), NO_RECEIPT_OERE, lost, Household.CAMILLA, false));
        LocalDate yesterday = year.ago(1);
        script.evening(yesterday, () -> {
            unannounced(house.north, yesterday, -MISSING_OERE);
            waiting(house.room(2), yesterday);
        });
    }

    /** The fund's own box is kept by the leader, so that two of the staff count it. */
    private void unannounced(UUID box, LocalDate day, int over) {
        boolean leaders = box.equals(coffee.box());
        monthEnd.countOne(leaders ? house.onDuty(Household.CAMILLA) : house.leader,
                house.onDuty(Household.EMIL), box, day, false, over);
    }

    /** Karen's neighbour wants more than 500 kr.: somebody else must sign too. */
    private void waiting(Kept resident, LocalDate day) {
        if (resident.cash < WAITING_OERE) {
            life.draw(resident, WAITING_OERE, day, Household.CAMILLA, true);
        }
        hands.mustWait(house.onDuty(Household.AASE), "custody.pay-out", Form.of(
                "fund", resident.fund, "place", resident.box, "amount", WAITING_OERE,
                "date", day, "category", "gift", "recipient", "owner",
                "note", "Til en gave til barnebarnet"));
    }
}
