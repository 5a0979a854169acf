package dk.betroet.office.account.statement;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The owner's side objects to a statement, in their own words or taken down by an employee. It
 * becomes a finding that the leader answers within {@value Statements#ANSWER_DAYS} days.
 */
@Component
public class ContestStatement implements Operation<ContestStatement.Command> {

    /**
     * What is asked.
     *
     * @param reason what is wrong with it
     */
    public record Command(StatementId statement, Note reason) {}

    private final OwnersSide side;
    private final Statements statements;

    ContestStatement(OwnersSide side, Statements statements) {
        this.side = side;
        this.statements = statements;
    }

    @Override
    public String name() {
        return "account.contest-statement";
    }

    @Override
    public Set<Role> roles() {
        return OwnersSide.ROLES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        OwnersSide.Known known = side.known(context, command.statement());
        if (Statements.contested(known.steps()).isPresent()) {
            return Proposal.refusedAt("statement", RefusalCode.ALREADY_DONE);
        }
        if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        return Proposal.act(
                side.situation("contest-statement", context, known)
                        .with("reason", command.reason().text()),
                OwnersSide.draft(context, known).effect((sql, fact) -> statements.add(sql,
                        context, known.made().resident(), new Statements.Step(
                                known.made().id(), Statements.Kind.CONTESTED, context.today(),
                                context.actor(), context.today().plusDays(Statements.ANSWER_DAYS),
                                null, command.reason().text(), fact.id()))));
    }
}
