package dk.betroet.office.meeting.session;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.meeting.casework.StepId;
import dk.betroet.office.meeting.casework.Turn;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.UUID;
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
    private final CaseRows rows;
    private final Turn turn;
    private final MeetingRows agenda;

    AddItem(CaseRight right, Meetings meetings, CaseRows rows, Turn turn, MeetingRows agenda) {
        super(right);
        this.meetings = meetings;
        this.rows = rows;
        this.turn = turn;
        this.agenda = agenda;
    }

    @Override
    public String name() {
        return "meeting.add-item";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Meeting meeting = meetings.find(context.sql(), context.unit(), command.meeting().value())
                .orElseThrow();
        if (!meeting.ahead()) {
            return Proposal.refusedAt("meeting", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        return switch (turn.of(context, command.step())) {
            case Turn.Found.Yes(_, CaseFile.Step step, _)
                    when !meeting.body().equals(step.body()) ->
                    Proposal.refusedAt("meeting", RefusalCode.OTHER_BODY);
            case Turn.Found.Yes yes -> added(command, context, meeting, yes);
            case Turn.Found.No(RefusalCode code) -> Proposal.refusedAt("step", code);
        };
    }

    private Proposal added(
            Command command, Context context, Meeting meeting, Turn.Found.Yes next) {
        UUID id = next.file().id();
        UUID item = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", meeting.id()).result("item", item).result("case", id)
                .effect((sql, fact) -> {
                    agenda.item(context, item, meeting, next.file(), next.step().id(), null,
                            fact.id());
                    rows.about(sql, context, id, fact.id());
                    next.path().forEach(state ->
                            rows.state(sql, context, id, state, command.date(), fact.id()));
                }));
    }
}
