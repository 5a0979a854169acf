package dk.betroet.office.custody.place;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.key.Keys;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A place is given up: only when nothing is in it and every key and card has come back. */
@Component
public class ClosePlace implements Operation<ClosePlace.Command> {

    /**
     * What is asked.
     *
     * @param note why
     */
    public record Command(
            @Field PlaceId place,
            LocalDate date,
            @Nullable Note note) {}

    private final KeptPlaces places;
    private final Keys keys;
    private final Cards cards;

    ClosePlace(KeptPlaces places, Keys keys, Cards cards) {
        this.places = places;
        this.keys = keys;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "custody.close-place";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        KeptPlace place = places.named(context, command.place());
        List<Refusal> refusals = new ArrayList<>();
        if (place.closedOn() != null) {
            refusals.add(Refusal.at("place", RefusalCode.PLACE_CLOSED, place.closedOn()));
        } else if (!places.isEmpty(context.sql(), place.id(), context.now())) {
            refusals.add(Refusal.at("place", RefusalCode.PLACE_NOT_EMPTY));
        }
        if (command.date().isBefore(lastUsed(context, place))) {
            refusals.add(Refusal.at(
                    "date", RefusalCode.DATE_BEFORE_OPENING, lastUsed(context, place)));
        }
        int out = keys.outOf(context.sql(), place.id()).size()
                + cards.on(context.sql(), place.id()).size();
        if (out > 0) {
            refusals.add(Refusal.at("place", RefusalCode.SOMETHING_OPEN,
                    Text.of("custody.open.out", out)));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        return Proposal.act(
                Situation.of("close-place", command.date()).with("place.kind", place.ruleWord()),
                Draft.on(command.date(), context).effect((sql, fact) ->
                        places.close(sql, place.id(), command.date())));
    }

    /** Nothing may have moved there after it was given up. */
    private static LocalDate lastUsed(Context context, KeptPlace place) {
        return context.sql().sql("""
                select greatest(:opened, max(happened_on)) from line where place_id = :place""")
                .param("opened", place.openedOn())
                .param("place", place.id())
                .query(LocalDate.class)
                .single();
    }
}
