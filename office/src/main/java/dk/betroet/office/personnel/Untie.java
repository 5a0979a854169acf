package dk.betroet.office.personnel;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A guardian or relative no longer stands beside a resident and sees nothing of the fund from then
 * on. Whoever has no other tie or role loses the log-in too.
 */
@Component
public class Untie implements Operation<Untie.Command> {

    /**
     * What is asked.
     *
     * @param date first day without it
     */
    public record Command(
            @Field(from = "resident") FundId fund,
            @Field(from = "own-side") PersonId person,
            LocalDate date,
            Note reason) {}

    private final Roles roles;
    private final Logins logins;

    Untie(Roles roles, Logins logins) {
        this.roles = roles;
        this.logins = logins;
    }

    @Override
    public String name() {
        return "personnel.untie";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID resident = context.sql().sql("select person_id from fund where fund_id = ?")
                .param(command.fund().value())
                .query(UUID.class)
                .single();
        UUID person = command.person().value();
        List<Roles.Held> ties = roles.tiedTo(context.sql(), resident, context.today()).stream()
                .filter(held -> held.person().equals(person) && held.role() != Role.RESIDENT)
                .toList();
        if (ties.isEmpty()) {
            return Proposal.refusedAt("person", RefusalCode.NOTHING_TO_DO);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .fund(command.fund().value())
                .closing()
                .sealedFor(resident)
                .effect((sql, fact) -> end(sql, context, ties, command.date())));
    }

    private void end(JdbcClient sql, Context context, List<Roles.Held> ties, LocalDate date) {
        for (Roles.Held tie : ties) {
            roles.end(sql, tie.id(), date, context.actor(), context.now());
        }
        UUID person = ties.getFirst().person();
        if (!roles.any(sql, person, context.today())) {
            logins.revokeAll(sql, person);
        }
    }
}
