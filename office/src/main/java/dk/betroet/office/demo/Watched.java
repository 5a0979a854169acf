package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;

/**
 * What those do who look over the home: the auditor inspects, the director supervises, and a
 * suspicion that nobody in particular is under has come as far as the director. One more inspection
 * is under way, which the home does not see.
 */
final class Watched {

    private static final int INSPECTED_AGO = 20;
    private static final int RELEASED_AGO = 18;
    private static final int ANSWERED_AGO = 15;
    private static final int SUPERVISED_AGO = 12;
    private static final int SUSPECTED_AGO = 6;
    private static final int TOLD_AGO = 5;
    private static final int HIDDEN_AGO = 2;
    private static final int SAMPLE = 3;
    private static final int WHO_SAW = 4;

    private final Hands hands;
    private final Household house;
    private final Receipts receipts;
    private String inspection = "";
    private String incident = "";

    Watched(Hands hands, Household house, Receipts receipts) {
        this.hands = hands;
        this.house = house;
        this.receipts = receipts;
    }

    /** Puts it in the script. */
    void plan(Script script, Year year) {
        script.evening(year.ago(INSPECTED_AGO), () -> {
            inspection = inspect(year, year.ago(INSPECTED_AGO), "residents");
            for (int item = 1; item <= SAMPLE; item++) {
                hands.must(house.auditor, "oversight.note-sample", Form.of(
                        "inspection", inspection, "item", item, "found", "in-order",
                        "date", year.ago(INSPECTED_AGO),
                        "words", "Saldo, kvitteringer og fuldmagt stemmer."));
            }
        });
        script.evening(year.ago(RELEASED_AGO), () -> said("release-inspection", house.auditor,
                year.ago(RELEASED_AGO), "Tre beboere er gennemgået. Alt stemmer, men to "
                        + "kvitteringer var svære at læse."));
        script.evening(year.ago(ANSWERED_AGO), () -> said("answer-inspection", house.leader,
                year.ago(ANSWERED_AGO), "Tak. Vi tager billede af kvitteringen med det samme."));
        script.evening(year.ago(SUPERVISED_AGO), () -> supervise(year.ago(SUPERVISED_AGO)));
        script.evening(year.ago(SUSPECTED_AGO), () -> suspect(year.ago(SUSPECTED_AGO)));
        script.evening(year.ago(TOLD_AGO), () -> hands.must(house.leader, "oversight.take-step",
                Form.of("incident", incident, "step", "tell-director", "date",
                        year.ago(TOLD_AGO), "words", "Direktøren er orienteret i dag.")));
        script.evening(year.ago(HIDDEN_AGO), () ->
                inspect(year, year.ago(HIDDEN_AGO), "movements"));
    }

    private String inspect(Year year, LocalDate day, String of) {
        return hands.must(house.auditor, "oversight.inspect", Form.of("date", day, "of", of,
                "from", year.start(), "through", day, "size", SAMPLE)).get("inspection");
    }

    private void said(String verb, Caller by, LocalDate day,
            String words) {
        hands.must(by, "oversight." + verb, Form.of(
                "inspection", inspection, "date", day, "words", words));
    }

    private void supervise(LocalDate day) {
        hands.must(house.director, "oversight.supervise", Form.of("date", day, "words",
                "Kasser, nøgler og fuldmagter er gennemgået med lederen. Intet at bemærke."));
    }

    private void suspect(LocalDate day) {
        incident = hands.must(house.onDuty(WHO_SAW), "oversight.report-suspicion", Form.of(
                "date", day, "words", "Skabet stod åbent, og en kuvert lå ved siden af kassen.",
                "evidence", receipts.paper("Foto (demo)", "Skabet ved vagtstuen")))
                .get("incident");
    }
}
