package dk.betroet.office.oversight.finding;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
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
import dk.betroet.office.platform.rulebook.WhoIsWho;
import dk.betroet.rules.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A finding is resolved, with a reason, by whoever has to deal with it. It stays on the list; if
 * the fault no longer holds, it ends by itself besides.
 */
@Component
public class ResolveFinding implements Operation<ResolveFinding.Command> {

    /**
     * What is asked.
     *
     * @param date the day, not before it was found
     * @param reason in words, at least a few
     */
    public record Command(FindingId finding, LocalDate date, Note reason) {}

    private final Findings findings;
    private final WhoIsWho whoIsWho;

    ResolveFinding(Findings findings, WhoIsWho whoIsWho) {
        this.findings = findings;
        this.whoIsWho = whoIsWho;
    }

    @Override
    public String name() {
        return "oversight.resolve-finding";
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
        List<Refusal> refusals = new ArrayList<>();
        if (!mayResolve(context.sql(), context.unit(), reply.found(), context.actor(),
                context.today())) {
            refusals.add(Refusal.of(RefusalCode.ROLE_MAY_NOT));
        }
        refusals.addAll(reply.refusals());
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Draft.Builder draft = Draft.on(command.date(), context)
                .effect((sql, fact) -> {
                    reply.say(findings, sql, context, "resolve", fact);
                    findings.resolve(sql, reply.found().id(), command.date(), context.actor());
                });
        return Proposal.act(Situation.of("resolve-finding", command.date())
                .with("reason", command.reason().text()), draft);
    }

    /** Whoever has to deal with it: the capacity that the rule names, or one that counts as it. */
    boolean mayResolve(JdbcClient sql, UUID unit, Found found, UUID person, LocalDate today) {
        return whoIsWho.capacities(sql, unit, null, person, today).stream()
                .anyMatch(held -> Words.vocabulary().counts(held, found.owner())
                        || held.equals("deputy") && found.owner().equals("leader"));
    }
}
