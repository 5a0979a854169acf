package dk.betroet.office.meeting.session;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.body.SeatId;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who of those at a meeting was not there for an item: came later, or had left. It can be noted
 * anew until the minutes are approved; the last list counts. Nobody is asked why: whoever left
 * because of an interest is recused.
 */
@Component
public class NoteAbsence extends ItemWork implements Operation<NoteAbsence.Command> {

    /** What is asked; an empty list says that nobody was missing after all. */
    public record Command(ItemId item, @Field(max = 200) List<SeatId> away, LocalDate date) {}

    private final Bodies bodies;

    NoteAbsence(CaseRight right, Meetings meetings, CaseRows cases, MeetingRows rows,
            Bodies bodies) {
        super(right, meetings, cases, rows);
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "meeting.note-absence";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Placed placed = placed(context, command.item());
        Meeting meeting = placed.meeting();
        Set<UUID> seats = bodies.seats(context.sql(), meeting.body()).stream()
                .filter(seat -> seat.on(meeting.heldOn())).map(Body.Seat::id)
                .collect(Collectors.toSet());
        Set<UUID> away = command.away().stream().map(SeatId::value).collect(Collectors.toSet());
        if (!meeting.written() || !placed.item().written()) {
            return Proposal.refusedAt("item", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.date().isBefore(meeting.heldOn())) {
            return Proposal.refusedAt("date", RefusalCode.MEETING_NOT_HELD);
        } else if (!seats.containsAll(away)) {
            return Proposal.refusedAt("away", RefusalCode.SEAT_OF_ANOTHER);
        }
        return Proposal.act(about(context, placed, command.date())
                .effect((sql, fact) -> seats.forEach(seat -> sql.sql("""
                        insert into item_absence (item_id, authority_id, unit_id, seat_id, away,
                            fact_id) values (?, ?, ?, ?, ?, ?)
                        on conflict (item_id, seat_id) do update
                            set away = excluded.away, fact_id = excluded.fact_id""")
                        .params(placed.item().id(), context.authority(), context.unit(), seat,
                                away.contains(seat), fact.id())
                        .update())));
    }
}
