package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Route;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A stop on a case's route is left out, and says why. It stays in the route as left out; whoever
 * comes after it is next. What stands on an agenda is taken off it first.
 */
@Component
public class SkipStep extends CaseWork implements Operation<SkipStep.Command> {

    /** What is asked. */
    public record Command(StepId step, Note reason, LocalDate date) {}

    private final Cases cases;
    private final CaseRows rows;

    SkipStep(CaseRight right, Cases cases, CaseRows rows) {
        super(right);
        this.cases = cases;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.skip-step";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID id = cases.ofStep(context.sql(), context.unit(), command.step().value())
                .orElseThrow();
        CaseFile file = cases.find(context.sql(), context.unit(), id).orElseThrow();
        List<CaseFile.Step> steps = cases.steps(context.sql(), id);
        CaseFile.Step step = CaseFile.step(steps, command.step().value());
        if (CaseNames.ended(file)) {
            return Proposal.refusedAt("step", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (step.progress() != Route.Progress.PLANNED) {
            return Proposal.refusedAt("step", RefusalCode.ALREADY_DONE);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        } else if (command.date().isBefore(file.openedOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        CaseState next = CaseFile.route(steps).afterSkipping(step.id(), file.state());
        return Proposal.act(Draft.on(command.date(), context)
                .result("case", id)
                .effect((sql, fact) -> {
                    sql.sql("""
                            update route_step set progress = 'skipped', answered_on = ?, reason = ?
                            where step_id = ?""")
                            .params(command.date(), command.reason().text(), step.id()).update();
                    rows.about(sql, context, id, fact.id());
                    if (!next.equals(file.state())) {
                        rows.state(sql, context, id, next, command.date(), fact.id());
                    }
                }));
    }
}
