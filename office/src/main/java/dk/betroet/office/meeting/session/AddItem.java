package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.decision.Route;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.casework.StepId;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A case comes on an agenda, at the stop of its route that is next, in exactly the words it has
 * now. On an agenda that has been sent it is a supplementary item, and is sent by the next
 * release.
 */
@Component
public class AddItem extends CaseWork implements Operation<AddItem.Command> {

    /** What is asked. */
    public record Command(MeetingId meeting, StepId step, LocalDate date) {}

    private final Meetings meetings;
    private final Cases cases;
    private final CaseRows rows;

    AddItem(CaseRight right, Meetings meetings, Cases cases, CaseRows rows) {
        super(right);
        this.meetings = meetings;
        this.cases = cases;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.add-item";
    }

    @Override
    public Class<Command> command() {
        return Command.class;
    }

    @Override
    public String receipt(Outcome.Done done) {
        return "/meetings/" + done.result().get("meeting");
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        Meeting meeting = meetings.find(sql, context.unit(), command.meeting().value())
                .orElseThrow();
        UUID id = cases.ofStep(sql, context.unit(), command.step().value()).orElseThrow();
        List<CaseFile.Step> steps = cases.steps(sql, id);
        CaseFile.Step step = steps.stream()
                .filter(one -> one.id().equals(command.step().value())).findFirst().orElseThrow();
        if (meeting.stage() != Meeting.Stage.PLANNED && meeting.stage() != Meeting.Stage.RELEASED) {
            return Proposal.refusedAt("meeting", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (!meeting.body().equals(step.body())) {
            return Proposal.refusedAt("meeting", RefusalCode.OTHER_BODY);
        }
        Route route = CaseFile.route(steps);
        if (step.progress() != Route.Progress.PLANNED) {
            return Proposal.refusedAt("step", RefusalCode.ALREADY_DONE);
        } else if (route.steps().stream().noneMatch(one ->
                one.id().equals(step.id()) && route.open(one))) {
            return Proposal.refusedAt("step", RefusalCode.STEP_OUT_OF_ORDER);
        }
        CaseFile file = cases.find(sql, context.unit(), id).orElseThrow();
        OptionalInt at = route.at();
        CaseState next = new CaseState.UnderWay(at.orElse(1), Math.max(1, route.places()));
        List<CaseState> path = path(file, next);
        if (path.isEmpty()) {
            return Proposal.refusedAt("step", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        boolean released = meeting.stage() == Meeting.Stage.RELEASED;
        UUID item = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", meeting.id()).result("item", item).result("case", id)
                .effect((_, fact) -> {
                    insert(sql, context, meeting, file, step, item, released, fact.id());
                    rows.about(sql, context, id, fact.id());
                    path.forEach(state ->
                            rows.state(sql, context, id, state, command.date(), fact.id()));
                }));
    }

    /** How the case comes under way from where it is; empty when it cannot. */
    private static List<CaseState> path(CaseFile file, CaseState next) {
        CaseState now = file.state();
        CaseState ready = new CaseState.Ready(file.version().number());
        if (now.mayBecome(next.stage())) {
            return List.of(now.become(next));
        }
        return now.mayBecome(ready.stage())
                ? List.of(now.become(ready), ready.become(next)) : List.of();
    }

    private static void insert(JdbcClient sql, Context context, Meeting meeting, CaseFile file,
            CaseFile.Step step, UUID item, boolean supplementary, UUID fact) {
        sql.sql("""
                insert into agenda_item (item_id, authority_id, unit_id, meeting_id, number,
                    case_id, step_id, version, supplementary, stage, fact_id)
                select ?, ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?
                from agenda_item where meeting_id = ?""")
                .params(item, context.authority(), context.unit(), meeting.id(), file.id(),
                        step.id(), file.version().number(), supplementary,
                        FieldSpec.choiceId(ItemState.Stage.INCLUDED), fact, meeting.id())
                .update();
        sql.sql("update route_step set progress = 'on-agenda' where step_id = ?")
                .param(step.id()).update();
    }
}
