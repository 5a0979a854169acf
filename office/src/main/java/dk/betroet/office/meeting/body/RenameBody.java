package dk.betroet.office.meeting.body;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A body is called something else from a day on. What it did before stands under the name it had
 * then.
 */
@Component
public class RenameBody extends SecretariatWork implements Operation<RenameBody.Command> {

    /** What is asked; the date is the first day of the new name. */
    public record Command(
            BodyId body,
            @Field(min = 1, max = 120) String name,
            @Field(min = 1, max = 40) String shortName,
            LocalDate date) {}

    private final Bodies bodies;
    private final BodyRows rows;

    RenameBody(Bodies bodies, BodyRows rows) {
        this.bodies = bodies;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.rename-body";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID body = command.body().value();
        Bodies.Named before = bodies.names(context.sql(), body).getFirst();
        if (!command.date().isAfter(before.from())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        } else if (before.name().equals(command.name())
                && before.shortName().equals(command.shortName())) {
            return Proposal.refusedAt("name", RefusalCode.NOTHING_TO_DO);
        }
        Bodies.Named named =
                new Bodies.Named(command.date(), command.name(), command.shortName());
        return Proposal.act(Draft.on(command.date(), context)
                .result("body", body)
                .effect((_, fact) -> rows.named(context, body, named, fact.id())));
    }
}
