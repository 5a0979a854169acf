package dk.betroet.office.meeting.body;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether the agendas of a body begin with the approval of the agenda and of the last minutes. It
 * holds for meetings that are called from now on; those that are have what they have.
 */
@Component
public class SetAgendaOpening extends SecretariatWork
        implements Operation<SetAgendaOpening.Command> {

    /** What is asked. */
    public record Command(BodyId body, boolean approvals, LocalDate date) {}

    private final Bodies bodies;
    private final BodyRows rows;

    SetAgendaOpening(Bodies bodies, BodyRows rows) {
        this.bodies = bodies;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.set-agenda-opening";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID body = command.body().value();
        if (bodies.approves(context.sql(), body) == command.approvals()) {
            return Proposal.refusedAt("approvals", RefusalCode.ALREADY_DONE);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("body", body)
                .effect((_, fact) -> rows.agenda(
                        context, body, command.approvals(), command.date(), fact.id())));
    }
}
