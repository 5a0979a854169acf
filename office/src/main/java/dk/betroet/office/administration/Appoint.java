package dk.betroet.office.administration;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Appoints somebody to an office above the units: director, auditor or administrator. Leaders and
 * staff are employed in a unit instead ({@code personnel.employ}).
 */
@Component
public class Appoint implements Operation<Appoint.Command> {

    /**
     * What is asked.
     *
     * @param name of somebody who is not known yet
     * @param known somebody who is, instead of a name
     * @param date first day, today or earlier
     */
    public record Command(
            @Nullable PersonName name, @Nullable PersonId known, Office office, LocalDate date) {}

    private final Persons persons;
    private final Roles roles;

    Appoint(Persons persons, Roles roles) {
        this.persons = persons;
        this.roles = roles;
    }

    @Override
    public String name() {
        return "administration.appoint";
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
        if ((command.name() == null) == (command.known() == null)) {
            return Proposal.refusedAt("name", RefusalCode.NAME_OR_KNOWN);
        }
        UUID person = command.known() == null ? context.ids().next() : command.known().value();
        if (context.actor().equals(person)) {
            return Proposal.refusedAt("known", RefusalCode.SAME_PERSON_TWICE);
        }
        if (roles.of(context.sql(), person, command.date()).stream()
                .anyMatch(held -> held.role() == command.office().role())) {
            return Proposal.refusedAt("known", RefusalCode.ALREADY_EXISTS);
        }
        Roles.Held held = new Roles.Held(context.ids().next(), null, person,
                command.office().role(), null, command.date(), null);
        return Proposal.act(Draft.on(command.date(), context)
                .sealedFor(person)
                .result("person", person)
                .prepare(sql -> {
                    if (command.name() != null) {
                        persons.add(sql, new Person.Known(person, command.name().text(),
                                null, null, Person.Contact.NONE));
                    }
                    roles.grant(sql, held, context.actor(), context.now());
                }));
    }
}
