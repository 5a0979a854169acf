package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Gathering;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
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

    final Stage.Place place;
    final Hands hands;
    final Caller leader;
    final Caller treasurer;
    final Receipts receipts;

    private Secretariat(
            Stage.Place place, Hands hands, Caller leader, Caller treasurer, Receipts receipts) {
        this.place = place;
        this.hands = hands;
        this.leader = leader;
        this.treasurer = treasurer;
        this.receipts = receipts;
    }

    /** Opens it, on its first day. */
    static Secretariat open(Stage stage, Stage.Place home, WritePath path, Gathering gathering,
            EvidenceStore evidence, Database database, DemoClock clock) {
        clock.begin(OPENED);
        Stage.Place place = stage.alongside(home, "sundhedssekretariat",
                "Det fælles Sundhedssekretariat", "secretariat", OPENED);
        Hands hands = new Hands(path, gathering, place, clock);
        Caller leader = stage.person(hands, place, "Sofie Nørrelund", Role.LEADER, OPENED);
        Caller treasurer = hands.inUnit(UUID.fromString(hands.must(leader, "personnel.employ",
                Form.of("name", "Kasper Østervang", "position", "staff", "date", OPENED))
                .get("person")), Role.STAFF);
        return new Secretariat(place, hands, leader, treasurer,
                new Receipts(evidence, database, path, place, () -> treasurer));
    }

    /** Those who are to be able to log in. */
    List<Stage.Wanted> logIns() {
        return List.of(new Stage.Wanted(leader, "sekretariat"),
                new Stage.Wanted(treasurer, "kasserer"));
    }
}
