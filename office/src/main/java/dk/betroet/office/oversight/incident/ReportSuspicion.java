package dk.betroet.office.oversight.incident;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Id;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody suspects theft or fraud and says so (Bilag 7.9, 5.2). It is kept in the oversight book,
 * where the suspect, if one is named, sees nothing of it from the moment it is reported. It moves
 * no money and proves nothing.
 */
@Component
public class ReportSuspicion implements Operation<ReportSuspicion.Command> {

    /**
     * What is asked.
     *
     * @param date the day it happened or was found out
     * @param suspect whom it is about; nobody when that is not known
     * @param fund whose money it is about, when it is one owner's
     * @param place where it was kept
     * @param amount how much, when that is known
     * @param loss the loss that was reported before, if one was
     * @param words what was seen, in words
     * @param evidence what shows it
     */
    public record Command(
            LocalDate date,
            @Field(from = "office") @Nullable PersonId suspect,
            @Nullable FundId fund,
            @Nullable PlaceId place,
            @Nullable Money amount,
            @Field(from = "losses") @Nullable IncidentId loss,
            Note words,
            @Nullable EvidenceId evidence) {}

    private static final int WORDS_MIN = 10;

    private final Incidents incidents;

    ReportSuspicion(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String name() {
        return "oversight.report-suspicion";
    }

    @Override
    public Set<Role> roles() {
        return Circle.OFFICE;
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
        List<Refusal> refusals = new ArrayList<>();
        UUID suspect = value(command.suspect());
        if (context.actor().equals(suspect)) {
            refusals.add(Refusal.at("suspect", RefusalCode.SAME_PERSON_TWICE));
        }
        if (command.words().text().length() < WORDS_MIN) {
            refusals.add(Refusal.at("words", RefusalCode.REASON_TOO_SHORT));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID id = context.ids().next();
        UUID fund = value(command.fund());
        Draft.Builder draft = Draft.on(command.date(), context)
                .closing()
                .paper("incident-report", command.evidence())
                .result("incident", id)
                .effect((sql, fact) -> {
                    incidents.add(sql, context, new Incident(id, context.unit(),
                            Incident.Kind.SUSPICION, fund, value(command.place()),
                            command.date(),
                            command.amount() == null ? Money.ZERO : command.amount(),
                            context.actor(), context.now(), value(command.loss()), fact.id(),
                            Set.of(), List.of()));
                    if (suspect != null) {
                        incidents.suspect(sql, context, id, suspect, context.today());
                    }
                });
        if (fund != null) {
            draft.fund(fund);
        }
        return Proposal.act(draft);
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
