package dk.betroet.office.meeting.round;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.Attachments;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.meeting.casework.StepId;
import dk.betroet.office.meeting.casework.Turn;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A case is put before a body in writing, at the stop of its route that is next. Everybody is asked
 * who has a seat with a vote on that day. What the charter says then of silence and of the right to
 * demand a meeting holds for the whole of it.
 */
@Component
public class SendRound extends CaseWork implements Operation<SendRound.Command> {

    /** What is asked; the date is that of the sending. */
    public record Command(StepId step, @Field(future = true) LocalDate deadline, LocalDate date) {}

    private final Bodies bodies;
    private final CaseRows rows;
    private final Turn turn;
    private final Attachments attachments;

    SendRound(CaseRight right, Bodies bodies, CaseRows rows, Turn turn,
            Attachments attachments) {
        super(right);
        this.bodies = bodies;
        this.rows = rows;
        this.turn = turn;
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return "meeting.send-round";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        return switch (turn.of(context, command.step())) {
            case Turn.Found.No(RefusalCode code) -> Proposal.refusedAt("step", code);
            case Turn.Found.Yes yes -> sent(command, context, yes);
        };
    }

    private Proposal sent(Command command, Context context, Turn.Found.Yes next) {
        UUID unit = context.unit();
        Body body = bodies.find(context.sql(), unit, next.step().body(), command.date())
                .orElseThrow();
        List<UUID> asked = bodies.seats(context.sql(), body.id()).stream()
                .filter(seat -> seat.voting() && seat.on(command.date())).map(Body.Seat::id)
                .toList();
        if (command.deadline().isBefore(command.date())) {
            return Proposal.refusedAt("deadline", RefusalCode.DATES_OUT_OF_ORDER);
        } else if (asked.isEmpty()) {
            return Proposal.refusedAt("step", RefusalCode.NOBODY_TO_ASK);
        }
        CaseFile file = next.file();
        UUID round = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("round", round).result("case", file.id())
                .effect((sql, fact) -> {
                    sql.sql("""
                            insert into written_round (round_id, authority_id, unit_id, body_id,
                                case_id, step_id, version, sent_on, deadline, rule, silence,
                                may_demand, stage, fact_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'answering', ?)""")
                            .params(round, context.authority(), unit, body.id(), file.id(),
                                    next.step().id(), file.version().number(), command.date(),
                                    command.deadline(), FieldSpec.choiceId(body.rule()),
                                    FieldSpec.choiceId(body.silence()), body.mayDemand(),
                                    fact.id())
                            .update();
                    asked.forEach(seat -> sql.sql("""
                            insert into written_asked (round_id, authority_id, unit_id, seat_id)
                            values (?, ?, ?, ?)""")
                            .params(round, context.authority(), unit, seat).update());
                    sql.sql("update route_step set progress = 'on-agenda' where step_id = ?")
                            .param(next.step().id()).update();
                    attachments.sentInWriting(sql, file.id(), command.date());
                    rows.about(sql, context, file.id(), fact.id());
                    for (CaseState state : next.path()) {
                        rows.state(sql, context, file.id(), state, command.date(), fact.id());
                    }
                }));
    }
}
