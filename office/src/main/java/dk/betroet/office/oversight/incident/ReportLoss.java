package dk.betroet.office.oversight.incident;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Form;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Money or a thing of somebody else is missing: who, when, how much and what was done is put on
 * record (Bilag 7.9, 5.1). It moves no money, and it points at nobody; a suspicion is another
 * matter.
 */
@Component
public class ReportLoss implements Operation<ReportLoss.Command> {

    /**
     * What is asked.
     *
     * @param date the day it happened or was found out
     * @param amount what it was worth; nothing when that cannot be said
     * @param who who was there
     * @param done what was done about it
     */
    public record Command(
            LocalDate date,
            @Field(zero = true) Money amount,
            @Nullable FundId fund,
            Note who,
            Note done) {}

    private static final int WORDS_MIN = 2;
    private static final Set<String> FIELDS =
            Set.of("incident-who", "incident-when", "amount", "incident-action");

    private final Incidents incidents;

    ReportLoss(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String name() {
        return "oversight.report-loss";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.STAFF, Role.DEPUTY, Role.LEADER, Role.DIRECTOR);
    }

    @Override
    public String receipt(Outcome.Done done) {
        return IncidentPage.path(done);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        List<Refusal> refusals = new ArrayList<>();
        if (command.who().text().length() < WORDS_MIN) {
            refusals.add(Refusal.at("who", RefusalCode.REASON_TOO_SHORT));
        }
        if (command.done().text().length() < WORDS_MIN) {
            refusals.add(Refusal.at("done", RefusalCode.REASON_TOO_SHORT));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID fund = command.fund() == null ? null : command.fund().value();
        UUID loss = context.ids().next();
        Draft.Builder draft = Draft.on(command.date(), context)
                .closing()
                .form(new Form("incident-report", FIELDS, command.date(), Optional.empty(),
                        Set.of(), Set.of()))
                .result("incident", loss)
                .effect((sql, fact) -> incidents.add(sql, context, new Incident(loss,
                        context.unit(), Incident.Kind.LOSS, fund, null, command.date(),
                        command.amount(), context.actor(), context.now(), null, fact.id(),
                        Set.of(), List.of())));
        if (fund != null) {
            draft.fund(fund);
        }
        return Proposal.act(
                Situation.of("report-loss", command.date()).with("amount", command.amount()),
                draft);
    }
}
