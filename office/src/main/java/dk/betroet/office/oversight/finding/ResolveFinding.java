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
import java.util.EnumSet;
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

    private static final int REASON_MIN = 5;

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
        if (!mayResolve(context.sql(), context.unit(), found, context.actor(), context.today())) {
            refusals.add(Refusal.of(RefusalCode.ROLE_MAY_NOT));
        }
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
        Draft.Builder draft = Draft.on(command.date(), context)
                .effect((sql, fact) -> {
                    findings.say(sql, context.authority(), context.unit(), found.id(),
                            new Findings.Said(findings.count(sql, found.id()) + 1, "resolve",
                                    context.actor(), command.date(), command.reason().text(),
                                    fact.id()));
                    findings.resolve(sql, found.id(), command.date(), context.actor());
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
