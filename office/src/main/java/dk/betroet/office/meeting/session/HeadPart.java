package dk.betroet.office.meeting.session;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A part of an agenda is headed, and begins with an item; items are numbered through all the same.
 * Everybody reads the heading who sees any item of the part.
 */
@Component
public class HeadPart extends ItemWork implements Operation<HeadPart.Command> {

    /** What is asked; without a heading the part before goes on. */
    public record Command(ItemId item, @Field(max = 120) @Nullable String heading,
            LocalDate date) {}

    HeadPart(CaseRight right, Meetings meetings, CaseRows cases, MeetingRows rows) {
        super(right, meetings, cases, rows);
    }

    @Override
    public String name() {
        return "meeting.head-part";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Placed placed = placed(context, command.item());
        String heading = command.heading() == null ? "" : command.heading().strip();
        if (!placed.meeting().ahead() || placed.item().releasedOn() != null) {
            return Proposal.refusedAt("item", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (heading.equals(placed.item().section())) {
            return Proposal.refusedAt("heading", RefusalCode.NOTHING_TO_DO);
        }
        return Proposal.act(about(context, placed, command.date())
                .effect((_, _) -> rows().section(context, placed.item().id(), heading)));
    }
}
