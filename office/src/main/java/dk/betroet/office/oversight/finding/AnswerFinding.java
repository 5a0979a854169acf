package dk.betroet.office.oversight.finding;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.finding.FindingId;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
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

    private static final int REASON_MIN = 5;

    private final Findings findings;

    AnswerFinding(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String name() {
        return "oversight.answer-finding";
    }

    @Override
    public Class<Command> command() {
        return Command.class;
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.STAFF, Role.DEPUTY, Role.LEADER, Role.DIRECTOR, Role.AUDITOR,
                Role.INTERNAL_AUDIT);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Found found = findings.find(context.sql(), context.unit(), command.finding().value())
                .orElseThrow();
        List<Refusal> refusals = new ArrayList<>();
        if (!found.isOpen()) {
            refusals.add(Refusal.at("finding", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        if (command.date().isBefore(found.firstSeen())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, found.firstSeen()));
        }
        if (command.reason().text().length() < REASON_MIN) {
            refusals.add(Refusal.at("reason", RefusalCode.REASON_TOO_SHORT));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .effect((sql, fact) ->
                    findings.say(sql, context.authority(), context.unit(), found.id(),
                            new Findings.Said(findings.count(sql, found.id()) + 1, "answer",
                                    context.actor(), command.date(), command.reason().text(),
                                    fact.id()))));
    }
}
