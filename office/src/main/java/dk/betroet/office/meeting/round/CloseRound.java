package dk.betroet.office.meeting.round;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Decision;
import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.Outcome;
import dk.betroet.kernel.decision.ProcedureStage;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.casework.DecisionRows;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A written procedure comes to an end: adopted, not adopted, demanded on a meeting, or expired
 * because too few answered. What was adopted or not becomes decisions, and the case goes on; what
 * was demanded or has expired waits for a meeting. The body's next minutes put it on record.
 */
@Component
public class CloseRound extends CaseWork implements Operation<CloseRound.Command> {

    /** What is asked; the date is that of the closing. */
    public record Command(RoundId round, LocalDate date) {}

    private final Rounds rounds;
    private final Cases cases;
    private final CaseRows rows;
    private final Decisions decisions;
    private final DecisionRows written;

    CloseRound(CaseRight right, Rounds rounds, Cases cases, CaseRows rows, Decisions decisions,
            DecisionRows written) {
        super(right);
        this.rounds = rounds;
        this.cases = cases;
        this.rows = rows;
        this.decisions = decisions;
        this.written = written;
    }

    @Override
    public String name() {
        return "meeting.close-round";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Round round = rounds.find(context.sql(), context.unit(), command.round().value())
                .orElseThrow();
        if (round.stage() != ProcedureStage.ANSWERING) {
            return Proposal.refusedAt("round", RefusalCode.ALREADY_DONE);
        } else if (command.date().isBefore(round.sentOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        ProcedureStage stage = round.round().standing(command.date());
        if (stage == ProcedureStage.ANSWERING) {
            return Proposal.refusedAt("round", RefusalCode.ANSWERS_MISSING,
                    round.round().silent().size(), round.round().deadline());
        }
        List<Round.Said> said = rounds.said(context.sql(), round.id());
        return Proposal.act(Draft.on(command.date(), context)
                .result("round", round.id()).result("case", round.file())
                .effect((sql, fact) -> {
                    rows.about(sql, context, round.file(), fact.id());
                    sql.sql("""
                            update written_round set stage = ?, closed_on = ? where round_id = ?""")
                            .params(FieldSpec.choiceId(stage), command.date(), round.id())
                            .update();
                    switch (stage) {
                        case ADOPTED, NOT_ADOPTED -> settle(context, round, stage, command.date(),
                                Round.dissent(said), fact.id());
                        default -> sql.sql("""
                                update route_step set progress = 'planned' where step_id = ?""")
                                .param(round.step()).update();
                    }
                }));
    }

    private void settle(Context context, Round round, ProcedureStage stage, LocalDate on,
            List<String> dissent, UUID fact) {
        JdbcClient sql = context.sql();
        List<CaseFile.Step> steps = cases.steps(sql, round.file());
        CaseFile.Step step = CaseFile.step(steps, round.step());
        int number = decisions.next(sql, round.body(), on.getYear());
        List<Decision> made = new ArrayList<>();
        for (CaseFile.Point point : cases.points(sql, round.file(), round.version())) {
            Outcome outcome = outcome(stage, round.round().rule(), point.asks());
            Decision decision = new Decision(context.ids().next(), fact, round.body(),
                    round.file(), on.getYear(), number++, point.number(), 1, point.words(),
                    outcome, Decision.Mode.WRITTEN,
                    step.role() == CaseFile.StepRole.DECIDES && outcome.decides(), on,
                    Optional.empty());
            written.add(context, decision, null, "", dissent, fact);
            made.add(decision);
        }
        sql.sql("update route_step set progress = 'answered', answered_on = ? where step_id = ?")
                .params(on, step.id()).update();
        CaseState next = CaseFile.route(steps).after(step.id(), made, "");
        rows.state(sql, context, round.file(), next, on, fact);
    }

    /** What adopting, or not, makes of a point; a body that only advises settles nothing. */
    private static Outcome outcome(
            ProcedureStage stage, DecisionRule rule, CaseFile.Asks asks) {
        boolean advises = rule == DecisionRule.ADVISORY;
        if (stage == ProcedureStage.NOT_ADOPTED) {
            return advises ? Outcome.NO_AGREEMENT : Outcome.NOT_ADOPTED;
        }
        return switch (asks) {
            case APPROVE -> advises ? Outcome.ENDORSED : Outcome.APPROVED;
            case NOTE -> Outcome.NOTED;
            case ENDORSE -> Outcome.ENDORSED;
            case DISCUSS -> Outcome.DISCUSSED;
            case FORWARD -> Outcome.FORWARDED;
            case APPOINT -> advises ? Outcome.ENDORSED : Outcome.APPOINTED;
            case DECLINE -> advises ? Outcome.ENDORSED : Outcome.DECLINED;
        };
    }
}
