package dk.betroet.office.meeting.body;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody takes a seat in a body, or a post has one whose holder nobody has named. Whoever is
 * named may be let in by a one-time link and sees what comes to the body. An observer does not
 * vote.
 */
@Component
public class SeatMember extends SecretariatWork implements Operation<SeatMember.Command> {

    /** By what right somebody sits there. */
    public enum Basis { EX_OFFICIO, APPOINTED, OBSERVER }

    /**
     * What is asked.
     *
     * @param post such as {@code Sundhedsdirektør}
     * @param onBehalfOf the municipality or other party that the seat is held for
     * @param name of somebody the unit does not know yet
     * @param known somebody it knows, instead of a name
     * @param executes the decision that appointed them, when the secretariat keeps it here
     */
    public record Command(
            BodyId body,
            @Field(min = 1, max = 80) String post,
            @Field(max = 80) @Nullable String onBehalfOf,
            Basis basis,
            boolean chair,
            @Nullable PersonName name,
            @Nullable PersonId known,
            @Nullable DecisionId executes,
            LocalDate date) {}

    private final Bodies bodies;
    private final SeatRows rows;
    private final Decisions decisions;

    SeatMember(Bodies bodies, SeatRows rows, Decisions decisions) {
        this.bodies = bodies;
        this.rows = rows;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "meeting.seat-member";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID body = command.body().value();
        PersonName name = command.name();
        PersonId known = command.known();
        if (name != null && known != null) {
            return Proposal.refusedAt("name", RefusalCode.NAME_OR_KNOWN);
        }
        Body found = bodies.find(context.sql(), context.unit(), body, command.date()).orElseThrow();
        if (command.date().isBefore(found.foundedOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        boolean observer = command.basis() == Basis.OBSERVER;
        if (command.chair() && observer) {
            return Proposal.refusedAt("chair", RefusalCode.OBSERVER_NOT_CHAIR);
        }
        Optional<UUID> person = name != null ? Optional.of(context.ids().next())
                : Optional.ofNullable(known).map(PersonId::value);
        if (known != null && bodies.seats(context.sql(), body).stream().anyMatch(seat ->
                known.value().equals(seat.person()) && seat.on(command.date()))) {
            return Proposal.refusedAt("known", RefusalCode.ALREADY_EXISTS);
        }
        Optional<Refusal> hindrance = decisions.hindrance(
                context, "executes", command.executes(), command.date());
        if (hindrance.isPresent()) {
            return new Proposal.Refused(hindrance.stream().toList());
        }
        UUID seat = context.ids().next();
        Draft.Builder draft = Draft.on(command.date(), context);
        person.ifPresent(one -> draft.result("person", one));
        return Proposal.act(draft
                .sealedFor(person.orElse(context.book()))
                .result("body", body)
                .result("seat", seat)
                .prepare(_ -> person.ifPresent(one ->
                        rows.admit(context, one, name, command.date())))
                .effect((_, fact) -> rows.add(context, new Body.Seat(seat, body, command.post(),
                        command.onBehalfOf() == null ? "" : command.onBehalfOf(),
                        BodyRows.id(command.basis()), !observer, command.chair(),
                        person.orElse(null), command.date(), null),
                        CarriesOut.idOf(command.executes()), fact.id())));
    }
}
