package dk.betroet.office.meeting.round;

import dk.betroet.kernel.decision.ProcedureStage;
import dk.betroet.kernel.decision.WrittenRound.Answer;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.body.SeatId;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody who was asked in writing answers, or the secretariat notes an answer that came by
 * letter. A member answers for their own seat alone. It can be answered anew until the round is
 * closed; the last answer counts, the others stay in the book.
 */
@Component
public class AnswerRound extends CaseWork implements Operation<AnswerRound.Command> {

    /** What is asked. */
    public record Command(RoundId round, SeatId seat, Answer answer, @Nullable Note remark,
            LocalDate date) {}

    private final Rounds rounds;
    private final Bodies bodies;
    private final CaseRows rows;

    AnswerRound(CaseRight right, Rounds rounds, Bodies bodies, CaseRows rows) {
        super(right);
        this.rounds = rounds;
        this.bodies = bodies;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.answer-round";
    }

    @Override
    public Set<Role> roles() {
        return Role.employeesAnd(Role.MEMBER);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Round round = rounds.find(context.sql(), context.unit(), command.round().value())
                .orElseThrow();
        UUID seat = command.seat().value();
        Body.Seat held = bodies.seat(context.sql(), context.unit(), seat).orElseThrow();
        boolean notes = !Collections.disjoint(
                context.caller().rolesIn(context.unit()), Role.EMPLOYEES);
        if (round.stage() != ProcedureStage.ANSWERING
                || command.date().isAfter(round.round().deadline())) {
            return Proposal.refusedAt("round", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (!round.round().asked().contains(seat)
                || !notes && !context.actor().equals(held.person())) {
            return Proposal.refusedAt("seat", RefusalCode.SEAT_OF_ANOTHER);
        } else if (command.date().isBefore(round.sentOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        } else if (command.answer() == Answer.DEMAND_MEETING && !round.round().mayDemand()) {
            return Proposal.refusedAt("answer", RefusalCode.NO_RIGHT_TO_DEMAND);
        }
        Note remark = command.remark();
        return Proposal.act(Draft.on(command.date(), context)
                .result("round", round.id()).result("case", round.file())
                .effect((sql, fact) -> {
                    rows.about(sql, context, round.file(), fact.id());
                    sql.sql("""
                            insert into written_answer (round_id, authority_id, unit_id, seat_id,
                                take, answer, remark, answered_on, given_by, fact_id)
                            select ?, ?, ?, ?, coalesce(max(take), 0) + 1, ?, ?, ?, ?, ?
                            from written_answer where round_id = ? and seat_id = ?""")
                            .params(round.id(), context.authority(), context.unit(), seat,
                                    FieldSpec.choiceId(command.answer()),
                                    remark == null ? "" : remark.text(), command.date(),
                                    context.actor(), fact.id(), round.id(), seat)
                            .update();
                }));
    }
}
