package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The home's support association, whose takings lie in a box of its own for a short time: a
 * treasurer who does not work here, flea markets in, music and outings out, counted with the
 * other boxes.
 */
final class Friends {

    private static final int FOUNDED = 16;
    private static final int UNANNOUNCED = 205;
    private static final int TAKINGS_OERE = 185_000;
    private static final int MUSIC_OERE = 95_000;
    private static final int BETWEEN = 5;

    /** Days on which there was a flea market; five days later the musicians were paid. */
    private static final List<Integer> MARKETS = List.of(18, 110, 230, 320);

    private final Hands hands;
    private final Household house;
    private final Receipts receipts;
    private final MonthEnd monthEnd;
    private final UUID paper;
    private @Nullable UUID fund;
    private @Nullable UUID box;

    Friends(Hands hands, Household house, Receipts receipts, MonthEnd monthEnd, UUID paper) {
        this.hands = hands;
        this.house = house;
        this.receipts = receipts;
        this.monthEnd = monthEnd;
        this.paper = paper;
    }

    /** Puts it in the script. */
    void plan(Script script, Year year) {
        script.morning(year.day(FOUNDED), () -> begin(year.day(FOUNDED)));
        for (int market : MARKETS) {
            LocalDate in = year.day(market);
            LocalDate out = year.day(market + BETWEEN);
            script.evening(in, () -> hands.must(keeper(), "association.take-in", Form.of(
                    "fund", fund, "to", box, "amount", TAKINGS_OERE, "date", in,
                    "from", "Loppemarked i haven"), house.onDuty(Household.EMIL)));
            script.evening(out, () -> hands.must(keeper(), "association.hand-out", Form.of(
                    "fund", fund, "from", box, "amount", MUSIC_OERE, "date", out,
                    "recipient", "Trioen Sølvræven",
                    "receipt", receipts.of("Trioen Sølvræven", out)),
                    house.onDuty(Household.EMIL)));
        }
        LocalDate unannounced = year.day(UNANNOUNCED);
        script.evening(unannounced, () -> monthEnd.countOne(keeper(),
                house.onDuty(Household.EMIL), there(box), unannounced, false, 0));
    }

    private void begin(LocalDate day) {
        Map<String, String> made = hands.must(house.leader, "association.open-association", Form.of(
                "name", "Solgårdens Venner", "purpose", "Musik og udflugter for beboerne",
                "chair", "Vibeke Solmark", "date", day, "box", "Vennernes pengekasse",
                "storage", "own-box", "responsible", house.leader, "notLiable", true,
                "agreement", paper, "signedOnPaper", List.of("association-leader")));
        fund = UUID.fromString(made.get("fund"));
        box = UUID.fromString(made.get("place"));
        hands.must(house.leader, "association.appoint-treasurer", Form.of(
                "fund", fund, "name", "Per Nørlund", "date", day));
        hands.must(house.leader, "custody.sign-out-key", Form.of("place", box,
                "label", "Nøgle til Vennernes kasse", "holder", keeper(), "date", day));
        monthEnd.alsoCount(there(box));
    }

    private Caller keeper() {
        return house.onDuty(Household.CAMILLA);
    }

    private static UUID there(@Nullable UUID id) {
        if (id == null) {
            throw new IllegalStateException("the association has not begun");
        }
        return id;
    }
}
