package dk.betroet.office.meeting.session;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.body.SeatId;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is at a meeting: of every seat of the body it is noted whether somebody was there. It can be
 * noted anew until the minutes are approved; the last list counts, the others stay in the book.
 */
@Component
public class NotePresence extends MeetingWork implements Operation<NotePresence.Command> {

    /** What is asked; seats that are not named were empty. */
    public record Command(
            MeetingId meeting, @Field(max = 200) List<SeatId> present, LocalDate date) {}

    private final Meetings meetings;
    private final Bodies bodies;

    NotePresence(MeetingRight right, Meetings meetings, Bodies bodies) {
        super(right);
        this.meetings = meetings;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "meeting.note-presence";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        Meeting meeting = meetings.find(sql, context.unit(), command.meeting().value())
                .orElseThrow();
        if (meeting.stage() == Meeting.Stage.APPROVED
                || meeting.stage() == Meeting.Stage.CANCELLED) {
            return Proposal.refusedAt("meeting", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.date().isBefore(meeting.heldOn())) {
            return Proposal.refusedAt("date", RefusalCode.MEETING_NOT_HELD);
        }
        Set<UUID> seats = bodies.seats(sql, meeting.body()).stream()
                .filter(seat -> seat.on(meeting.heldOn())).map(Body.Seat::id)
                .collect(Collectors.toSet());
        Set<UUID> present =
                command.present().stream().map(SeatId::value).collect(Collectors.toSet());
        if (!seats.containsAll(present)) {
            return Proposal.refusedAt("present", RefusalCode.SEAT_OF_ANOTHER);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", meeting.id())
                .effect((_, fact) -> seats.forEach(seat -> sql.sql("""
                        insert into presence (meeting_id, authority_id, unit_id, seat_id, present,
                            fact_id) values (?, ?, ?, ?, ?, ?)
                        on conflict (meeting_id, seat_id) do update
                            set present = excluded.present, fact_id = excluded.fact_id""")
                        .params(meeting.id(), context.authority(), context.unit(), seat,
                                present.contains(seat), fact.id())
                        .update())));
    }
}
