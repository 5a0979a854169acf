package dk.betroet.office.meeting.action;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.meeting.body.SeatId;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Something gets another day or another owner, and says why; how it stood stays in sight. */
@Component
public class MoveAction extends CaseWork implements Operation<MoveAction.Command> {

    /** What is asked; what is left out stays as it is. */
    public record Command(
            @Field(from = "open") ActionId action,
            @Field(future = true) @Nullable LocalDate deadline,
            @Nullable BodyId body,
            @Nullable SeatId seat,
            Note reason,
            LocalDate date) {}

    private final Actions actions;
    private final Owners owners;
    private final CaseRows rows;

    MoveAction(CaseRight right, Actions actions, Owners owners, CaseRows rows) {
        super(right);
        this.actions = actions;
        this.owners = owners;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.move-action";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Action action = actions.find(context.sql(), context.unit(), command.action().value())
                .orElseThrow();
        Action.Standing now = action.standing();
        if (now.finished()) {
            return Proposal.refusedAt("action", RefusalCode.ALREADY_DONE);
        }
        LocalDate deadline = command.deadline() == null ? now.due() : command.deadline();
        Optional<Refusal> wrong =
                owners.wrong(context, "seat", command.body(), command.seat(), command.date());
        if (wrong.isPresent()) {
            return new Proposal.Refused(wrong.stream().toList());
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        } else if (command.date().isBefore(now.since())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        } else if (command.deadline() != null && deadline.isBefore(command.date())) {
            return Proposal.refusedAt("deadline", RefusalCode.DATES_OUT_OF_ORDER);
        }
        Action.Owner owner = command.body() == null && command.seat() == null ? now.owner()
                : owners.owner(context, command.body(), command.seat());
        if (owner.equals(now.owner()) && deadline.equals(now.deadline())) {
            return Proposal.refusedAt("action", RefusalCode.NOTHING_TO_DO);
        }
        Action.Standing moved = new Action.Standing(now.number() + 1, owner, deadline, false,
                command.reason().text(), command.date(), null);
        return Proposal.act(Draft.on(command.date(), context)
                .result("action", action.id()).result("case", action.file())
                .effect((sql, fact) -> {
                    rows.about(sql, context, action.file(), fact.id());
                    actions.stands(sql, context, action.id(), moved, fact.id());
                }));
    }
}
