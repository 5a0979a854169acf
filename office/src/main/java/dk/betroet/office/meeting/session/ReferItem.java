package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * An item is sent to another body instead. On the route of its case the stop here is skipped, with
 * the reason, and the other body gets a stop at the same place and with the same part to play.
 */
@Component
public class ReferItem extends ItemWork implements Operation<ReferItem.Command> {

    /** What is asked. */
    public record Command(@Field(from = "cases") ItemId item, BodyId body, Note reason,
            LocalDate date) {}

    private final Bodies bodies;
    private final Cases files;

    ReferItem(CaseRight right, Meetings meetings, CaseRows cases, MeetingRows rows,
            Bodies bodies, Cases files) {
        super(right, meetings, cases, rows);
        this.bodies = bodies;
        this.files = files;
    }

    @Override
    public String name() {
        return "meeting.refer-item";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Placed placed = placed(context, command.item());
        if (!placed.item().hasCase()) {
            return Proposal.refusedAt("item", RefusalCode.ITEM_WITHOUT_CASE);
        }
        UUID to = command.body().value();
        Body body = bodies.find(context.sql(), context.unit(), to, command.date()).orElseThrow();
        CaseFile.Step here = CaseFile.step(
                files.steps(context.sql(), placed.item().caseId()), placed.item().step());
        if (!placed.may(ItemState.Stage.REFERRED)) {
            return Proposal.refusedAt("item", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (to.equals(placed.meeting().body())) {
            return Proposal.refusedAt("body", RefusalCode.NOTHING_TO_DO);
        } else if (here.role() == CaseFile.StepRole.DECIDES
                && body.rule() == DecisionRule.ADVISORY) {
            return Proposal.refusedAt("body", RefusalCode.ADVISORY_ONLY);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        UUID step = context.ids().next();
        String reason = command.reason().text();
        return Proposal.act(about(context, placed, command.date()).result("step", step)
                .effect((sql, fact) -> {
                    rows().aside(context, placed.item().id(), ItemState.Stage.REFERRED, reason,
                            to);
                    sql.sql("""
                            update route_step set progress = 'skipped', answered_on = ?,
                                reason = ? where step_id = ?""")
                            .params(command.date(), placed.item().closed() ? null : reason,
                                    here.id()).update();
                    sql.sql("""
                            insert into route_step (step_id, authority_id, unit_id, case_id,
                                body_id, place, role, progress, fact_id)
                            values (?, ?, ?, ?, ?, ?, ?, 'planned', ?)""")
                            .params(step, context.authority(), context.unit(),
                                    placed.item().caseId(), to, here.place(),
                                    FieldSpec.choiceId(here.role()), fact.id())
                            .update();
                }));
    }
}
