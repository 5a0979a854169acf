package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A day at Solgården: cash fetched or brought, pocket money, small purchases, cake for several. The
 * staff look at what there is before they act. The same every time it is played, because chance
 * has a seed.
 */
final class DailyLife {

    private static final long SEED = 79_2015;

    /** How many in a hundred have something small done for them on a day. */
    private static final int SMALL_OF_HUNDRED = 70;
    private static final int LOW_OERE = 13_000;
    private static final int FULL_OERE = 120_000;
    private static final int TWO_SIGN_OERE = 50_000;
    private static final int CAKE_OERE = 2_800;
    private static final int CAKE_EATERS = 6;
    /** While contact persons are on holiday, others draw. */
    private static final int HOLIDAY_FROM = 205;
    private static final int HOLIDAY_TO = 238;

    private record Errand(String category, String note, String shop) {}

    private static final List<Errand> ERRANDS = List.of(
            new Errand("daily", "Sæbe og tandpasta", "Købmanden i Solby"),
            new Errand("daily", "Ugeblad", "Købmanden i Solby"),
            new Errand("daily", "Frimærker", "Købmanden i Solby"),
            new Errand("food", "Chokolade og frugt", "Købmanden i Solby"),
            new Errand("food", "Rundstykker", "Bageren på torvet"),
            new Errand("food", "Kaffe og kage", "Café Solstrejf"),
            new Errand("clothes", "Strømper", "Tøjhuset"),
            new Errand("gift", "Blomster til fødselsdag", "Solby Blomster"),
            new Errand("daily", "Håndkøbsmedicin", "Apoteket"),
            new Errand("transport", "Flextur til byen", "Solby Taxa"),
            new Errand("activities", "Banko", "Solgårdens aktivitetsudvalg"));

    private final Hands hands;
    private final Household house;
    private final Bank bank;
    private final Receipts receipts;
    private final Year year;
    private final Random chance = new Random(SEED);

    DailyLife(Hands hands, Household house, Bank bank, Receipts receipts, Year year) {
        this.hands = hands;
        this.house = house;
        this.bank = bank;
        this.receipts = receipts;
        this.year = year;
    }

