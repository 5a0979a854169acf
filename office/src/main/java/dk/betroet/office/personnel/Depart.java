package dk.betroet.office.personnel;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.departure.OnDeparture;
import dk.betroet.office.platform.departure.OnDeparture.Power;
import dk.betroet.office.platform.departure.OnDeparture.Revoked;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.RequestStore;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An employee leaves or gives notice. At once, in one act, every mandate, card, key, log-in, token
 * and open request is taken back (Bilag 7.9 B.2.2); the list of it is the leader's paper for the
 * bank.
 */
@Component
public class Depart implements Operation<Depart.Command> {

    /**
     * What is asked.
     *
     * @param date the day of notice or leaving: first day without any power
     * @param executes the decision that took the mandate back, when the unit keeps it
     */
    public record Command(
            @Field(from = "positions") PersonId person, LocalDate date,
            @Nullable DecisionId executes, @Nullable Note note) {}

    private final Staff staff;
    private final Roles roles;
    private final Logins logins;
    private final RequestStore requests;
    private final Departures departures;
    private final Decisions decisions;
    private final List<OnDeparture> hooks;

    Depart(Staff staff, Roles roles, Logins logins, RequestStore requests, Departures departures,
            Decisions decisions, List<OnDeparture> hooks) {
        this.staff = staff;
        this.roles = roles;
        this.logins = logins;
        this.requests = requests;
        this.departures = departures;
        this.decisions = decisions;
        this.hooks = List.copyOf(hooks);
    }

    @Override
    public String name() {
        return "personnel.depart";
    }

    @Override
    public Set<Role> roles() {
        return Staff.EMPLOYERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID person = command.person().value();
        List<Roles.Held> held =
                staff.employment(context.sql(), context.unit(), person, command.date());
        if (held.isEmpty()) {
            return Proposal.refusedAt("person", RefusalCode.PERSON_NOT_EMPLOYED);
        }
        Optional<Refusal> mayNot = staff.mayNot(context, person,
                held.stream().map(Roles.Held::role).collect(Collectors.toSet()))
                .or(() -> decisions.hindrance(
                        context, "executes", command.executes(), command.date()));
        if (mayNot.isPresent()) {
            return new Proposal.Refused(mayNot.stream().toList());
        }
        UUID departure = context.ids().next();
        return Proposal.act(
                Situation.of("depart", command.date())
                        .part("holder", person.toString()),
                Draft.on(command.date(), context)
                        .sealedFor(person)
                        .result("departure", departure)
                        .result("person", person)
                        .effect((sql, fact) -> departures.add(sql, context, departure, person,
                                CarriesOut.idOf(command.executes()), fact,
                                revoked(sql, context, command, held, fact.id()))));
    }

    private List<Revoked> revoked(
            JdbcClient sql, Context context, Command command, List<Roles.Held> held, UUID fact) {
        UUID person = command.person().value();
        OnDeparture.Departure departure = new OnDeparture.Departure(context.authority(),
                context.unit(), person, command.date(), context.actor(), context.now(), fact);
        List<Revoked> all = new ArrayList<>();
        hooks.forEach(hook -> all.addAll(hook.revoke(sql, departure)));
        for (Roles.Held role : held) {
            roles.end(sql, role.id(), command.date(), context.actor(), context.now());
            all.add(new Revoked(Power.ROLE, role.role().id(), null, null, 1));
        }
        counted(all, Power.REQUEST, requests.withdrawAskedBy(
                sql, context.unit(), person, context.actor(), context.now()));
        if (!roles.any(sql, person, context.today())) {
            Logins.Revoked doors = logins.revokeAll(sql, person);
            counted(all, Power.LOGIN, doors.login() ? 1 : 0);
            counted(all, Power.SESSION, doors.sessions());
            counted(all, Power.TOKEN, doors.tokens());
            counted(all, Power.PASSKEY, doors.passkeys());
            counted(all, Power.BROKER_LINK, doors.brokerLinks());
            counted(all, Power.INVITATION, doors.invitations());
        }
        return all;
    }

    private static void counted(List<Revoked> all, Power power, int count) {
        if (count > 0) {
            all.add(new Revoked(power, null, null, null, count));
        }
    }
}
