package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A meeting that has not been held is called off. Its items are put off; each case waits at the
 * same stop of its route for another agenda. The meeting stays where it was, marked as cancelled.
 */
@Component
public class CancelMeeting extends CaseWork implements Operation<CancelMeeting.Command> {

    /** What is asked; {@code told} says who was told, and how. */
    public record Command(MeetingId meeting, Note reason, @Nullable Note told, LocalDate date) {}

    private final Meetings meetings;
    private final CaseRows cases;
    private final MeetingRows rows;
    private final MeetingRight seen;

    CancelMeeting(CaseRight right, Meetings meetings, CaseRows cases, MeetingRows rows,
            MeetingRight seen) {
        super(right);
        this.meetings = meetings;
        this.cases = cases;
        this.rows = rows;
        this.seen = seen;
    }

    @Override
    public String name() {
        return "meeting.cancel-meeting";
    }

    /** Whether the meeting may be seen whole, and everything that was on its agenda. */
    @Override
    public boolean reads(Context context, UUID fact) {
        return super.reads(context, fact) && seen.reads(context, fact);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        Meeting meeting = meetings.find(sql, context.unit(), command.meeting().value())
                .orElseThrow();
        if (!meeting.ahead()) {
            return Proposal.refusedAt("meeting", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        List<Meeting.Item> items = meetings.items(sql, meeting.id()).stream()
                .filter(item -> ItemState.LIFECYCLE.allows(
                        item.stage(), ItemState.Stage.POSTPONED)).toList();
        String reason = command.reason().text();
        Note told = command.told();
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", meeting.id())
                .effect((_, fact) -> {
                    rows.changed(context, meeting, "cancelled", command.date(), reason,
                            told == null ? "" : told.text(), fact.id());
                    sql.sql("""
                            update meeting set stage = 'cancelled', sequence = sequence + 1
                            where meeting_id = ?""")
                            .param(meeting.id()).update();
                    for (Meeting.Item item : items) {
                        rows.aside(context, item.id(), ItemState.Stage.POSTPONED, reason, null);
                        if (item.hasCase()) {
                            rows.step(context, item.step(), "planned");
                        }
                    }
                    items.stream().filter(Meeting.Item::hasCase).map(Meeting.Item::caseId)
                            .distinct().forEach(file ->
                            cases.about(sql, context, file, fact.id()));
                }));
    }
}
