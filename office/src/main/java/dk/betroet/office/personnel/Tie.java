package dk.betroet.office.personnel;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A guardian or a relative comes to stand beside a resident and may see that one fund. A guardian
 * is appointed by paper; a relative is let in by the resident.
 */
@Component
public class Tie implements Operation<Tie.Command> {

    /** As what somebody stands beside a resident. */
    public enum Bond {
        GUARDIAN(Role.GUARDIAN),
        RELATIVE(Role.RELATIVE);

        private final Role role;

        Bond(Role role) {
            this.role = role;
        }

        /** The role it gives. */
        public Role role() {
            return role;
        }
    }

    /**
     * What is asked.
     *
     * @param name of somebody the unit does not know yet
     * @param known somebody tied to a resident here already, instead of a name
     * @param consent whether the resident, or the guardian for them, wants the relative to see
     * @param order the guardian's appointment
     */
    public record Command(
            @Field(from = "resident") FundId fund,
            Bond bond,
            @Nullable PersonName name,
            @Field(from = "own-side") @Nullable PersonId known,
            LocalDate date,
            boolean consent,
            @Nullable EvidenceId order) {}

    private final Persons persons;
    private final Roles roles;

    Tie(Persons persons, Roles roles) {
        this.persons = persons;
        this.roles = roles;
    }

    @Override
    public String name() {
        return "personnel.tie";
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
        if ((command.name() == null) == (command.known() == null)) {
            return Proposal.refusedAt("name", RefusalCode.NAME_OR_KNOWN);
        }
        UUID person = command.known() == null ? context.ids().next() : command.known().value();
        List<Refusal> refusals = refusals(command, context, resident, person);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Roles.Held held = new Roles.Held(context.ids().next(), context.unit(), person,
                command.bond().role(), resident, command.date(), null);
        return Proposal.act(Draft.on(command.date(), context)
                .fund(command.fund().value())
                .closing()
                .sealedFor(person)
                .paper("guardianship-order", command.order())
                .result("person", person)
                .result("tie", held.id())
                .prepare(sql -> {
                    if (command.name() != null) {
                        persons.add(sql, new Person.Known(person, command.name().text(), null, null,
                                Person.Contact.NONE));
                    }
                    roles.grant(sql, held, context.actor(), context.now());
                }));
    }

    private List<Refusal> refusals(
            Command command, Context context, UUID resident, UUID person) {
        List<Refusal> refusals = new ArrayList<>();
        boolean tied = roles.tiedTo(context.sql(), resident, command.date()).stream()
                .anyMatch(held -> held.person().equals(person)
                        && held.role() == command.bond().role());
        if (tied) {
            refusals.add(Refusal.at("known", RefusalCode.ALREADY_EXISTS));
        }
        if (command.bond() == Bond.GUARDIAN && command.order() == null) {
            refusals.add(Refusal.at("order", RefusalCode.PAPER_MISSING));
        }
        if (command.bond() == Bond.RELATIVE && !command.consent()) {
            refusals.add(Refusal.at("consent", RefusalCode.CONSENT_MISSING));
        }
        return refusals;
    }
}
