package dk.betroet.office.custody.key;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A key or card of a place passes into an employee's hand. */
@Component
public class SignOutKey implements Operation<SignOutKey.Command> {

    /**
     * What is asked.
     *
     * @param place what the key opens, or the account that the card is for
     * @param label which key, such as "Key 2"
     * @param holder who gets it
     */
    public record Command(
            @Field PlaceId place,
            @Field(max = 40) String label,
            @Field(from = "employees") PersonId holder,
            LocalDate date) {}

    private final KeptPlaces places;
    private final Keys keys;

    SignOutKey(KeptPlaces places, Keys keys) {
        this.places = places;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "custody.sign-out-key";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        KeptPlace place = places.named(context, command.place());
        List<Refusal> refusals = new ArrayList<>(
                places.unusable("place", place, command.date(), place.fund()));
        List<Keys.Out> out = keys.outOf(context.sql(), place.id());
        if (out.stream().anyMatch(key -> key.label().equalsIgnoreCase(command.label()))) {
            refusals.add(Refusal.at("label", RefusalCode.ALREADY_DONE));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Keys.Out key = new Keys.Out(context.ids().next(), place.id(), command.label(),
                command.holder().value(), command.date(), null);
        Situation.Builder situation = Situation.of("sign-out-key", command.date())
                .with("place.kind", place.ruleWord())
                .with("place.key-log", true)
                .with("place.key-holders", 1 + out.stream()
                        .map(Keys.Out::holder)
                        .filter(holder -> !holder.equals(key.holder()))
                        .distinct()
                        .count())
                .part("holder", key.holder().toString());
        return Proposal.act(situation, Draft.on(command.date(), context)
                .result("key", key.id())
                .effect((sql, fact) ->
                        keys.add(sql, context.authority(), context.unit(), key, fact.id())));
    }
}
