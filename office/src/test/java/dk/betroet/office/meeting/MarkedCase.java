package dk.betroet.office.meeting;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A closed case that has gone all the way, with a marker in every field that holds words. */
final class MarkedCase {

    static final String MARK = "Zebrafink";

    final MeetingHouse house = new MeetingHouse();
    final UUID body = house.body("Direktørkredsen");
    final UUID other = house.body("KKR");
    final Caller recused =
            house.office.person(house.home, Role.STAFF, "Rasmus Inhabil");
    final UUID file;
    final UUID item;
    final UUID meeting;
    private final UUID round;

    MarkedCase() {
        house.seat(body, house.member);
        house.seat(other, house.outsider);
        file = house.open(MARK + " titel", closed());
        UUID step = house.step(file, body, "decides");
        meeting = house.meeting(body, "2026-03-02");
        item = house.item(meeting, step);
        house.release(meeting);
        house.done(house.leader, "recuse", Map.of("item", item, "person",
                recused.personOrFail(), "reason", MARK + " grund", "date", "2026-03-01"));
        house.done(house.staff, "record-outcome", Map.of("item", item, "point", 1, "parts",
                List.of(Map.of("about", MARK + " del", "outcome", "not-adopted", "remark",
                        MARK + " bemærkning", "dissent", MARK + " imod")),
                "date", "2026-03-02"));
        house.approve(meeting);
        house.done(house.leader, "correct-minutes", Map.of("item", item, "words",
                MARK + " referat", "reason", MARK + " berigtigelse", "date", "2026-03-05"));
        UUID again = house.step(file, body, "is-told");
        round = OfficeHouse.made(house.done(house.staff, "send-round",
                Map.of("step", again, "deadline", "2026-03-10", "date", "2026-03-03")), "round");
        house.done(house.member, "answer-round", Map.of("round", round, "seat",
                house.read(sql -> sql.sql("select seat_id from seat where body_id = ?")
                        .param(body).query(UUID.class).single()), "answer", "against",
                "remark", MARK + " svar", "date", "2026-03-03"));
    }

    private static Object[] closed() {
        List<Object> said = new ArrayList<>(List.of(MeetingHouse.closed("members")));
        said.addAll(List.of("summary", MARK + " resumé", "presentation", MARK + " fremstilling",
                "economy", MARK + " økonomi", "reason", MARK + " begrundelse",
                "legalBasis", MARK + " hjemmel", "points", List.of(Map.of(
                        "words", MARK + " punkt", "asks", "approve"))));
        return said.toArray();
    }

    /** Those who have no access to it, each for another reason. */
    List<Caller> without() {
        return List.of(house.outsider, house.director, recused);
    }

    /** All that stands in the unit’s book. */
    List<UUID> facts() {
        return house.read(sql -> sql.sql("select fact_id from fact where unit_id = ?")
                .param(house.home.unit()).query(UUID.class).list());
    }

    /** What of the case an address can be about, by what stands before the variable. */
    List<String> values(String before, String variable) {
        if (variable.equals("slug")) {
            return List.of(house.home.slug());
        } else if (variable.equals("format") || variable.equals("ending")) {
            return List.of("csv", "xlsx");
        } else if (variable.equals("fact")) {
            return texts(facts().stream());
        } else if (before.endsWith("/decisions/")) {
            return texts(house.read(sql -> sql.sql(
                    "select decision_id from decision where case_id = ?").param(file)
                    .query(UUID.class).list()).stream());
        }
        return texts(Stream.of(switch (before.substring(before.lastIndexOf('/',
                before.length() - 2) + 1)) {
            case "cases/" -> file;
            case "meetings/" -> meeting;
            case "rounds/" -> round;
            case "bodies/" -> body;
            case "items/" -> item;
            default -> UUID.randomUUID();
        }));
    }

    private static List<String> texts(Stream<UUID> ids) {
        return ids.map(UUID::toString).toList();
    }
}
