package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The joint health secretariat of 22 municipalities, a unit beside the care home: who works there,
 * and what they have to work with. Its people are invented; its figures are those that a real one
 * printed.
 */
final class Secretariat {

    /** The first day of its first year. */
    static final LocalDate OPENED = LocalDate.of(2021, 1, 1);

    final Beside unit;
    final Stage.Place place;
    final Hands hands;
    final Caller leader;
    final Caller treasurer;
    final Receipts receipts;

    private Secretariat(Beside unit) {
        this.unit = unit;
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

    /** The first identity that a query finds by a word. */
    UUID id(String query, String of) {
        return unit.means.database().read(place.tenant(), sql -> sql.sql(query + " limit 1")
                .param(of).query(UUID.class).single());
    }

    /** Those who are to be able to log in. */
    List<Stage.Wanted> logIns() {
        return List.of(new Stage.Wanted(leader, "sekretariat"),
                new Stage.Wanted(treasurer, "kasserer"));
    }
}
