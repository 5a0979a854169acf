package dk.betroet.office.meeting.body;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Nobody holds a seat any more from a day on. What was done from it stays, and so does the seat;
 * whoever held it and has no other is no member any more and sees nothing that comes after.
 */
@Component
public class EndSeat extends SecretariatWork implements Operation<EndSeat.Command> {

    /** What is asked; the date is the first day without it. */
    public record Command(SeatId seat, LocalDate date) {}

    private final Bodies bodies;
    private final SeatRows rows;

    EndSeat(Bodies bodies, SeatRows rows) {
        this.bodies = bodies;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.end-seat";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Body.Seat seat = bodies.seat(context.sql(), context.unit(), command.seat().value())
                .orElseThrow();
        if (seat.until() != null) {
            return Proposal.refusedAt("seat", RefusalCode.ALREADY_DONE);
        } else if (command.date().isBefore(seat.from())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        UUID holder = seat.person();
        return Proposal.act(Draft.on(command.date(), context)
                .sealedFor(holder == null ? context.book() : holder)
                .result("body", seat.body())
                .effect((_, _) -> {
                    rows.ended(context, seat, command.date());
                    rows.leaves(context, seat, command.date());
                }));
    }
}
