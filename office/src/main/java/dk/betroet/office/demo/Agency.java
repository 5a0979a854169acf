package dk.betroet.office.demo;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agency that spreads refugees over municipalities: the quotas of 2023, from the numbers that
 * were published. Its people are invented. The known rule is as old as its order, so that the
 * total is announced two days later than it should be.
 */
final class Agency {

    private static final LocalDate OPENED = LocalDate.of(2022, 1, 3);
    private static final int YEAR = 2023;
    private static final int TOTAL = 550;

    final Beside unit;

    private Agency(Beside unit) {
        this.unit = unit;
    }

    /** Opens it, and plays the year's quotas. */
    static Agency play(Beside.Means means) {
        Beside unit = Beside.open(means, "fordelingsstyrelsen", "Fordelingsstyrelsen", "agency",
                OPENED, "Stine Vindelev");
        LocalDate announced = LocalDate.of(2022, 5, 3);
        means.clock().begin(announced);
        UUID round = UUID.fromString(unit.hands.must(unit.leader, "apportion.announce-total",
                Form.of("key", "refugee-quota", "year", YEAR, "total", TOTAL,
                        "basis", unit.receipts.table(Beside.file("quota-basis-2023.csv")),
                        "date", announced, "rounding", "half-up", "correction", "webster"))
                .get("round"));
        LocalDate fixed = LocalDate.of(2022, 9, 29);
        means.clock().begin(fixed);
        unit.hands.must(unit.leader, "apportion.fix-quotas",
                Form.of("round", round, "date", fixed));
        return new Agency(unit);
    }

    /** Who is to be able to log in. */
    Stage.Wanted logIn() {
        return new Stage.Wanted(unit.leader, "styrelse");
    }
}
