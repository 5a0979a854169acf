package dk.betroet.office.oversight.finding;

import dk.betroet.office.platform.finding.FindingId;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Somebody who works in the unit or looks over it answers a finding: what happened, what the plan
 * is. The finding stays open.
 */
@Component
public class AnswerFinding implements Operation<AnswerFinding.Command> {

    /**
     * What is asked.
     *
     * @param date the day, not before it was found
     * @param reason in words, at least a few
     */
    public record Command(FindingId finding, LocalDate date, Note reason) {}

    private final Findings findings;

    AnswerFinding(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String name() {
        return "oversight.answer-finding";
    }

    @Override
    public Set<Role> roles() {
        return Reply.roles();
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Reply reply = new Reply(
                findings.find(context.sql(), context.unit(), command.finding().value())
                        .orElseThrow(),
                command.date(), command.reason());
        List<Refusal> refusals = reply.refusals();
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .effect((sql, fact) -> reply.say(findings, sql, context, "answer", fact)));
    }
}
