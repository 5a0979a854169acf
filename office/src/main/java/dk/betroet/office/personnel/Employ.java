package dk.betroet.office.personnel;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody begins to work in the unit: a person with a role. Their way in is a one-time link that
 * is made on their page afterwards and shown once.
 */
@Component
public class Employ implements Operation<Employ.Command> {

    /**
     * What is asked.
     *
     * @param name of somebody the unit does not know yet
     * @param known somebody who has worked here before, instead of a name
     * @param executes the decision that gave them this mandate, when the unit keeps it
     */
    public record Command(
            @Nullable PersonName name, @Nullable PersonId known, Position position,
            @Nullable DecisionId executes, LocalDate date) {}

    private final Staff staff;
    private final Persons persons;
    private final Roles roles;
    private final Decisions decisions;

    Employ(Staff staff, Persons persons, Roles roles, Decisions decisions) {
        this.staff = staff;
        this.persons = persons;
        this.roles = roles;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "personnel.employ";
    }

    @Override
    public Set<Role> roles() {
        return Staff.EMPLOYERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        if ((command.name() == null) == (command.known() == null)) {
            return Proposal.refusedAt("name", RefusalCode.NAME_OR_KNOWN);
        }
        UUID person = command.known() == null ? context.ids().next() : command.known().value();
        Optional<Refusal> mayNot =
                staff.mayNot(context, person, Set.of(command.position().role()))
                        .or(() -> decisions.hindrance(
                                context, "executes", command.executes(), command.date()));
        if (mayNot.isPresent()) {
            return new Proposal.Refused(mayNot.stream().toList());
        }
        if (!staff.employment(context.sql(), context.unit(), person, command.date()).isEmpty()) {
            return Proposal.refusedAt("known", RefusalCode.ALREADY_EXISTS);
        }
        Roles.Held held = new Roles.Held(context.ids().next(), context.unit(), person,
                command.position().role(), null, command.date(), null);
        return Proposal.act(
                Situation.of("employ", command.date()),
                Draft.on(command.date(), context)
                        .sealedFor(person)
                        .result("person", person)
                        .prepare(sql -> {
                            if (command.name() != null) {
                                persons.add(sql, new Person.Known(person, command.name().text(),
                                        null, null, Person.Contact.NONE));
                            }
                            roles.grant(sql, held, context.actor(), context.now(),
                                    CarriesOut.idOf(command.executes()));
                        }));
    }
}
