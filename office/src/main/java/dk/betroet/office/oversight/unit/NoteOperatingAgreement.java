package dk.betroet.office.oversight.unit;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.unit.Units;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says whether the unit is self-owning, and whether its operating agreement refers to the rules:
 * without that a self-owning unit is not covered by them, and cannot start to hold anybody's money
 * here (Bilag 7.9 § 3). Changes nothing that was done before.
 */
@Component
public class NoteOperatingAgreement implements Operation<NoteOperatingAgreement.Command> {

    /**
     * What is asked.
     *
     * @param selfOwning whether the unit is self-owning; a municipal unit is always covered
     * @param binds whether its operating agreement refers to the rules
     * @param agreement the operating agreement
     */
    public record Command(
            boolean selfOwning, boolean binds, LocalDate date, @Nullable EvidenceId agreement) {}

    private final Units units;

    NoteOperatingAgreement(Units units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "oversight.note-operating-agreement";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.DIRECTOR, Role.LEADER);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        return Proposal.act(Draft.on(command.date(), context)
                .paper("contract", command.agreement())
                .effect((sql, _) -> units.noteAgreement(
                        sql, context.unit(), command.selfOwning(), command.binds())));
    }
}
