package dk.betroet.office.meeting.action;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Something is done, and it is said what came of it; by the secretariat, or by the member who has
 * it. A case with nothing left to do is decided.
 */
@Component
public class FinishAction extends CaseWork implements Operation<FinishAction.Command> {

    /** What is asked. */
    public record Command(
            @Field(from = "open") ActionId action, Note words, LocalDate date) {}

    private final Actions actions;
    private final ActionDesk desk;
    private final CaseRows rows;

    FinishAction(CaseRight right, Actions actions, ActionDesk desk, CaseRows rows) {
        super(right);
        this.actions = actions;
        this.desk = desk;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.finish-action";
    }

    @Override
    public Set<Role> roles() {
        return Role.employeesAnd(Role.MEMBER);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Action action = actions.find(context.sql(), context.unit(), command.action().value())
                .orElseThrow();
        Action.Standing now = action.standing();
        boolean works = ActionDesk.works(context.caller(), context.unit());
        if (now.finished()) {
            return Proposal.refusedAt("action", RefusalCode.ALREADY_DONE);
        } else if (!works && !desk.has(context.sql(), context.caller(), context.unit(), action)) {
            return Proposal.refusedAt("action", RefusalCode.ACTION_OF_ANOTHER);
        } else if (command.words().saysTooLittle()) {
            return Proposal.refusedAt("words", RefusalCode.REASON_TOO_SHORT);
        } else if (command.date().isBefore(now.since())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        Action.Standing done = new Action.Standing(now.number() + 1, now.owner(), now.deadline(),
                true, command.words().text(), command.date(), works ? null : context.actor());
        return Proposal.act(Draft.on(command.date(), context)
                .result("action", action.id()).result("case", action.file())
                .effect((sql, fact) -> {
                    rows.about(sql, context, action.file(), fact.id());
                    actions.stands(sql, context, action.id(), done, fact.id());
                    actions.follow(sql, context, action.file(), command.date(), fact.id());
                }));
    }
}
