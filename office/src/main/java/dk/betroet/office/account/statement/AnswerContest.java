package dk.betroet.office.account.statement;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The leader answers an objection to a statement. The statement itself stays as it is: what was
 * wrong in the book is mended there, and a new statement says so.
 */
@Component
public class AnswerContest implements Operation<AnswerContest.Command> {

    /** What came of an objection. */
    public enum Upheld {
        /** It was right, and the book has been mended. */
        MENDED,
        /** It was looked into, and the statement stands. */
        STANDS,
        /** The owner's side no longer objects. */
        WITHDRAWN
    }

    /**
     * What is asked.
     *
     * @param answer what the owner's side is told
     */
    public record Command(StatementId statement, Upheld outcome, Note answer) {}

    private final OwnersSide side;
    private final Statements statements;

    AnswerContest(OwnersSide side, Statements statements) {
        this.side = side;
        this.statements = statements;
    }

    @Override
    public String name() {
        return "account.answer-contest";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        OwnersSide.Known known = side.known(context, command.statement());
        if (Statements.contested(known.steps()).isEmpty()) {
            return Proposal.refusedAt("statement", RefusalCode.NOTHING_TO_DO);
        }
        if (command.answer().saysTooLittle()) {
            return Proposal.refusedAt("answer", RefusalCode.REASON_TOO_SHORT);
        }
        return Proposal.act(OwnersSide.draft(context, known)
                .effect((sql, fact) -> statements.add(sql, context, known.made().resident(),
                        new Statements.Step(known.made().id(), Statements.Kind.ANSWERED,
                                context.today(), context.actor(), null,
                                FieldSpec.choiceId(command.outcome()), command.answer().text(),
                                fact.id()))));
    }
}
