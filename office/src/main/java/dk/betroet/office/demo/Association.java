package dk.betroet.office.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An association's districts: ten districts whose money cannot be split, since nobody has said how
 * heavy area and municipalities are, and five health committees that they share, each with a grant
 * of 50,000 kr. Its people and accounts are invented, and so is its board's meeting.
 */
final class Association {

    private static final LocalDate OPENED = LocalDate.of(2024, 1, 1);
    private static final LocalDate BOARD_MET = LocalDate.of(2024, 1, 24);
    private static final LocalDate GRANTED = LocalDate.of(2024, 2, 1);
    private static final long TOTAL_OERE = 237_000_000;
    private static final long GRANT_OERE = 5_000_000;
    private static final long THEME_DAY_OERE = 1_840_050;
    private static final String ACCOUNT = "9999 000003000";

    final Beside unit;

    private Association(Beside unit) {
        this.unit = unit;
    }

    /** Opens it, with its committees. */
    static Association play(Beside.Means means) {
        Beside unit = Beside.open(means, "distrikterne", "Foreningens distrikter", "district",
                OPENED, "Didde Kassemark");
        Association association = new Association(unit);
        unit.hands.mistake(unit.leader, "apportion.split-district-money", Form.of(
                "year", OPENED.getYear(), "total", TOTAL_OERE, "date", OPENED));
        List<UUID> committees = new ArrayList<>();
        Map<String, List<String>> all = Map.of("Nordjylland", List.of("D1"),
                "Midtjylland", List.of("D2", "D3"), "Syddanmark", List.of("D4", "D5", "D6"),
                "Sjælland", List.of("D7", "D8"), "Hovedstaden", List.of("D9", "D10"));
        all.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one ->
                committees.add(association.committee(
                        "Sundhedsudvalg " + one.getKey(), one.getValue(), committees.size())));
        association.grant(committees);
        LocalDate day = LocalDate.of(2024, 4, 17);
        means.clock().begin(day);
        unit.hands.must(unit.leader, "apportion.pay-for-committee", Form.of(
                "committee", committees.getFirst(), "area", "Sundhedspolitisk temadag",
                "amount", THEME_DAY_OERE, "date", day,
                "receipt", unit.receipts.of("Kongrescentret", day)));
        return association;
    }

    private UUID committee(String name, List<String> districts, int number) {
        return UUID.fromString(unit.hands.must(unit.leader, "apportion.open-committee",
                Form.of("name", name, "districts", districts.stream()
                        .map(district -> Map.of("name", district)).toList(),
                        "accountNumber", ACCOUNT + number, "responsible", unit.leader,
                        "date", OPENED)).get("fund"));
    }

    /** The board decides on the committees' money, and each gets its grant. */
    private void grant(List<UUID> committees) {
        UUID board = UUID.fromString(unit.hands.must(unit.leader, "meeting.found-body", Form.of(
                "name", "Foreningens bestyrelse", "shortName", "Bestyrelsen",
                "kind", "administrative", "reach", "municipal", "rule", "majority",
                "silence", "is-no-answer", "mayDemand", true, "agendaDays", 4, "papersDays", 8,
                "date", OPENED)).get("body"));
        UUID decision = new Decides(unit, board, BOARD_MET).on(List.of(new Decides.Matter(
                "Bevilling til sundhedsudvalgene", "Hvert udvalg får 50.000 kr. til sit arbejde.",
                "hvert sundhedsudvalg får 50.000 kr.", "approve", "approved", List.of())))
                .getFirst();
        unit.means.clock().begin(GRANTED);
        committees.forEach(committee -> unit.hands.must(unit.leader, "apportion.grant-committee",
                Form.of("committee", committee, "amount", GRANT_OERE, "executes", decision,
                        "date", GRANTED)));
    }

    /** Who is to be able to log in. */
    Stage.Wanted logIn() {
        return new Stage.Wanted(unit.leader, "distrikt");
    }
}
