package dk.betroet.office.administration;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Ends somebody's office above the units. When it was the last thing they were here, everything
 * that let them in is taken back as well. Nobody ends their own, so that an administrator always
 * remains.
 */
@Component
public class Dismiss implements Operation<Dismiss.Command> {

    /**
     * What is asked.
     *
     * @param date first day without the office, today or earlier
     */
    public record Command(
            @Field(from = "appointed") PersonId person, Office office, LocalDate date) {}

    private final Roles roles;
    private final Logins logins;

    Dismiss(Roles roles, Logins logins) {
        this.roles = roles;
        this.logins = logins;
    }

    @Override
    public String name() {
        return "administration.dismiss";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        if (!context.caller().hasEverywhere(Role.ADMINISTRATOR)) {
            return Proposal.refused(RefusalCode.ROLE_MAY_NOT);
        }
        UUID person = command.person().value();
        if (context.actor().equals(person)) {
            return Proposal.refusedAt("person", RefusalCode.SAME_PERSON_TWICE);
        }
        List<Roles.Held> held = roles.of(context.sql(), person, command.date()).stream()
                .filter(one -> one.role() == command.office().role())
                .toList();
        if (held.isEmpty()) {
            return Proposal.refusedAt("office", RefusalCode.NOTHING_TO_DO);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .sealedFor(person)
                .result("person", person)
                .effect((sql, fact) -> {
                    held.forEach(one -> roles.end(
                            sql, one.id(), command.date(), context.actor(), context.now()));
                    if (!roles.any(sql, person, context.today())) {
                        logins.revokeAll(sql, person);
                    }
                }));
    }
}
