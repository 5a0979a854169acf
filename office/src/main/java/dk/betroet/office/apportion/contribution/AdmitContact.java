package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Somebody of a member municipality is let in to see that municipality's claims, payments and
 * surplus, and nothing of what others owe or paid. Their way in is made on their page.
 */
@Component
public class AdmitContact extends ContributionWork implements Operation<AdmitContact.Command> {

    /** What is asked; the date is the first day. */
    public record Command(ContributorId contributor, PersonName name, LocalDate date) {}

    private final Contributors contributors;
    private final Persons persons;
    private final Roles roles;

    AdmitContact(Contributors contributors, Persons persons, Roles roles) {
        this.contributors = contributors;
        this.persons = persons;
        this.roles = roles;
    }

    @Override
    public String name() {
        return "apportion.admit-contact";
    }

    @Override
    public String receipt(Outcome.Done done) {
        return "/people/" + done.result().get("person");
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID person = context.ids().next();
        Roles.Held held = new Roles.Held(context.ids().next(), context.unit(), person,
                Role.MUNICIPALITY_CONTACT, null, command.date(), null);
        return Proposal.act(Draft.on(command.date(), context)
                .sealedFor(person)
                .result("person", person)
                .prepare(sql -> {
                    persons.add(sql, new Person.Known(person, command.name().text(), null, null,
                            Person.Contact.NONE));
                    roles.grant(sql, held, context.actor(), context.now());
                })
                .effect((sql, fact) -> contributors.tie(
                        sql, context, held.id(), command.contributor().value(), fact.id())));
    }
}
