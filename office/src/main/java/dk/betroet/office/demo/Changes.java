package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What changes in a year: boxes change hands, an employee leaves and another comes, one resident
 * moves out and one dies, and others move in.
 */
final class Changes {

    private static final int BOXES_FIRST = 2;
    private static final int BOX_NORTH_AGAIN = 151;
    private static final int RENEWAL = 162;
    private static final int SUBSTITUTES = 101;
    private static final int MOVE_OUT = 176;
    private static final int SOON_EXPIRES_ROOM = 7;
    private static final int SOON_EXPIRES_DAYS = 16;
    private static final int DEPARTURE = 244;
    private static final int DEATH = 262;
    private static final int MOVES_OUT_ROOM = 20;
    private static final int DIES_ROOM = 12;

    private final Hands hands;
    private final Household house;
    private final Bank bank;
    private final MovingIn movingIn;
    private final MonthEnd monthEnd;
    private final CoffeeFund coffee;
    private final DailyLife life;
    private final UUID paper;

    Changes(Hands hands, Household house, Bank bank, MovingIn movingIn, MonthEnd monthEnd,
            CoffeeFund coffee, DailyLife life, UUID paper) {
        this.hands = hands;
        this.house = house;
        this.bank = bank;
        this.movingIn = movingIn;
        this.monthEnd = monthEnd;
        this.coffee = coffee;
        this.life = life;
        this.paper = paper;
    }

    /** Puts them in the script. */
    void plan(Script script, Year year) {
        script.morning(year.day(BOXES_FIRST), () -> {
            handOver(house.leader, Household.AASE, house.north, year.day(BOXES_FIRST));
            handOver(house.leader, Household.DORTE, house.south, year.day(BOXES_FIRST));
        });
        script.morning(year.day(BOX_NORTH_AGAIN), () -> handOver(house.onDuty(Household.AASE),
                Household.BILAL, house.north, year.day(BOX_NORTH_AGAIN)));
        mandates(script, year);
        LocalDate moveOut = year.day(MOVE_OUT);
        script.morning(moveOut, () -> moveOut(house.room(MOVES_OUT_ROOM), moveOut));
        script.morning(moveOut.plusDays(19), () -> movingIn.one(Cast.NEXT_IN_20,
                moveOut.plusDays(19), house.onDuty(Household.BILAL), house.deputy));
        LocalDate departure = year.day(DEPARTURE);
        script.morning(departure, () -> depart(departure));
        LocalDate death = year.day(DEATH);
        script.morning(death, () -> death(house.room(DIES_ROOM), death));
        script.morning(death.plusDays(11),
                () -> coffee.leave(house.room(DIES_ROOM), death.plusDays(11)));
        script.morning(death.plusDays(23),
                () -> estate(house.room(DIES_ROOM), death.plusDays(23)));
        script.morning(death.plusDays(34), () -> movingIn.one(Cast.NEXT_IN_12,
                death.plusDays(34), house.onDuty(Household.DORTE), house.deputy));
    }

    private void handOver(Caller giver, int receiver, UUID box, LocalDate day) {
        Caller taker = house.onDuty(receiver);
        int counted = house.cashIn(box);
        String offered = hands.must(giver, "custody.handover", Form.of("place", box,
                "to", taker, "date", day, "counted", counted, "receipts", 0)).get("handover");
        hands.must(taker, "custody.accept-handover", Form.of("handover", offered,
                "date", day, "counted", counted));
    }

    /** Contact persons' mandates run from the first day, but one that is about to run out. */
    private void mandates(Script script, Year year) {
        int turn = 0;
        for (Kept resident : house.residents.stream().filter(one -> one.account != null).toList()) {
            boolean soon = resident.who.room() == SOON_EXPIRES_ROOM;
            Caller first = soon ? resident.substitute : resident.contact;
            Caller second = soon ? resident.contact : resident.substitute;
            LocalDate renewal = year.day(RENEWAL + turn * 3);
            LocalDate other = soon
                    ? year.today().minusYears(1).plusDays(SOON_EXPIRES_DAYS)
                    : year.day(SUBSTITUTES + turn * 3);
            if (first == null || second == null) {
                throw new IllegalStateException("nobody stands in for the contact person");
            }
            script.morning(year.start(), () -> movingIn.mandate(resident, first, year.start()));
            script.morning(renewal, () -> movingIn.renew(resident, first, renewal));
            script.morning(other, () -> movingIn.mandate(resident, second, other));
            turn++;
        }
    }

    private void moveOut(Kept resident, LocalDate day) {
        coffee.leave(resident, day);
        if (resident.cash > 0) {
            life.payOut(resident, resident.cash, day, resident.contact, day.getDayOfYear());
        }
        hands.must(house.leader, "custody.move-out", Form.of("fund", resident.fund, "date", day,
                "note", "Flyttet i egen bolig tættere på familien."));
        resident.here = false;
    }

    /** Whoever leaves loses every mandate, key and card at once; somebody else takes over. */
    private void depart(LocalDate day) {
        Caller leaving = house.onDuty(Household.JONAS);
        hands.must(house.leader, "personnel.depart", Form.of("person", leaving, "date", day,
                "note", "Har fået arbejde på sygehuset."));
        house.residents.forEach(one -> one.mandates.remove(leaving.personOrFail()));
        Caller coming = hands.inUnit(UUID.fromString(hands.must(house.leader, "personnel.employ",
                Form.of("name", Cast.SUCCESSOR.name(), "position", Cast.SUCCESSOR.position(),
                        "date", day)).get("person")), Role.STAFF);
        house.staff.set(Household.JONAS, coming);
        for (Kept resident : house.residents) {
            if (resident.here && resident.contact.equals(leaving)) {
                hands.must(house.leader, "custody.note-capacity", Form.of("fund", resident.fund,
                        "date", day, "hasCapacity", true, "canSign", resident.who.canSign(),
                        "guardianship", "none", "contact", coming,
                        "room", Integer.toString(resident.who.room()),
                        "basis", "Ny kontaktperson, fordi den tidligere er fratrådt."));
                resident.contact = coming;
                if (resident.account != null) {
                    movingIn.mandate(resident, coming, day);
                }
            }
        }
    }

    private void death(Kept resident, LocalDate day) {
        hands.must(resident.contact, "custody.record-death", Form.of("fund", resident.fund,
                "date", day, "note", "Sov stille ind om natten."));
        resident.here = false;
        resident.mandates.clear();
    }

    /** Two hand over all that was kept, the account is closed, and its last lines are matched. */
    private void estate(Kept resident, LocalDate day) {
        UUID account = resident.accountOrFail();
        hands.must(house.leader, "custody.close-estate", Form.of("fund", resident.fund,
                "date", day, "receiver", "Boet ved skifteretten i Solby",
                "certificate", paper), house.deputy, resident.contact);
        bank.line(account, day, "Udbetalt til boet", -bank.balance(account));
        resident.cash = 0;
        monthEnd.readIn(account, day);
        hands.must(house.leader, "custody.close-place", Form.of("place", account, "date", day,
                "note", "Kontoen er opgjort til boet."));
        resident.account = null;
    }
}
