package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Somebody looks on a municipality's behalf no longer. Whoever has no other role loses the log-in
 * too.
 */
@Component
public class DismissContact extends ContributionWork implements Operation<DismissContact.Command> {

    /** What is asked; the date is the first day without it. */
    public record Command(@Field(from = "municipality-contacts") PersonId person,
            LocalDate date) {}

    private final Roles roles;
    private final Logins logins;

    DismissContact(Roles roles, Logins logins) {
        this.roles = roles;
        this.logins = logins;
    }

    @Override
    public String name() {
        return "apportion.dismiss-contact";
    }

    @Override
    public String receipt(Outcome.Done done) {
        return "/contributors";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID person = command.person().value();
        Roles.Held held = roles.of(context.sql(), person, context.today()).stream()
                .filter(one -> one.role() == Role.MUNICIPALITY_CONTACT
                        && context.unit().equals(one.unit()))
                .findFirst().orElseThrow();
        if (command.date().isBefore(held.from())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .effect((sql, fact) -> {
                    roles.end(sql, held.id(), command.date(), context.actor(), context.now());
                    if (!roles.any(sql, person, context.today())) {
                        logins.revokeAll(sql, person);
                    }
                }));
    }
}
