package dk.betroet.office.account.statement;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The owner's side approves a statement (Bilag 7.9 B.8: the resident, a relative or the guardian,
 * at least once a year). Not before an objection to it has been answered.
 */
@Component
public class ApproveStatement implements Operation<ApproveStatement.Command> {

    /** What is asked. */
    public record Command(StatementId statement) {}

    private final OwnersSide side;

    ApproveStatement(OwnersSide side) {
        this.side = side;
    }

    @Override
    public String name() {
        return "account.approve-statement";
    }

    @Override
    public Set<Role> roles() {
        return OwnersSide.ROLES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        OwnersSide.Known known = side.known(context, command.statement());
        if (Statements.first(known.steps(), Statements.Kind.APPROVED).isPresent()) {
            return Proposal.refusedAt("statement", RefusalCode.ALREADY_DONE);
        }
        if (Statements.contested(known.steps()).isPresent()) {
            return Proposal.refused(RefusalCode.SOMETHING_OPEN,
                    Text.of("account.open.contested"));
        }
        return Proposal.act(side.situation("approve-statement", context, known),
                side.signed(context, known, Statements.Kind.APPROVED));
    }
}
