package dk.betroet.office.meeting.body;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes who sits where, and lets members in and out. */
@Component
class SeatRows {

    private final Bodies bodies;
    private final Persons persons;
    private final Roles roles;

    SeatRows(Bodies bodies, Persons persons, Roles roles) {
        this.bodies = bodies;
        this.persons = persons;
        this.roles = roles;
    }

    /** A seat that begins; by a decision, or by none that is kept here. */
    void add(Context context, Body.Seat seat, @Nullable UUID decision, UUID fact) {
        context.sql().sql("""
                insert into seat (seat_id, authority_id, unit_id, body_id, post, on_behalf_of,
                    basis, voting, chair, person_id, from_on, decision_id, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?)""")
                .params(seat.id(), context.authority(), context.unit(), seat.body(), seat.post(),
                        seat.onBehalfOf(), seat.basis(), seat.voting(), seat.chair(),
                        seat.person(), seat.from(), decision, fact)
                .update();
    }

    /** A seat that ends; the day is the first without it. */
    void ended(Context context, Body.Seat seat, LocalDate on) {
        context.sql().sql("update seat set until_on = ? where seat_id = ?")
                .params(on, seat.id()).update();
    }

    /** The person, when new, and the role of a member, when they are nothing here yet. */
    void admit(Context context, UUID person, @Nullable PersonName name, LocalDate on) {
        if (name != null) {
            persons.add(context.sql(), new Person.Known(
                    person, name.text(), null, null, Person.Contact.NONE));
        }
        boolean here = roles.of(context.sql(), person, on).stream()
                .anyMatch(held -> context.unit().equals(held.unit()));
        if (!here) {
            roles.grant(context.sql(), new Roles.Held(context.ids().next(), context.unit(),
                    person, Role.MEMBER, null, on, null), context.actor(), context.now());
        }
    }

    /** Whoever held a seat is no member any more, when they have no other in the unit. */
    void leaves(Context context, Body.Seat seat, LocalDate on) {
        UUID holder = seat.person();
        if (holder == null
                || !bodies.seatsOf(context.sql(), context.unit(), holder, on).isEmpty()) {
            return;
        }
        roles.of(context.sql(), holder, on).stream()
                .filter(held -> held.role() == Role.MEMBER && context.unit().equals(held.unit()))
                .forEach(held -> roles.end(context.sql(), held.id(), on, context.actor(),
                        context.now()));
    }
}
