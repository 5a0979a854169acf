package dk.betroet.office.meeting.session;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * An item comes to another place on an agenda, and the others close up. What has been sent keeps
 * its number: an item that came later is moved among those behind it.
 */
@Component
public class MoveItem extends ItemWork implements Operation<MoveItem.Command> {

    /** What is asked; a number that is too high is the last one. */
    public record Command(ItemId item, @Field(min = 1, max = 1_000) int number, LocalDate date) {}

    MoveItem(CaseRight right, Meetings meetings, CaseRows cases, MeetingRows rows) {
        super(right, meetings, cases, rows);
    }

    @Override
    public String name() {
        return "meeting.move-item";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Placed placed = placed(context, command.item());
        Meeting.Item item = placed.item();
        if (!placed.meeting().ahead() || item.releasedOn() != null) {
            return Proposal.refusedAt("item", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        List<Meeting.Item> before = meetings().items(context.sql(), item.meeting());
        long sent = before.stream().filter(one -> one.releasedOn() != null).count();
        List<UUID> order = new ArrayList<>(before.stream().map(Meeting.Item::id).toList());
        order.remove(item.id());
        int at = (int) Math.clamp(command.number() - 1L, sent, order.size());
        order.add(at, item.id());
        if (order.equals(before.stream().map(Meeting.Item::id).toList())) {
            return Proposal.refusedAt("number", RefusalCode.NOTHING_TO_DO);
        }
        return Proposal.act(about(context, placed, command.date())
                .effect((_, _) -> {
                    if (!item.section().isEmpty()) {
                        passOn(context, item, before);
                    }
                    rows().order(context, item.meeting(), order);
                }));
    }

    /** An item that begins a part leaves its heading to the next one of the part. */
    private void passOn(Context context, Meeting.Item item, List<Meeting.Item> before) {
        int next = before.indexOf(item) + 1;
        if (next < before.size() && before.get(next).section().isEmpty()) {
            rows().section(context, before.get(next).id(), item.section());
            rows().section(context, item.id(), "");
        }
    }
}
