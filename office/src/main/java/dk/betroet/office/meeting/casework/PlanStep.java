package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.Route;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One more stop on a case's route, at one body or at several side by side. It may be planned long
 * before there is a meeting. A body that only advises is never where a case is decided, and a case
 * is decided at one place only.
 */
@Component
public class PlanStep extends CaseWork implements Operation<PlanStep.Command> {

    /**
     * What is asked.
     *
     * @param bodies where it goes; several are side by side, and the case waits for each
     * @param expectedOn when it is expected there
     */
    public record Command(
            @Field(from = "open") CaseId caseId,
            @Field(min = 1, max = 100) List<BodyId> bodies,
            CaseFile.StepRole role,
            @Field(future = true) @Nullable LocalDate expectedOn,
            LocalDate date) {}

    private final Cases cases;
    private final CaseRows rows;
    private final Bodies bodies;

    PlanStep(CaseRight right, Cases cases, CaseRows rows, Bodies bodies) {
        super(right);
        this.cases = cases;
        this.rows = rows;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "meeting.plan-step";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID id = command.caseId().value();
        List<CaseFile.Step> steps = cases.steps(context.sql(), id);
        boolean decides = command.role() == CaseFile.StepRole.DECIDES;
        if (decides && decidedElsewhere(context, id, steps)) {
            return Proposal.refusedAt("role", RefusalCode.DECIDED_ELSEWHERE);
        }
        if (decides && command.bodies().stream().anyMatch(one -> bodies
                .find(context.sql(), context.unit(), one.value(), command.date())
                .orElseThrow().rule() == DecisionRule.ADVISORY)) {
            return Proposal.refusedAt("role", RefusalCode.ADVISORY_ONLY);
        }
        if (command.bodies().stream().distinct().count() < command.bodies().size()) {
            return Proposal.refusedAt("bodies", RefusalCode.ALREADY_EXISTS);
        }
        int place = 1 + steps.stream().mapToInt(CaseFile.Step::place).max().orElse(0);
        List<UUID> made = command.bodies().stream().map(_ -> context.ids().next()).toList();
        return Proposal.act(Draft.on(command.date(), context)
                .result("case", id)
                .result("step", made.getFirst())
                .effect((sql, fact) -> {
                    rows.about(sql, context, id, fact.id());
                    for (int i = 0; i < made.size(); i++) {
                        sql.sql("""
                                insert into route_step (step_id, authority_id, unit_id, case_id,
                                    body_id, place, role, expected_on, progress, fact_id)
                                values (?, ?, ?, ?, ?, ?, ?, ?, 'planned', ?)""")
                                .params(made.get(i), context.authority(), context.unit(), id,
                                        command.bodies().get(i).value(), place,
                                        Wordings.id(command.role()), command.expectedOn(),
                                        fact.id())
                                .update();
                    }
                }));
    }

    /**
     * Whether another step decides the case, or has decided it. One that was answered without a
     * decision, or whose decision is taken up again, does so no longer.
     */
    private boolean decidedElsewhere(Context context, UUID id, List<CaseFile.Step> steps) {
        CaseState state = cases.find(context.sql(), context.unit(), id).orElseThrow().state();
        boolean decided = state instanceof CaseState.Decided
                || state instanceof CaseState.FollowUp;
        return steps.stream().filter(step -> step.role() == CaseFile.StepRole.DECIDES)
                .anyMatch(step -> step.progress() != Route.Progress.SKIPPED
                        && (decided || step.progress() != Route.Progress.ANSWERED));
    }
}
