package dk.betroet.office.meeting.body;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A post’s seat is held by somebody else from a day on, or becomes the chair’s or nobody’s by name.
 * The seat ends and the same post gets a new one, so that it is still known who sat there when.
 */
@Component
public class ChangeSeat extends SecretariatWork implements Operation<ChangeSeat.Command> {

    /**
     * What is asked; without a name the post is held by somebody the secretariat does not name.
     *
     * @param name of somebody the unit does not know yet
     * @param known somebody it knows, instead of a name
     * @param executes the decision that appointed them, when the secretariat keeps it here
     */
    public record Command(SeatId seat, boolean chair, @Nullable PersonName name,
            @Nullable PersonId known, @Nullable DecisionId executes, LocalDate date) {}

    private final Bodies bodies;
    private final SeatRows rows;
    private final Decisions decisions;

    ChangeSeat(Bodies bodies, SeatRows rows, Decisions decisions) {
        this.bodies = bodies;
        this.rows = rows;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "meeting.change-seat";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Body.Seat seat = bodies.seat(context.sql(), context.unit(), command.seat().value())
                .orElseThrow();
        PersonName name = command.name();
        PersonId known = command.known();
        if (seat.until() != null) {
            return Proposal.refusedAt("seat", RefusalCode.ALREADY_DONE);
        } else if (name != null && known != null) {
            return Proposal.refusedAt("name", RefusalCode.NAME_OR_KNOWN);
        } else if (command.date().isBefore(seat.from())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        } else if (command.chair() && !seat.voting()) {
            return Proposal.refusedAt("chair", RefusalCode.OBSERVER_NOT_CHAIR);
        }
        Optional<UUID> person = name != null ? Optional.of(context.ids().next())
                : Optional.ofNullable(known).map(PersonId::value);
        boolean same = person.equals(Optional.ofNullable(seat.person()));
        if (same && command.chair() == seat.chair()) {
            return Proposal.refusedAt("seat", RefusalCode.NOTHING_TO_DO);
        } else if (!same && person.isPresent() && bodies.seats(context.sql(), seat.body()).stream()
                .anyMatch(one -> person.get().equals(one.person()) && one.on(command.date()))) {
            return Proposal.refusedAt("known", RefusalCode.ALREADY_EXISTS);
        }
        Optional<Refusal> hindrance = decisions.hindrance(
                context, "executes", command.executes(), command.date());
        if (hindrance.isPresent()) {
            return new Proposal.Refused(hindrance.stream().toList());
        }
        return changed(command, context, seat, person);
    }

    private Proposal changed(
            Command command, Context context, Body.Seat seat, Optional<UUID> person) {
        UUID id = context.ids().next();
        Draft.Builder draft = Draft.on(command.date(), context);
        person.ifPresent(one -> draft.result("person", one));
        return Proposal.act(draft
                .sealedFor(person.orElse(context.book()))
                .result("body", seat.body())
                .result("seat", id)
                .prepare(_ -> person.ifPresent(one ->
                        rows.admit(context, one, command.name(), command.date())))
                .effect((_, fact) -> {
                    rows.ended(context, seat, command.date());
                    rows.add(context, new Body.Seat(id, seat.body(), seat.post(),
                            seat.onBehalfOf(), seat.basis(), seat.voting(), command.chair(),
                            person.orElse(null), command.date(), null),
                            CarriesOut.idOf(command.executes()), fact.id());
                    if (!person.equals(Optional.ofNullable(seat.person()))) {
                        rows.leaves(context, seat, command.date());
                    }
                }));
    }
}
