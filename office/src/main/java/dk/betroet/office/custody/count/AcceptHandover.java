package dk.betroet.office.custody.count;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A colleague to whom a place was offered counts it too and takes it; from then on its daily
 * custody is theirs. Only theirs to do, and only when both counts differ from the book by the same.
 */
@Component
public class AcceptHandover implements Operation<AcceptHandover.Command> {

    /**
     * What is asked.
     *
     * @param counted what lies there
     */
    public record Command(
            HandoverId handover, LocalDate date, @Field(zero = true) Money counted) {}

    private final KeptPlaces places;
    private final Keepers keepers;
    private final CashCounts counts;
    private final WhoIsWho whoIsWho;

    AcceptHandover(
            KeptPlaces places, Keepers keepers, CashCounts counts, WhoIsWho whoIsWho) {
        this.places = places;
        this.keepers = keepers;
        this.counts = counts;
        this.whoIsWho = whoIsWho;
    }

    @Override
    public String name() {
        return "custody.accept-handover";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Keepers.Handover offered = keepers
                .find(context.sql(), context.unit(), command.handover().value())
                .orElseThrow();
        KeptPlace place = places.named(context, new PlaceId(offered.place()));
        List<Refusal> refusals = new ArrayList<>(
                places.unusable("handover", place, command.date(), place.fund()));
        if (!offered.receiver().equals(context.actor())) {
            refusals.add(Refusal.at("handover", RefusalCode.ROLE_MAY_NOT));
        }
        if (!offered.isOpen()) {
            refusals.add(Refusal.at("handover", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        if (command.date().isBefore(offered.offeredOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, offered.offeredOn()));
        }
        Money booked = counts.booked(context.sql(), place.id(), command.date());
        Money then = offered.counted().minus(offered.booked());
        if (!command.counted().minus(booked).equals(then)) {
            refusals.add(Refusal.at("counted", RefusalCode.COUNT_DOES_NOT_MATCH));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        return Proposal.act(
                Handover.situation(context, whoIsWho, place, offered, command.date()),
                Draft.on(command.date(), context).effect((sql, fact) ->
                        keepers.take(sql, offered.id(), command.date(), fact.id())));
    }
}
