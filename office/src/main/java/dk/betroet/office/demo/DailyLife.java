package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A day at Solgården: cash fetched or brought, pocket money, small purchases, coffee for several.
 * The
 * same every time it is played, because chance has a seed.
 */
final class DailyLife {

    private static final long SEED = 79_2015;
    private static final List<String> SMALL = List.of("daily", "daily", "daily", "clothes", "food",
            "activities", "gift", "transport");

    private final Hands hands;
    private final Household house;
    private final List<UUID> receipts;
    private final Random chance = new Random(SEED);
    private final Map<UUID, Integer> cash = new HashMap<>();

    DailyLife(Hands hands, Household house, List<UUID> receipts) {
        this.hands = hands;
        this.house = house;
        this.receipts = List.copyOf(receipts);
    }

    /** What happens on the day. */
    void live(LocalDate day) {
        for (int i = 0; i < house.residents.size(); i++) {
            Household.Kept resident = house.residents.get(i);
            if (resident.who().keeps()) {
                if (day.getDayOfMonth() == 2 + i % 20) {
                    fetch(resident, day, i);
                }
                if (chance.nextInt(100) < 82) {
                    small(resident, day, i);
                }
            }
        }
        if (day.getDayOfWeek().getValue() == 5) {
            together(day);
        }
    }

    /** Cash for the month: drawn from the bank, or brought by the family. */
    private void fetch(Household.Kept resident, LocalDate day, int turn) {
        int oere = 90_000 + chance.nextInt(30) * 1_000;
        if (resident.account() == null || resident.mandate() == null) {
            Caller staff = house.staff.get(turn % house.staff.size());
            boolean brought = hands.may(staff, "custody.receive", Map.of(
                    "fund", resident.fund().toString(), "place", resident.box().toString(),
                    "amount", oere, "date", day.toString(), "category", "daily",
                    "from", "Afleveret af familien"), house.colleagueOf(staff, turn + 3));
            grow(resident, brought ? oere : 0);
            return;
        }
        hands.may(house.leader, "custody.note-bank-entry", Map.of(
                "fund", resident.fund().toString(), "account", resident.account().toString(),
                "entry", "pension", "amount", 110_000, "date", day.withDayOfMonth(1).toString()),
                house.deputy);
        boolean drawn = hands.may(resident.contact(), "custody.draw", Map.of(
                "fund", resident.fund().toString(), "account", resident.account().toString(),
                "to", resident.box().toString(), "mandate", resident.mandate().toString(),
                "amount", oere, "date", day.toString(), "instrument", "bank-transfer",
                "receipt", receipts.getFirst().toString()),
                house.colleagueOf(resident.contact(), turn + 5));
        grow(resident, drawn ? oere : 0);
    }

    /** Pocket money or a small purchase, as long as there is cash for it. */
    private void small(Household.Kept resident, LocalDate day, int turn) {
        int oere = (15 + chance.nextInt(45)) * 100 + (chance.nextBoolean() ? 50 : 0);
        if (cash.getOrDefault(resident.fund(), 0) < oere) {
            return;
        }
        Caller staff = house.staff.get((turn + day.getDayOfYear()) % house.staff.size());
        Map<String, Object> act = new HashMap<>(Map.of(
                "fund", resident.fund().toString(), "place", resident.box().toString(),
                "amount", oere, "date", day.toString(),
                "category", SMALL.get(chance.nextInt(SMALL.size()))));
        boolean done;
        if (chance.nextInt(3) == 0) {
            act.put("recipient", "owner");
            done = hands.may(staff, "custody.pay-out", act);
        } else {
            act.put("instrument", "cash");
            act.put("receipt", receipts.get(chance.nextInt(receipts.size())).toString());
            done = hands.may(staff, "custody.buy", act);
        }
        grow(resident, done ? -oere : 0);
    }

    /** Coffee and cake for those of a corridor who have money left. */
    private void together(LocalDate day) {
        UUID box = house.boxes.get(day.getDayOfYear() % 2 == 0 ? "Nord" : "Syd");
        List<Household.Kept> along = house.residents.stream()
                .filter(resident -> resident.who().keeps() && resident.box().equals(box))
                .filter(resident -> cash.getOrDefault(resident.fund(), 0) > 5_000)
                .limit(6)
                .toList();
        if (along.size() < 2) {
            return;
        }
        Caller staff = house.staff.get(day.getDayOfYear() % house.staff.size());
        int each = 2_800;
        boolean done = hands.may(staff, "custody.shared-purchase", Map.of(
                "place", box.toString(), "total", each * along.size(), "date", day.toString(),
                "category", "activities", "instrument", "cash", "split", "equal-residents",
                "shares", along.stream()
                        .map(resident -> Map.of("fund", resident.fund().toString()))
                        .toList(),
                "receipt", receipts.getLast().toString()));
        along.forEach(resident -> grow(resident, done ? -each : 0));
    }

    private void grow(Household.Kept resident, int oere) {
        cash.merge(resident.fund(), oere, Integer::sum);
    }
}
