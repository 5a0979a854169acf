package dk.betroet.office.association.society;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A care home for one test in which an association may have its money. */
final class SocietyHouse {

    static final String TODAY = MoneyHouse.TODAY;

    final MoneyHouse money = new MoneyHouse();
    final Caller deputy = money.office.person(money.home, Role.DEPUTY, "Dan Deputat");
    final Caller director = money.office.person(money.home, Role.DIRECTOR, "Dina Direktør");

    /** Everything that an association is opened with, signed on paper by its leader. */
    Map<String, Object> opening(Object... changes) {
        Map<String, Object> command = new HashMap<>(Map.of("name", "Vennekredsen",
                "purpose", "Udflugter og musik", "chair", "Vibeke Ven", "date", "2026-02-01",
                "box", "Vennekredsens kasse", "storage", "own-box", "notLiable", true,
                "responsible", money.leader.personOrFail().toString()));
        command.put("agreement", money.evidence().toString());
        command.put("signedOnPaper", List.of("association-leader"));
        return money.command(command, changes);
    }

    Outcome.Done open() {
        return money.done(money.leader, "association.open-association", opening());
    }

    /** The rules that were pointed out with what was done. */
    static List<String> pointedOut(Outcome.Done done) {
        return done.notices().stream().map(notice -> notice.citation().rule()).toList();
    }

    static UUID fund(Outcome.Done opened) {
        return OfficeHouse.made(opened, "fund");
    }

    static UUID box(Outcome.Done opened) {
        return OfficeHouse.made(opened, "place");
    }

    /** Makes a school of the home, which part A of the regulation is about. */
    void becomesASchool() {
        money.writing("update unit set kind = 'school' where unit_id = :unit",
                Map.of("unit", money.home.unit()));
    }

    void closeTheBooks() {
        money.writing("update book set closed_through = date '2026-03-31' where unit_id = :unit",
                Map.of("unit", money.home.unit()));
    }
}
