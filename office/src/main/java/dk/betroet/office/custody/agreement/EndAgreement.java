package dk.betroet.office.custody.agreement;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * An agreement ends before its time, at the wish of either side. What is kept must then be handed
 * back: without an agreement nothing more can be taken in.
 */
@Component
public class EndAgreement implements Operation<EndAgreement.Command> {

    /**
     * What is asked.
     *
     * @param date first day it no longer holds
     */
    public record Command(AgreementId agreement, LocalDate date, Note reason) {}

    private final Residents residents;
    private final Agreements agreements;

    EndAgreement(Residents residents, Agreements agreements) {
        this.residents = residents;
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "custody.end-agreement";
    }

    /** The home, or the owner's own side: an agreement is as free to leave as to make. */
    @Override
    public Set<Role> roles() {
        return Role.employeesAnd(Role.RESIDENT, Role.GUARDIAN);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Agreement agreement =
                agreements.find(context.sql(), command.agreement().value()).orElseThrow();
        UUID owner = residents.of(context.sql(), agreement.fund()).person();
        if (agreement.endedOn().isPresent()) {
            return Proposal.refusedAt(
                    "agreement", RefusalCode.ALREADY_DONE, agreement.endedOn().get());
        }
        if (command.date().isBefore(agreement.from())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER, agreement.from());
        }
        return Proposal.act(Draft.on(command.date(), context)
                .fund(agreement.fund())
                .closing()
                .sealedFor(owner)
                .effect((sql, fact) -> agreements.end(
                        sql, agreement.id(), command.date(), Agreements.EndReason.ENDED)));
    }
}
