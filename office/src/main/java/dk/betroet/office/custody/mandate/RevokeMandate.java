package dk.betroet.office.custody.mandate;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
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
 * A mandate is taken back, by the home or by the owner's own side. It no longer holds from the day
 * on, whoever holds the paper.
 */
@Component
public class RevokeMandate implements Operation<RevokeMandate.Command> {

    /**
     * What is asked.
     *
     * @param date first day it no longer holds
     */
    public record Command(MandateId mandate, LocalDate date, Note reason) {}

    private final Residents residents;
    private final Mandates mandates;

    RevokeMandate(Residents residents, Mandates mandates) {
        this.residents = residents;
        this.mandates = mandates;
    }

    @Override
    public String name() {
        return "custody.revoke-mandate";
    }

    @Override
    public Set<Role> roles() {
        return Role.employeesAnd(Role.RESIDENT, Role.GUARDIAN);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        HeldMandate held = mandates.held(context.sql(), command.mandate().value()).orElseThrow();
        UUID owner = residents.of(context.sql(), held.mandate().owner()).person();
        if (held.mandate().revokedOn().isPresent()) {
            return Proposal.refusedAt(
                    "mandate", RefusalCode.ALREADY_DONE, held.mandate().revokedOn().get());
        }
        if (command.date().isBefore(held.grantedOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER, held.grantedOn());
        }
        return Proposal.act(
                Situation.of("revoke-mandate", command.date())
                        .with("fund.kind", "resident")
                        .with("mandate.kind", held.mandate().kind().id()),
                Draft.on(command.date(), context)
                        .fund(held.mandate().owner())
                        .closing()
                        .sealedFor(owner)
                        .mandate(held.mandate().id())
                        .effect((sql, fact) -> mandates.revoke(sql, held.mandate().id(),
                                command.date(), HeldMandate.EndReason.WITHDRAWN, fact.id())));
    }
}
