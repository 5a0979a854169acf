package dk.betroet.office.custody.resident;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Cpr;
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
 * A resident comes under the unit and gets a fund. Who administers the money is recorded with the
 * reason; the least intrusive way is the resident alone (Bilag 7.9 §4, B.1).
 */
@Component
public class Admit implements Operation<Admit.Command> {

    /**
     * What is asked.
     *
     * @param cpr optional; used only to know the person again
     * @param born day of birth; read off the number when there is one
     * @param reason why the money is administered this way; required unless the resident does it
     * @param canManage whether the resident can look after their own money with support
     * @param lessIntrusiveConsidered whether support to self and relatives were considered first
     * @param basisKind what the paper is, on which the home takes over
     * @param basis the paper on which the home takes over, or the guardian's appointment
     */
    public record Command(
            PersonName name,
            @Nullable Cpr cpr,
            @Nullable LocalDate born,
            @Field(max = 20) @Nullable String room,
            LocalDate date,
            Mode mode,
            @Nullable Note reason,
            boolean canManage,
            boolean lessIntrusiveConsidered,
            @Nullable BasisKind basisKind,
            @Nullable EvidenceId basis,
            Guardianship guardianship,
            boolean hasCapacity,
            boolean canSign,
            @Field(from = "employees") @Nullable PersonId contact) {}

    private final Residents residents;
    private final Persons persons;
    private final Roles roles;

    Admit(Residents residents, Persons persons, Roles roles) {
        this.residents = residents;
        this.persons = persons;
        this.roles = roles;
    }

    @Override
    public String name() {
        return "custody.admit";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Optional<UUID> known = Optional.ofNullable(command.cpr())
                .flatMap(cpr -> persons.byCpr(context.sql(), cpr));
        LocalDate born = born(command);
        if (born != null && born.isAfter(command.date())) {
            return Proposal.refusedAt("born", RefusalCode.DATES_OUT_OF_ORDER);
        }
        if ((command.basisKind() == null) != (command.basis() == null)) {
            return Proposal.refusedAt("basis", RefusalCode.PAPER_MISSING);
        }
        boolean here = known.isPresent() && residents.in(context.sql(), context.unit()).stream()
                .anyMatch(other -> other.person().equals(known.get()) && other.isHere());
        if (here) {
            return Proposal.refusedAt("cpr", RefusalCode.RESIDENT_ALREADY_ADMITTED);
        }
        if (command.mode() != Mode.SELF && command.reason() == null) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        UUID person = known.orElseGet(context.ids()::next);
        Resident resident = new Resident(
                context.ids().next(), context.unit(), person, command.room(), command.date(),
                command.mode(), command.date(), command.guardianship(), command.hasCapacity(),
                command.canSign(), command.contact() == null ? null : command.contact().value(),
                null, null);
        return Proposal.act(situation(command), draft(command, context, resident, known.isEmpty()));
    }

    private static @Nullable LocalDate born(Command command) {
        return command.cpr() == null ? command.born() : command.cpr().birthDate();
    }

    private static Situation.Builder situation(Command command) {
        Situation.Builder situation = Situation
                .of(command.mode() == Mode.HOME ? "take-over" : "admit", command.date())
                .with("fund.kind", "resident")
                .with("owner.new-mode", FieldSpec.choiceId(command.mode()))
                .with("owner.guardianship", FieldSpec.choiceId(command.guardianship()))
                .with("owner.has-capacity", command.hasCapacity())
                .with("owner.can-sign", command.canSign())
                .with("owner.can-manage", command.canManage())
                .with("owner.alive", true)
                .with("own-accounts.less-intrusive-considered", command.lessIntrusiveConsidered());
        if (command.reason() != null) {
            situation.with("reason", command.reason().text());
        }
        return situation;
    }

    private Draft.Builder draft(
            Command command, Context context, Resident resident, boolean newPerson) {
        Draft.Builder draft = Draft.on(command.date(), context);
        if (command.basisKind() != null) {
            draft.paper(FieldSpec.choiceId(command.basisKind()), command.basis());
        }
        return draft
                .sealedFor(resident.person())
                .result("fund", resident.fund())
                .result("person", resident.person())
                .prepare(sql -> {
                    if (newPerson) {
                        persons.add(sql, new Person.Known(resident.person(), command.name().text(),
                                born(command), command.cpr(), Person.Contact.NONE));
                    }
                    roles.grant(sql, new Roles.Held(context.ids().next(), context.unit(),
                            resident.person(), Role.RESIDENT, resident.person(), command.date(),
                            null), context.actor(), context.now());
                })
                .effect((sql, fact) -> residents.add(
                        sql, context.authority(), resident, fact.id()));
    }
}
