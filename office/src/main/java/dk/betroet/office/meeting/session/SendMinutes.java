package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The minutes are sent in hearing to those who were there. They see exactly what stands now, each
 * as far as they see the cases. What is mended after an answer is sent again, as a next version.
 */
@Component
public class SendMinutes extends SecretariatWork implements Operation<SendMinutes.Command> {

    /** What is asked; the deadline is the last day for answers. */
    public record Command(
            MeetingId meeting, @Field(future = true) LocalDate deadline, LocalDate date) {}

    private final Meetings meetings;
    private final Minutes minutes;
    private final MinutesVersions versions;

    SendMinutes(Meetings meetings, Minutes minutes, MinutesVersions versions) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.versions = versions;
    }

    @Override
    public String name() {
        return "meeting.send-minutes";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        Meeting meeting = meetings.find(sql, context.unit(), command.meeting().value())
                .orElseThrow();
        List<Meeting.Item> items = meetings.items(sql, meeting.id()).stream()
                .filter(item -> !item.aside()).toList();
        if (meeting.stage() != Meeting.Stage.HELD) {
            return Proposal.refusedAt("meeting", meeting.stage() == Meeting.Stage.APPROVED
                    ? RefusalCode.ALREADY_DONE : RefusalCode.MEETING_NOT_HELD);
        }
        String open = ApproveMinutes.undecided(items);
        if (!open.isEmpty()) {
            return Proposal.refusedAt("meeting", RefusalCode.ITEMS_UNDECIDED, open);
        } else if (versions.present(sql, meeting.id()).isEmpty()) {
            return Proposal.refusedAt("meeting", RefusalCode.NOBODY_PRESENT);
        } else if (command.date().isBefore(meeting.heldOn())
                || command.deadline().isBefore(command.date())) {
            return Proposal.refusedAt("deadline", RefusalCode.DATES_OUT_OF_ORDER);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", meeting.id())
                .effect((_, fact) -> {
                    MeetingRows.hold(sql, meeting.id());
                    versions.add(context, meeting.id(), MinutesVersions.Kind.HEARING,
                            command.date(), command.deadline(),
                            ApproveMinutes.words(minutes, sql, meeting), fact.id());
                    items.stream().filter(item -> item.stage() == ItemState.Stage.RECORDED)
                            .forEach(item -> sql.sql("""
                                    update agenda_item set stage = 'in-hearing'
                                    where item_id = ?""").param(item.id()).update());
                }));
    }
}
