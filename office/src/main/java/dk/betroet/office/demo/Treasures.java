package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keys, cards and valuables, and the bigger things of a year: an armchair and a trip. */
final class Treasures {

    private static final int KEYS = 3;
    private static final int VALUABLES_IN = 27;
    private static final int CARD = 40;
    private static final int ARMCHAIR = 131;
    private static final int NEW_KEY = 151;
    private static final int TRIP = 222;
    private static final int VALUABLES_OUT = 287;
    private static final int ARMCHAIR_OERE = 234_900;
    private static final int DRAWN_OERE = 240_000;
    private static final int TRIP_OERE = 11_500;
    private static final int CARD_OERE = 34_900;

    private final Hands hands;
    private final Household house;
    private final Bank bank;
    private final DailyLife life;
    private final Receipts receipts;

    Treasures(Hands hands, Household house, Bank bank, DailyLife life, Receipts receipts) {
        this.hands = hands;
        this.house = house;
        this.bank = bank;
        this.life = life;
        this.receipts = receipts;
    }

    /** Puts them in the script. */
    void plan(Script script, Year year) {
        String[] key = new String[1];
        script.morning(year.day(KEYS), () -> key[0] = keys(year.day(KEYS)));
        script.morning(year.day(NEW_KEY), () -> {
            hands.must(house.onDuty(Household.AASE), "custody.return-key", Form.of(
                    "key", key[0], "date", year.day(NEW_KEY)));
            key(house.north, "Nøgle 1", house.onDuty(Household.BILAL), year.day(NEW_KEY));
        });
        String[] ring = new String[1];
        script.morning(year.day(VALUABLES_IN), () -> ring[0] = valuables(year.day(VALUABLES_IN)));
        script.morning(year.day(VALUABLES_OUT), () -> hands.must(house.onDuty(Household.AASE),
                "custody.valuables-out", Form.of("valuable", ring[0], "recipient", "owner",
                        "date", year.day(VALUABLES_OUT), "note", "Til barnebarnets bryllup"),
                house.room(1).self));
        script.morning(year.day(CARD), () -> card(house.room(1), year.day(CARD)));
        for (int i = 1; i <= 4; i++) {
            LocalDate day = year.day(CARD + i * 71);
            script.evening(day, () -> payByCard(house.room(1), day));
        }
        script.morning(year.day(ARMCHAIR), () -> armchair(house.room(6), year.day(ARMCHAIR)));
        script.evening(year.day(TRIP), () -> trip(year.day(TRIP)));
    }

    private String keys(LocalDate day) {
        String first = key(house.north, "Nøgle 1", house.onDuty(Household.AASE), day);
        key(house.north, "Nøgle 2", house.leader, day);
        key(house.south, "Nøgle 1", house.onDuty(Household.DORTE), day);
        return first;
    }

    private String key(UUID box, String label, Caller holder, LocalDate day) {
        return hands.must(house.leader, "custody.sign-out-key", Form.of("place", box,
                "label", label, "holder", holder, "date", day)).get("key");
    }

    /** A ring and a watch go to the bank box; the ring. */
    private String valuables(LocalDate day) {
        UUID box = UUID.fromString(hands.must(house.leader, "custody.open-place", Form.of(
                "kind", "bank-box", "name", "Bankboks i Solby Sparekasse", "date", day,
                "storage", "bank-box", "responsible", house.leader)).get("place"));
        key(box, "Nøgle til boks 114", house.leader, day);
        String ring = bring(house.room(1), "Guldring med en blå sten", box, day);
        bring(house.room(6), "Lommeur af sølv, indgraveret N.S.", box, day);
        return ring;
    }

    private String bring(Kept resident, String what, UUID box, LocalDate day) {
        return hands.must(house.onDuty(Household.AASE), "custody.valuables-in", Form.of(
                "fund", resident.fund, "kind", "valuables", "description", what,
                "place", box, "date", day, "photo", receipts.paper("FOTO (demo)", what)),
                house.leader).get("valuable");
    }

    /** The bank issues a card to the contact person, who signs for it. */
    private void card(Kept resident, LocalDate day) {
        hands.must(house.leader, "custody.issue-card", Form.of("account", resident.account,
                "holder", resident.contact, "inNameOf", "employee", "separate", true,
                "lastDigits", "4711", "date", day));
        key(resident.accountOrFail(), "Kort 4711", resident.contact, day);
    }

    private void payByCard(Kept resident, LocalDate day) {
        hands.must(resident.contact, "custody.buy", Form.of("fund", resident.fund,
                "place", resident.account, "amount", CARD_OERE, "date", day,
                "category", "clothes", "instrument", "named-card", "note", "Sko",
                "receipt", receipts.of("Tøjhuset", day)));
        bank.line(resident.accountOrFail(), day, "Kortkøb Tøjhuset", -CARD_OERE);
    }

    /**
     * More than may be drawn at a time: the leader approves it and says why. The money goes by the
     * contact person's hand, and what is left over into the box.
     */
    private void armchair(Kept resident, LocalDate day) {
        Caller buyer = resident.contact;
        UUID hand = UUID.fromString(hands.must(house.leader, "custody.open-place", Form.of(
                "kind", "hand", "name", "På indkøb for værelse " + resident.who.room(),
                "date", day, "holder", buyer, "responsible", house.leader)).get("place"));
        hands.mustApproved(buyer, house.colleagueOf(buyer, Household.CAMILLA), house.leader,
                "Ny lænestol, aftalt med Niels; den gamle er slidt op.", "custody.draw", Form.of(
                        "fund", resident.fund, "account", resident.account, "to", hand,
                        "mandate", resident.mandateOf(buyer), "amount", DRAWN_OERE, "date", day,
                        "instrument", "bank-transfer", "note", "Lænestol",
                        "receipt", receipts.of("Solby Sparekasse", day)));
        bank.line(resident.accountOrFail(), day, "Kontant hævet i kassen", -DRAWN_OERE);
        hands.must(buyer, "custody.buy", Form.of("fund", resident.fund, "place", hand,
                "amount", ARMCHAIR_OERE, "date", day, "category", "special",
                "instrument", "cash", "note", "Lænestol",
                "receipt", receipts.of("Solby Møbler", day)), house.onDuty(Household.CAMILLA));
        int left = DRAWN_OERE - ARMCHAIR_OERE;
        hands.must(buyer, "custody.move", Form.of("fund", resident.fund, "from", hand,
                "to", resident.box, "amount", left, "date", day, "note", "Byttepenge"));
        resident.cash += left;
        hands.must(house.leader, "custody.close-place", Form.of("place", hand, "date", day));
    }

    /** Those of the south corridor who have money for it go to the sea; the staff pay their own. */
    private void trip(LocalDate day) {
        List<Kept> along = house.keepers()
                .filter(one -> one.box.equals(house.south) && one.cash > TRIP_OERE)
                .toList();
        if (along.size() > 1) {
            life.together(along, house.south, TRIP_OERE, day, "Tur til Solby Strand med frokost",
                    "Badehotellet Solby Strand");
        }
    }
}
