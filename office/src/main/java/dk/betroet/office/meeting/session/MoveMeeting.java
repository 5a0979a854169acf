package dk.betroet.office.meeting.session;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A meeting that has not been held is held another day, at another hour or elsewhere. It stays the
 * same meeting, and calendars are told so by its next number; the deadlines move with it.
 */
@Component
public class MoveMeeting extends MeetingWork implements Operation<MoveMeeting.Command> {

    /**
     * What is asked.
     *
     * @param startsAt as before when left out, and so is {@code venue}
     * @param told who was told, and how
     */
    public record Command(
            MeetingId meeting,
            @Field(future = true) LocalDate heldOn,
            @Field(max = 5) @Nullable String startsAt,
            @Field(max = 120) @Nullable String venue,
            Note reason,
            @Nullable Note told,
            LocalDate date) {}

    private final Bodies bodies;
    private final Meetings meetings;
    private final MeetingRows rows;

    MoveMeeting(MeetingRight right, Bodies bodies, Meetings meetings, MeetingRows rows) {
        super(right);
        this.bodies = bodies;
        this.meetings = meetings;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.move-meeting";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Meeting meeting = meetings.find(context.sql(), context.unit(), command.meeting().value())
                .orElseThrow();
        MeetingRows.Slot before = new MeetingRows.Slot(
                meeting.heldOn(), meeting.startsAt(), meeting.venue());
        MeetingRows.Slot slot = new MeetingRows.Slot(command.heldOn(),
                said(command.startsAt(), meeting.startsAt()),
                said(command.venue(), meeting.venue()));
        if (!meeting.ahead()) {
            return Proposal.refusedAt("meeting", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.heldOn().isBefore(command.date())) {
            return Proposal.refusedAt("heldOn", RefusalCode.DATES_OUT_OF_ORDER);
        } else if (slot.equals(before)) {
            return Proposal.refusedAt("heldOn", RefusalCode.NOTHING_TO_DO);
        } else if (!slot.heldOn().equals(before.heldOn())
                && meetings.meets(context.sql(), meeting.body(), slot.heldOn())) {
            return Proposal.refusedAt("heldOn", RefusalCode.ALREADY_EXISTS);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        Body body = bodies.find(context.sql(), context.unit(), meeting.body(), command.heldOn())
                .orElseThrow();
        Note told = command.told();
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", meeting.id())
                .effect((_, fact) -> {
                    rows.changed(context, meeting, "moved", command.date(),
                            command.reason().text(), told == null ? "" : told.text(), fact.id());
                    rows.moved(context, meeting, body, slot);
                }));
    }

    private static String said(@Nullable String typed, String before) {
        return typed == null ? before : typed;
    }
}
