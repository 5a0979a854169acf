package dk.betroet.office.custody.valuable;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.movement.MovementFacts;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A thing of value is taken into keeping for a resident. Valuables go into a bank box only; a card
 * may lie in a safe, apart from its code (Bilag 7.9 B.7). The fact's number in the book is the
 * number of the receipt.
 */
@Component
public class ValuablesIn implements Operation<ValuablesIn.Command> {

    /** What it is; words of the list {@code value-kind}. */
    public enum Kind {
        VALUABLES,
        CARD,
        BOX_KEY,
        PAPERS
    }

    /**
     * What is asked.
     *
     * @param place where it is put
     * @param description what it is, so that it can be known again
     * @param pinKeptApart for a card: whether its code lies somewhere else
     * @param photo a picture of it
     */
    public record Command(
            @Field(from = "resident,young-resident") FundId fund,
            Kind kind,
            Note description,
            @Field(from = "bank-box,cash-box;resident,young-resident") PlaceId place,
            LocalDate date,
            boolean pinKeptApart,
            @Nullable EvidenceId photo) {}

    private final MovementFacts facts;
    private final Valuables valuables;
    private final KeptPlaces kept;
    private final Residents residents;

    ValuablesIn(MovementFacts facts, Valuables valuables, KeptPlaces kept, Residents residents) {
        this.facts = facts;
        this.valuables = valuables;
        this.kept = kept;
        this.residents = residents;
    }

    @Override
    public String name() {
        return "custody.valuables-in";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        KeptPlace place = kept.named(context, command.place());
        List<Refusal> refusals = kept.unusable("place", place, command.date(), fund);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID owner = residents.find(context.sql(), fund).orElseThrow().person();
        Valuable valuable = new Valuable(context.ids().next(), fund, place.id(),
                FieldSpec.choiceId(command.kind()), command.description().text(), command.date(),
                null);
        Situation.Builder situation = facts
                .of(context, "valuables-in", command.date(), fund, List.of())
                .with("value.kind", valuable.kind())
                .with("receipt.numbered", true);
        if (command.kind() == Kind.CARD) {
            situation.with("pin.kept-apart", command.pinKeptApart());
        }
        facts.place(situation, context, place, List.of());
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .sealedFor(owner)
                .result("valuable", valuable.id())
                .paper("paying-in", command.photo())
                .effect((sql, fact) -> valuables.add(sql, context.authority(), context.unit(),
                        owner, valuable, fact.id())));
    }
}
