package dk.betroet.office.meeting.session;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A body is called to a meeting. When papers must be in and when the agenda is sent is counted back
 * from the day in weekdays, as many as the body has laid down.
 */
@Component
public class CallMeeting extends MeetingWork implements Operation<CallMeeting.Command> {

    /**
     * What is asked.
     *
     * @param heldOn the day of the meeting
     * @param startsAt such as {@code 09.00}
     * @param date the day it is called
     */
    public record Command(
            BodyId body,
            @Field(future = true) LocalDate heldOn,
            @Field(max = 5) @Nullable String startsAt,
            @Field(max = 120) @Nullable String venue,
            LocalDate date) {}

    private final Bodies bodies;
    private final Meetings meetings;
    private final MeetingRows rows;
    private final StandingItems standing;

    CallMeeting(MeetingRight right, Bodies bodies, Meetings meetings, MeetingRows rows,
            StandingItems standing) {
        super(right);
        this.bodies = bodies;
        this.meetings = meetings;
        this.rows = rows;
        this.standing = standing;
    }

    @Override
    public String name() {
        return "meeting.call-meeting";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID body = command.body().value();
        Body found = bodies.find(context.sql(), context.unit(), body, command.date()).orElseThrow();
        if (command.heldOn().isBefore(command.date())) {
            return Proposal.refusedAt("heldOn", RefusalCode.DATES_OUT_OF_ORDER);
        }
        if (meetings.meets(context.sql(), body, command.heldOn())) {
            return Proposal.refusedAt("heldOn", RefusalCode.ALREADY_EXISTS);
        }
        UUID id = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", id)
                .effect((_, fact) -> {
                    rows.called(context, id, found, MeetingRows.Slot.of(command.heldOn(),
                            command.startsAt(), command.venue()), fact.id());
                    standing.place(context, id, body, command.heldOn(), fact.id());
                }));
    }
}
