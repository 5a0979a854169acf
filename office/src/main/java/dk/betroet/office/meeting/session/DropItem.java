package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * An item is taken off an agenda. It stays on it, marked, with the reason; its case waits at the
 * same stop of its route and is not put off by this.
 */
@Component
public class DropItem extends ItemWork implements Operation<DropItem.Command> {

    /** What is asked. */
    public record Command(ItemId item, Note reason, LocalDate date) {}

    DropItem(CaseRight right, Meetings meetings, CaseRows cases, MeetingRows rows) {
        super(right, meetings, cases, rows);
    }

    @Override
    public String name() {
        return "meeting.drop-item";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Placed placed = placed(context, command.item());
        if (!placed.may(ItemState.Stage.DROPPED)) {
            return Proposal.refusedAt("item", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        return Proposal.act(about(context, placed, command.date())
                .effect((_, _) -> {
                    rows().aside(context, placed.item().id(), ItemState.Stage.DROPPED,
                            command.reason().text(), null);
                    if (placed.item().hasCase()) {
                        rows().step(context, placed.item().step(), "planned");
                    }
                }));
    }
}
