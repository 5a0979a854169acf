package dk.betroet.office.custody.resident;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.mandate.HeldMandate;
import dk.betroet.office.custody.mandate.Mandates;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.RequestStore;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A resident has died. From that day the fund is frozen and only closing acts are done; mandates
 * and guardianship lapse by law, requests that wait are withdrawn, and the resident's own log-in
 * closes. Relatives may still see. Bilag 7.9 is silent on death; this is what the law takes for
 * granted.
 */
@Component
public class RecordDeath implements Operation<RecordDeath.Command> {

    /**
     * What is asked.
     *
     * @param date day of death
     */
    public record Command(
            @Field(from = "resident") FundId fund, LocalDate date, @Nullable Note note) {}

    private final Residents residents;
    private final Mandates mandates;
    private final RequestStore requests;
    private final Roles roles;
    private final Logins logins;

    RecordDeath(Residents residents, Mandates mandates, RequestStore requests, Roles roles,
            Logins logins) {
        this.residents = residents;
        this.mandates = mandates;
        this.requests = requests;
        this.roles = roles;
        this.logins = logins;
    }

    @Override
    public String name() {
        return "custody.record-death";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Resident resident = residents.of(context.sql(), command.fund().value());
        if (resident.diedOn() != null) {
            return Proposal.refused(RefusalCode.ALREADY_DONE, resident.diedOn());
        }
        if (resident.movedOutOn() != null) {
            return Proposal.refused(RefusalCode.RESIDENT_MOVED_OUT, resident.movedOutOn());
        }
        return Proposal.act(
                Situation.of("record-death", command.date())
                        .with("fund.kind", "resident")
                        .with("owner.alive", false)
                        .with("owner.died-on", command.date()),
                Draft.on(command.date(), context)
                        .fund(resident.fund())
                        .closing()
                        .sealedFor(resident.person())
                        .effect((sql, fact) -> freeze(
                                sql, context, resident, command.date(), fact.id())));
    }

    private void freeze(JdbcClient sql, Context context, Resident resident, LocalDate died,
            UUID fact) {
        residents.die(sql, resident.fund(), died);
        mandates.revokeOf(sql, resident.fund(), died, HeldMandate.EndReason.DIED, fact);
        requests.withdrawAbout(
                sql, context.unit(), resident.fund(), context.actor(), context.now());
        for (Roles.Held held : List.copyOf(roles.tiedTo(sql, resident.person(), context.today()))) {
            if (held.role() != Role.RELATIVE) {
                roles.end(sql, held.id(), died, context.actor(), context.now());
            }
        }
        logins.revokeAll(sql, resident.person());
    }
}
