package dk.betroet.office.custody.resident;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a resident can do for themselves, who is guardian, and who is their contact person, with the
 * ground for it. No regulation asks for it in itself; many rules look at it.
 */
@Component
public class NoteCapacity implements Operation<NoteCapacity.Command> {

    /**
     * What is asked; everything as it is from the day on.
     *
     * @param basis what it rests on
     * @param order the guardian's appointment; needed when a guardianship begins or changes
     */
    public record Command(
            @Field(from = "resident") FundId fund,
            LocalDate date,
            boolean hasCapacity,
            boolean canSign,
            Guardianship guardianship,
            @Field(from = "employees") @Nullable PersonId contact,
            @Field(max = 20) @Nullable String room,
            Note basis,
            @Nullable EvidenceId order) {}

    private final Residents residents;

    NoteCapacity(Residents residents) {
        this.residents = residents;
    }

    @Override
    public String name() {
        return "custody.note-capacity";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Resident before = residents.of(context.sql(), command.fund().value());
        if (before.gone().isPresent()) {
            return new Proposal.Refused(List.of(before.gone().get()));
        }
        LocalDate since = residents.capacitySince(context.sql(), before.fund());
        // A day before the admission is the house's to refuse.
        if (command.date().isBefore(since) && !command.date().isBefore(before.admittedOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER, since);
        }
        Resident after = new Resident(before.fund(), before.unit(), before.person(), command.room(),
                before.admittedOn(), before.mode(), before.modeSince(), command.guardianship(),
                command.hasCapacity(), command.canSign(),
                command.contact() == null ? null : command.contact().value(), null, null);
        if (after.equals(before)) {
            return Proposal.refused(RefusalCode.NOTHING_TO_DO);
        }
        boolean appointed = command.guardianship() != before.guardianship()
                && command.guardianship() != Guardianship.NONE;
        if (appointed && command.order() == null) {
            return Proposal.refusedAt("order", RefusalCode.PAPER_MISSING);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .fund(before.fund())
                .sealedFor(before.person())
                .paper("guardianship-order", command.order())
                .effect((sql, fact) -> residents.note(
                        sql, after, command.date(), fact.id())));
    }
}
