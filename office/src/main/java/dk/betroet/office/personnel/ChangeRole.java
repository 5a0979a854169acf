package dk.betroet.office.personnel;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An employee gets another role in the unit; the one before ends the same day. */
@Component
public class ChangeRole implements Operation<ChangeRole.Command> {

    /**
     * What is asked.
     *
     * @param executes the decision that gave them this mandate, when the unit keeps it
     */
    public record Command(
            @Field(from = "positions") PersonId person, Position position,
            @Nullable DecisionId executes, LocalDate date) {}

    private final Staff staff;
    private final Roles roles;
    private final Decisions decisions;

    ChangeRole(Staff staff, Roles roles, Decisions decisions) {
        this.staff = staff;
        this.roles = roles;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "personnel.change-role";
    }

    @Override
    public Set<Role> roles() {
        return Staff.EMPLOYERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID person = command.person().value();
        List<Roles.Held> before =
                staff.employment(context.sql(), context.unit(), person, command.date());
        if (before.isEmpty()) {
            return Proposal.refusedAt("person", RefusalCode.PERSON_NOT_EMPLOYED);
        }
        Set<Role> concerned = EnumSet.of(command.position().role());
        before.forEach(held -> concerned.add(held.role()));
        Optional<Refusal> mayNot = staff.mayNot(context, person, concerned)
                .or(() -> decisions.hindrance(
                        context, "executes", command.executes(), command.date()));
        if (mayNot.isPresent()) {
            return new Proposal.Refused(mayNot.stream().toList());
        }
        if (concerned.size() == 1) {
            return Proposal.refusedAt("position", RefusalCode.NOTHING_TO_DO);
        }
        Roles.Held after = new Roles.Held(context.ids().next(), context.unit(), person,
                command.position().role(), null, command.date(), null);
        return Proposal.act(
                Situation.of("change-role", command.date()),
                Draft.on(command.date(), context)
                        .sealedFor(person)
                        .effect((sql, fact) -> {
                            before.forEach(held -> roles.end(sql, held.id(), command.date(),
                                    context.actor(), context.now()));
                            roles.grant(sql, after, context.actor(), context.now(),
                                    CarriesOut.idOf(command.executes()));
                        }));
    }
}
