package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An item is put off. Where it is said to which meeting, it comes on that agenda as a new item that
 * names this one; else its case is put off until somebody puts it on an agenda again.
 */
@Component
public class PostponeItem extends ItemWork implements Operation<PostponeItem.Command> {

    /** What is asked; {@code to} is a later meeting of the same body. */
    public record Command(@Field(from = "cases") ItemId item, @Nullable MeetingId to,
            Note reason, LocalDate date) {}

    PostponeItem(CaseRight right, Meetings meetings, CaseRows cases, MeetingRows rows) {
        super(right, meetings, cases, rows);
    }

    @Override
    public String name() {
        return "meeting.postpone-item";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Placed placed = placed(context, command.item());
        if (!placed.item().hasCase()) {
            return Proposal.refusedAt("item", RefusalCode.ITEM_WITHOUT_CASE);
        } else if (!placed.may(ItemState.Stage.POSTPONED)) {
            return Proposal.refusedAt("item", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        Optional<Meeting> next = Optional.ofNullable(command.to()).map(to ->
                meetings().find(context.sql(), context.unit(), to.value()).orElseThrow());
        Optional<RefusalCode> wrong = next.flatMap(to -> wrong(placed.meeting(), to));
        if (wrong.isPresent()) {
            return Proposal.refusedAt("to", wrong.get());
        }
        CaseFile file = right().whole(context, placed.item().caseId()).orElseThrow();
        Draft.Builder draft = about(context, placed, command.date())
                .effect((_, _) -> {
                    rows().aside(context, placed.item().id(), ItemState.Stage.POSTPONED,
                            command.reason().text(), null);
                    rows().step(context, placed.item().step(), "planned");
                });
        if (next.isPresent()) {
            UUID again = context.ids().next();
            return Proposal.act(draft.result("item", again).effect((_, fact) ->
                    rows().item(context, again, next.get(), file, placed.item().step(),
                            placed.item().id(), fact.id())));
        }
        CaseState postponed = new CaseState.Postponed(Optional.empty());
        return Proposal.act(!file.state().mayBecome(postponed.stage()) ? draft
                : draft.effect((sql, fact) -> cases().state(sql, context, file.id(), postponed,
                        command.date(), fact.id())));
    }

    /** Why an item cannot come back there. */
    private static Optional<RefusalCode> wrong(Meeting from, Meeting to) {
        if (!to.body().equals(from.body())) {
            return Optional.of(RefusalCode.OTHER_BODY);
        } else if (!to.ahead()) {
            return Optional.of(RefusalCode.NOT_OPEN_ANY_MORE);
        }
        return to.heldOn().isAfter(from.heldOn())
                ? Optional.empty() : Optional.of(RefusalCode.DATES_OUT_OF_ORDER);
    }
}