    /** What happens on the day. */
    void live(LocalDate day) {
        if (day.getDayOfMonth() == 1 && day.isAfter(year.start())) {
            house.keepers().filter(one -> one.account != null).forEach(one -> bankMoves(one, day));
        }
        house.keepers().toList().forEach(resident -> {
            int turn = resident.who.room() + day.getDayOfYear();
            if (resident.cash < LOW_OERE) {
                fetch(resident, day, turn);
            }
            if (chance.nextInt(100) < SMALL_OF_HUNDRED) {
                small(resident, day, turn);
            }
        });
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
            cake(day);
        }
    }

    /** The owner's own standing order to the account, and a bill that the bank pays. */
    private void bankMoves(Kept resident, LocalDate day) {
        int in = 121_500 + resident.who.room() * 1_000;
        int out = 14_900 + resident.who.room() * 500;
        noteBankEntry(resident, "other-in", in, "Fast overførsel til lommepenge", day);
        noteBankEntry(resident, "direct-debit", out, "Betalingsservice: telefon og avis", day);
        bank.line(resident.accountOrFail(), day, "Fast overførsel til lommepenge", in);
        bank.line(resident.accountOrFail(), day, "Betalingsservice", -out);
    }

    private void noteBankEntry(Kept resident, String entry, int oere, String note, LocalDate day) {
        hands.must(house.deputy, "custody.note-bank-entry", Form.of(
                "fund", resident.fund, "account", resident.account, "entry", entry,
                "amount", oere, "date", day, "note", note));
    }

    /** Cash for some weeks: drawn from the bank, or brought by the family or the resident. */
    private void fetch(Kept resident, LocalDate day, int turn) {
        int oere = (FULL_OERE - resident.cash) / 5_000 * 5_000 - chance.nextInt(8) * 5_000;
        if (resident.account == null) {
            Caller staff = house.onDuty(turn);
            hands.must(staff, "custody.receive", Form.of(
                    "fund", resident.fund, "place", resident.box, "amount", oere, "date", day,
                    "category", "daily", "from", resident.who.mode().equals("self")
                            ? "Afleveret af beboeren selv" : "Afleveret af familien eller værgen"),
                    house.colleagueOf(staff, turn + 3));
            resident.cash += oere;
            return;
        }
        if (bank.balance(resident.accountOrFail()) >= oere) {
            draw(resident, oere, day, turn, true);
        }
    }

    /** Somebody with a mandate draws, and a colleague signs with them. */
    void draw(Kept resident, int oere, LocalDate day, int turn, boolean withReceipt) {
        Caller drawer = drawer(resident, day);
        if (drawer == null) {
            return;
        }
        hands.must(drawer, "custody.draw", Form.of(
                "fund", resident.fund, "account", resident.account, "to", resident.box,
                "mandate", resident.mandateOf(drawer), "amount", oere, "date", day,
                "instrument", "bank-transfer", "note", "Lommepenge",
                "receipt", withReceipt ? receipts.of("Solby Sparekasse", day) : null),
                house.colleagueOf(drawer, turn + 5));
        bank.line(resident.accountOrFail(), day, "Kontant hævet i kassen", -oere);
        resident.cash += oere;
    }

    private @org.jspecify.annotations.Nullable Caller drawer(Kept resident, LocalDate day) {
        boolean holiday = !day.isBefore(year.day(HOLIDAY_FROM))
                && day.isBefore(year.day(HOLIDAY_TO));
        Caller substitute = resident.substitute;
        boolean holds = resident.mandates.containsKey(resident.contact.personOrFail());
        boolean other = substitute != null
                && resident.mandates.containsKey(substitute.personOrFail());
        if (other && (holiday || !holds)) {
            return substitute;
        }
        return holds ? resident.contact : null;
    }

    /** Pocket money or a small purchase, as long as there is cash for it. */
    private void small(Kept resident, LocalDate day, int turn) {
        int oere = (20 + chance.nextInt(50)) * 100 + (chance.nextBoolean() ? 50 : 0);
        boolean handOut = chance.nextInt(3) == 0;
        Errand errand = ERRANDS.get(chance.nextInt(ERRANDS.size()));
        if (resident.cash < oere) {
            return;
        }
        Caller staff = house.onDuty(turn);
        if (handOut) {
            payOut(resident, oere, day, staff, turn);
        } else {
            hands.must(staff, "custody.buy", Form.of(
                    "fund", resident.fund, "place", resident.box, "amount", oere, "date", day,
                    "category", errand.category(), "instrument", "cash", "note", errand.note(),
                    "receipt", receipts.of(errand.shop(), day)));
            resident.cash -= oere;
        }
    }

    /** Cash in the resident's hand; two sign when the resident cannot, or when it is much. */
    void payOut(Kept resident, int oere, LocalDate day, Caller staff, int turn) {
        Map<String, Object> form = Form.of(
                "fund", resident.fund, "place", resident.box, "amount", oere, "date", day,
                "category", "daily", "recipient", "owner");
        if (resident.who.canSign() && oere < TWO_SIGN_OERE) {
            hands.must(staff, "custody.pay-out", form);
        } else {
            hands.must(staff, "custody.pay-out", form, house.colleagueOf(staff, turn + 1));
        }
        resident.cash -= oere;
    }

    /** Cake on Friday for those of a corridor who have money for it, paid together. */
    private void cake(LocalDate day) {
        UUID box = day.getDayOfYear() % 2 == 0 ? house.north : house.south;
        List<Kept> along = house.keepers()
                .filter(resident -> resident.box.equals(box) && resident.cash > 2 * CAKE_OERE)
                .limit(CAKE_EATERS)
                .toList();
        if (along.size() < 2) {
            return;
        }
        together(along, box, CAKE_OERE, day, "Fredagskage", "Bageren på torvet");
    }

    /** One receipt, equal shares of several residents of one corridor. */
    void together(List<Kept> along, UUID box, int each, LocalDate day, String note, String shop) {
        hands.must(house.onDuty(day.getDayOfYear()), "custody.shared-purchase", Form.of(
                "place", box, "total", each * along.size(), "date", day,
                "category", "activities", "instrument", "cash", "split", "equal-residents",
                "shares", along.stream().map(one -> Map.of("fund", one.fund.toString())).toList(),
                "note", note, "receipt", receipts.of(shop, day)));
        along.forEach(resident -> resident.cash -= each);
    }
}
