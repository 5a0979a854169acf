package dk.betroet.office.meeting.publish;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A body gets a page that everybody reads, with its charter, its seats as posts, its meetings and
 * what is published of them; or it is taken away again, with everything on it. Until somebody says
 * so, no body has one.
 */
@Component
public class OpenToPublic extends SecretariatWork implements Operation<OpenToPublic.Command> {

    /** What is asked; {@code open} says whether it has a page from now on. */
    public record Command(BodyId body, boolean open, LocalDate date) {}

    private final Bodies bodies;
    private final Publications publications;

    OpenToPublic(Bodies bodies, Publications publications) {
        this.bodies = bodies;
        this.publications = publications;
    }

    @Override
    public String name() {
        return "meeting.open-to-public";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID body = command.body().value();
        if (bodies.isOpen(context.sql(), body) == command.open()) {
            return Proposal.refusedAt("open", RefusalCode.NOTHING_TO_DO);
        } else if (publications.openedOrClosed(context.sql(), body)
                .filter(command.date()::isBefore).isPresent()) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("body", body)
                .effect((sql, fact) -> sql.sql("""
                        insert into body_opening (body_id, authority_id, unit_id, number, open,
                            since, fact_id)
                        select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?
                        from body_opening where body_id = ?""")
                        .params(body, context.authority(), context.unit(), command.open(),
                                command.date(), fact.id(), body)
                        .update()));
    }
}
