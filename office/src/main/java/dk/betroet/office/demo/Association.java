package dk.betroet.office.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An association's districts: ten districts whose money cannot be split, since nobody has said how
 * heavy area and municipalities are, and five health committees that they share, each with a grant
 * of 50,000 kr. Its people and accounts are invented.
 */
final class Association {

    private static final LocalDate OPENED = LocalDate.of(2024, 1, 1);
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
        LocalDate day = LocalDate.of(2024, 4, 17);
        means.clock().begin(day);
        unit.hands.must(unit.leader, "apportion.pay-for-committee", Form.of(
                "committee", committees.getFirst(), "area", "Sundhedspolitisk temadag",
                "amount", THEME_DAY_OERE, "date", day,
                "receipt", unit.receipts.of("Kongrescentret", day)));
        return association;
    }

    private UUID committee(String name, List<String> districts, int number) {
        UUID committee = UUID.fromString(unit.hands.must(unit.leader, "apportion.open-committee",
                Form.of("name", name, "districts", districts.stream()
                        .map(district -> Map.of("name", district)).toList(),
                        "accountNumber", ACCOUNT + number, "responsible", unit.leader,
                        "date", OPENED)).get("fund"));
        unit.hands.must(unit.leader, "apportion.grant-committee", Form.of(
                "committee", committee, "amount", GRANT_OERE, "date", OPENED));
        return committee;
    }

    /** Who is to be able to log in. */
    Stage.Wanted logIn() {
        return new Stage.Wanted(unit.leader, "distrikt");
    }
}
