package dk.betroet.office.meeting.body;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How bodies and seats are offered and named. */
final class BodyNames {

    private BodyNames() {}

    @Component
    static class BodyReference implements Reference<BodyId> {

        private final Bodies bodies;

        BodyReference(Bodies bodies) {
            this.bodies = bodies;
        }

        @Override
        public Class<BodyId> type() {
            return BodyId.class;
        }

        @Override
        public List<Option> options(Context context, String from) {
            return bodies.in(context.sql(), context.unit(), context.today()).stream()
                    .map(one -> new Option(one.id().toString(), one.name())).toList();
        }

        @Override
        public Optional<String> label(Context context, BodyId id) {
            return bodies.find(context.sql(), context.unit(), id.value(), context.today())
                    .map(Body::name);
        }
    }

    @Component
    static class SeatReference implements Reference<SeatId> {

        private final Bodies bodies;

        SeatReference(Bodies bodies) {
            this.bodies = bodies;
        }

        @Override
        public Class<SeatId> type() {
            return SeatId.class;
        }

        @Override
        public List<Option> options(Context context, String from) {
            return bodies.in(context.sql(), context.unit(), context.today()).stream()
                    .flatMap(body -> bodies.seats(context.sql(), body.id()).stream()
                            .filter(seat -> seat.on(context.today()))
                            .map(seat -> option(body, seat)))
                    .toList();
        }

        private static Option option(Body body, Body.Seat seat) {
            return new Option(seat.id().toString(), body.shortName() + " · " + seat.title());
        }

        @Override
        public Optional<String> label(Context context, SeatId id) {
            UUID unit = context.unit();
            return bodies.seat(context.sql(), unit, id.value()).map(Body.Seat::title);
        }
    }
}
