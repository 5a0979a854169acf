package dk.betroet.office.custody.count;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.key.Keys;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The daily custody of a place is offered to a colleague, with what lies there, the papers and the
 * keys. Nothing passes until the colleague has counted too and taken it, by {@link AcceptHandover}:
 * each signs for their own count. A later offer of the same place ends one that waits.
 */
@Component
public class Handover implements Operation<Handover.Command> {

    /**
     * What is asked.
     *
     * @param to who is to have it
     * @param counted what lies there
     * @param receipts how many papers go along that are not in the book yet
     */
    public record Command(
            @Field(from = "cash-box,hand") PlaceId place,
            @Field(from = "employees") PersonId to,
            LocalDate date,
            @Field(zero = true) Money counted,
            @Field(max = 1_000) int receipts,
            @Nullable Note note) {}

    private final KeptPlaces places;
    private final Keepers keepers;
    private final CashCounts counts;
    private final Keys keys;
    private final WhoIsWho whoIsWho;

    Handover(KeptPlaces places, Keepers keepers, CashCounts counts, Keys keys,
            WhoIsWho whoIsWho) {
        this.places = places;
        this.keepers = keepers;
        this.counts = counts;
        this.keys = keys;
        this.whoIsWho = whoIsWho;
    }

    @Override
    public String name() {
        return "custody.handover";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        KeptPlace place = places.named(context, command.place());
        UUID receiver = command.to().value();
        Optional<UUID> keeper = keepers.keeper(context.sql(), place, command.date());
        Money booked = counts.booked(context.sql(), place.id(), command.date());
        List<Refusal> refusals = new ArrayList<>(
                places.unusable("place", place, command.date(), place.fund()));
        if (!keeper.equals(Optional.of(context.actor()))
                && !WritePath.mayAsk(context.caller(), context.unit(), Role.LEADERS)) {
            refusals.add(Refusal.at("place", RefusalCode.ROLE_MAY_NOT));
        }
        if (receiver.equals(context.actor()) || keeper.equals(Optional.of(receiver))) {
            refusals.add(Refusal.at("to", RefusalCode.SAME_PERSON_TWICE));
        }
        Money known = counts.last(context.sql(), place.id(), command.date())
                .map(last -> last.unexplained())
                .orElse(Money.ZERO);
        if (!command.counted().minus(booked).equals(known)) {
            refusals.add(Refusal.at("counted", RefusalCode.COUNT_DOES_NOT_MATCH));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Keepers.Handover offered = new Keepers.Handover(context.ids().next(), place.id(),
                context.actor(), receiver, command.date(), command.counted(), booked,
                command.receipts(), keys.outOf(context.sql(), place.id()).size(), null, null);
        return Proposal.act(situation(context, whoIsWho, place, offered, command.date()),
                Draft.on(command.date(), context)
                        .result("handover", offered.id())
                        .effect((sql, fact) -> keepers.offer(sql, context.authority(),
                                context.unit(), offered, fact.id())));
    }

    /** What a rule book may ask about custody passing, the same at both ends. */
    static Situation.Builder situation(Context context, WhoIsWho whoIsWho, KeptPlace place,
            Keepers.Handover offered, LocalDate day) {
        Situation.Builder situation = Situation.of("handover", day)
                .with("place.kind", place.ruleWord())
                .with("count.difference", offered.counted().minus(offered.booked()).toAbsolute())
                .part("giver", offered.giver().toString())
                .part("receiver", offered.receiver().toString());
        UUID other = offered.giver().equals(context.actor())
                ? offered.receiver() : offered.giver();
        whoIsWho.tell(situation, context.sql(), context.unit(), null, List.of(other), day);
        return situation;
    }
}
