package dk.betroet.office.account.statement;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The owner's side signs for having received a statement (Bilag 7.9 B.7: the resident or the
 * guardian). Having received it is not agreeing with it.
 */
@Component
public class AcknowledgeStatement implements Operation<AcknowledgeStatement.Command> {

    /** What is asked. */
    public record Command(StatementId statement) {}

    private final OwnersSide side;

    AcknowledgeStatement(OwnersSide side) {
        this.side = side;
    }

    @Override
    public String name() {
        return "account.acknowledge-statement";
    }

    @Override
    public Set<Role> roles() {
        return OwnersSide.ROLES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        OwnersSide.Known known = side.known(context, command.statement());
        if (Statements.first(known.steps(), Statements.Kind.ACKNOWLEDGED).isPresent()) {
            return Proposal.refusedAt("statement", RefusalCode.ALREADY_DONE);
        }
        return Proposal.act(side.situation("acknowledge-statement", context, known),
                side.signed(context, known, Statements.Kind.ACKNOWLEDGED));
    }
}
