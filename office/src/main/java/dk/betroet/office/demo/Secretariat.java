package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.List;

/**
 * The joint health secretariat of 22 municipalities, a unit beside the care home: who works there,
 * and what they have to work with. Its people are invented; its figures are those that a real one
 * printed.
 */
final class Secretariat {

    /** The first day of its first year. */
    static final LocalDate OPENED = LocalDate.of(2021, 1, 1);

    final Stage.Place place;
    final Hands hands;
    final Caller leader;
    final Caller treasurer;
    final Receipts receipts;

    private Secretariat(Beside unit) {
        this.place = unit.place;
        this.hands = unit.hands;
        this.leader = unit.leader;
        this.treasurer = unit.employ("Kasper Østervang", OPENED);
        this.receipts = unit.receipts;
    }

    /** Opens it, on its first day. */
    static Secretariat open(Beside.Means means) {
        return new Secretariat(Beside.open(means, "sundhedssekretariat",
                "Det fælles Sundhedssekretariat", "secretariat", OPENED, "Sofie Nørrelund"));
    }

    /** Those who are to be able to log in. */
    List<Stage.Wanted> logIns() {
        return List.of(new Stage.Wanted(leader, "sekretariat"),
                new Stage.Wanted(treasurer, "kasserer"));
    }
}
