package dk.betroet.office.oversight;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.UUID;

/** A care home with residents and vouchers that is inspected. */
public final class InspectionHouse {

    public final OversightHouse house = new OversightHouse();
    public final MoneyHouse money = house.money;

    public InspectionHouse() {
        money.admit("Bodil Bæk", true);
        money.admit("Carl Christensen", true);
        for (int i = 1; i <= 5; i++) {
            money.cash(money.fund, 100 * i);
        }
    }

    /** What is asked for a sample. */
    public static Map<String, Object> sample(String of, int size) {
        return Map.of("date", MoneyHouse.TODAY, "of", of, "from", "2026-01-01",
                "through", MoneyHouse.TODAY, "size", size);
    }

    /** An inspection that the auditor begins. */
    public UUID begin(String of, int size) {
        return OfficeHouse.made(money.done(
                house.auditor, "oversight.inspect", sample(of, size)), "inspection");
    }

    public static Map<String, Object> note(UUID inspection, int item) {
        return Map.of("inspection", inspection, "item", item, "found", "in-order",
                "date", MoneyHouse.TODAY, "words", "Alt passer. " + OversightHouse.MARK);
    }

    public static Map<String, Object> words(UUID inspection) {
        return Map.of("inspection", inspection, "date", MoneyHouse.TODAY,
                "words", "Set igennem. " + OversightHouse.MARK);
    }

    /** The auditor notes every item and releases the inspection. */
    public void release(UUID inspection, int size) {
        for (int item = 1; item <= size; item++) {
            money.done(house.auditor, "oversight.note-sample", note(inspection, item));
        }
        money.done(house.auditor, "oversight.release-inspection", words(inspection));
    }

    public String text(Caller caller, String path) {
        try {
            return money.open(caller, path).getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public int status(Caller caller, UUID inspection) {
        return money.open(caller, "/inspections/" + inspection).getStatus();
    }
}
