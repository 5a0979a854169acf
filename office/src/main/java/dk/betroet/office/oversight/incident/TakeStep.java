package dk.betroet.office.oversight.incident;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The next step in a matter of suspicion (Bilag 7.9, 5.2), dated, and signed by the one who takes
 * it, who is the one whose it is. The rule book holds the order; where the one whose step it is is
 * under suspicion, {@link Step} says whose it becomes. A step may name the suspect, who is shut out
 * from then on.
 */
@Component
public class TakeStep implements Operation<TakeStep.Command> {

    /**
     * What is asked.
     *
     * @param date the day it was taken, not before the step before
     * @param words what was done or decided
     * @param suspect whom it turns out to be about
     */
    public record Command(
            @Field(from = "suspicions") IncidentId incident,
            Step step,
            LocalDate date,
            Note words,
            @Field(from = "office") @Nullable PersonId suspect,
            @Nullable EvidenceId evidence) {}

    private final Incidents incidents;
    private final Circle circle;
    private final Closing closing;

    TakeStep(Incidents incidents, Circle circle, Closing closing) {
        this.incidents = incidents;
        this.circle = circle;
        this.closing = closing;
    }

    @Override
    public String name() {
        return "oversight.take-step";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.DEPUTY, Role.LEADER, Role.DIRECTOR, Role.INTERNAL_AUDIT,
                Role.AUDITOR);
    }

    @Override
    public Book book() {
        return Book.OVERSIGHT;
    }

    @Override
    public String receipt(Outcome.Done done) {
        return IncidentPage.path(done);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Incident incident = incidents
                .find(context.sql(), context.unit(), command.incident().value())
                .orElseThrow();
        UUID suspect = command.suspect() == null ? null : command.suspect().value();
        List<Refusal> refusals = refusals(command, context, incident, suspect);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        String capacity = closing.capacity(context);
        return Proposal.act(
                Situation.of("take-step", command.date())
                        .with("workflow.name", "suspicion")
                        .with("workflow.step", command.step().id())
                        .with("workflow.done", incident.taken().stream()
                                .map(Incident.Taken::step).toList()),
                Draft.on(command.date(), context)
                        .paper("incident-report", command.evidence())
                        .result("incident", incident.id())
                        .effect((sql, fact) -> {
                            incidents.take(sql, context, incident, command.step().id(), capacity,
                                    null, fact);
                            if (suspect != null && !incident.suspects().contains(suspect)) {
                                incidents.suspect(
                                        sql, context, incident.id(), suspect, context.today());
                            }
                        }));
    }

    private List<Refusal> refusals(
            Command command, Context context, Incident incident, @Nullable UUID suspect) {
        List<Refusal> refusals = new ArrayList<>();
        if (!circle.takes(context.sql(), context.caller(), incident, command.step(),
                context.today())) {
            refusals.add(Refusal.at("step", RefusalCode.ROLE_MAY_NOT));
        }
        if (context.actor().equals(suspect)) {
            refusals.add(Refusal.at("suspect", RefusalCode.SAME_PERSON_TWICE));
        }
        if (!incident.isOpen()) {
            refusals.add(Refusal.at("incident", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        if (command.date().isBefore(incident.lastDay())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, incident.lastDay()));
        }
        if (command.words().saysTooLittle()) {
            refusals.add(Refusal.at("words", RefusalCode.REASON_TOO_SHORT));
        }
        return refusals;
    }
}
