package dk.betroet.office.meeting.action;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.meeting.body.SeatId;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who does something: read from what was typed, and named. */
@Component
class Owners {

    private final Bodies bodies;

    Owners(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * What is wrong with an owner: a seat that is not the body's, or is not held that day.
     *
     * @param field the one that names the seat
     */
    Optional<Refusal> wrong(Context context, String field, @Nullable BodyId body,
            @Nullable SeatId seat, LocalDate on) {
        if (seat == null) {
            return Optional.empty();
        }
        Body.Seat held = bodies.seat(context.sql(), context.unit(), seat.value()).orElseThrow();
        boolean fits = held.on(on) && (body == null || held.body().equals(body.value()));
        return fits ? Optional.empty()
                : Optional.of(Refusal.at(field, RefusalCode.SEAT_OF_ANOTHER));
    }

    /** Whether somebody has it on a day: holds its seat, or any of its body when it has none. */
    boolean has(JdbcClient sql, UUID unit, UUID person, Action.Owner owner, LocalDate on) {
        return bodies.seatsOf(sql, unit, person, on).stream().anyMatch(held ->
                owner.seat() == null ? held.body().equals(owner.body())
                        : held.id().equals(owner.seat()));
    }

    /** The owner; a seat alone says its body too. */
    Action.Owner owner(Context context, @Nullable BodyId body, @Nullable SeatId seat) {
        UUID in = body != null ? body.value() : seat == null ? null
                : bodies.seat(context.sql(), context.unit(), seat.value()).orElseThrow().body();
        return new Action.Owner(in, seat == null ? null : seat.value());
    }

    /** An owner by name, as the body is called on a day; empty when there is none. */
    Optional<Text> named(JdbcClient sql, UUID unit, Action.Owner owner, LocalDate on) {
        UUID body = owner.body();
        UUID seat = owner.seat();
        if (body == null) {
            return Optional.empty();
        }
        String name = bodies.find(sql, unit, body, on).map(Body::shortName).orElse("–");
        return Optional.of(seat == null ? Text.plain(name)
                : Text.of("meeting.action.owner-seat", name, bodies.seat(sql, unit, seat)
                        .map(Body.Seat::title).orElse("–")));
    }
}
