package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One purchase for several residents, and perhaps the staff who were along, split to the øre: one
 * receipt, one line per resident. The staff's share is noted and never taken from residents.
 */
@Component
public class SharedPurchase implements Operation<SharedPurchase.Command> {

    /** Most residents in one purchase. */
    public static final int SHARES_MAX = 200;

    /** How it is split. */
    public enum Split {
        /** Equally over residents and the staff who were along. */
        EQUAL_WITH_STAFF,
        /** The staff's amount first; the rest equally over the residents. */
        EQUAL_RESIDENTS,
        /** Each resident's own amount. */
        OWN_AMOUNTS
    }

    /** How it is paid; the last three are asked for so that they can be refused. */
    public enum Means {
        CASH,
        NAMED_CARD,
        OTHER_EMPLOYEE_CARD,
        OWNER_CARD,
        MOBILE_PAY
    }

    /**
     * One resident's part.
     *
     * @param amount their own amount; left out when it is split equally
     */
    public record Share(
            @Field(from = "resident,young-resident") FundId fund, @Nullable Money amount) {}

    /**
     * What is asked.
     *
     * @param place the cash box, hand, card or account that pays; each resident's share is in it
     * @param total what the receipt says
     * @param staff the employees who were along
     * @param staffAmount what the staff pay of the receipt themselves
     */
    public record Command(
            @Field(from = "cash-box,hand,card,bank-account;resident,young-resident") PlaceId place,
            Money total,
            LocalDate date,
            Category category,
            Means instrument,
            Split split,
            @Field(min = 1, max = SHARES_MAX) List<Share> shares,
            @Field(from = "employees", max = 50) List<PersonId> staff,
            @Field(zero = true) @Nullable Money staffAmount,
            @Nullable EvidenceId receipt,
            @Nullable Note note) {

        public Command {
            shares = List.copyOf(shares);
            staff = List.copyOf(staff);
        }
    }

    private final MovementFacts facts;
    private final Usable usable;
    private final CardUse cards;
    private final KeptPlaces kept;
    private final Places places;

    SharedPurchase(MovementFacts facts, Usable usable, CardUse cards, KeptPlaces kept,
            Places places) {
        this.facts = facts;
        this.usable = usable;
        this.cards = cards;
        this.kept = kept;
        this.places = places;
    }

    @Override
    public String name() {
        return "custody.shared-purchase";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        KeptPlace place = kept.named(context, command.place());
        List<Refusal> refusals = refusals(command, context, place);
        List<Money> amounts = Shares.of(command);
        if (amounts.isEmpty()) {
            refusals.add(Refusal.at("total", RefusalCode.SHARES_DO_NOT_SUM));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID outside = places.outside(context.sql(), context.unit());
        List<Transfer> transfers = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            transfers.add(new Transfer(command.shares().get(i).fund().value(), place.id(), outside,
                    command.category().purpose(), amounts.get(i)));
        }
        Situation.Builder situation = facts
                .ofMany(context, "shared-purchase", command.date(), transfers)
                .with("amount", amounts.stream().max(Comparator.naturalOrder()).orElseThrow())
                .with("category", command.category().id())
                .with("people", amounts.size() + command.staff().size())
                .with("instrument", cards.instrument(
                        context, command.instrument(), place, command.date()));
        facts.place(situation, context, place, transfers);
        Draft.Builder draft = Draft.on(command.date(), context)
                .paper("receipt", command.receipt());
        transfers.forEach(draft::transfer);
        return Proposal.act(situation, draft);
    }

    private List<Refusal> refusals(Command command, Context context, KeptPlace place) {
        List<Refusal> refusals = new ArrayList<>();
        if (!cards.fits(command.instrument(), place)) {
            refusals.add(Refusal.at("instrument", RefusalCode.PLACE_WRONG_KIND));
        }
        HashSet<UUID> seen = new HashSet<>();
        for (int i = 0; i < command.shares().size(); i++) {
            Share share = command.shares().get(i);
            String field = "shares[" + i + "].";
            if (!seen.add(share.fund().value())) {
                refusals.add(Refusal.at(field + "fund", RefusalCode.SAME_PERSON_TWICE));
                continue;
            }
            if (command.split() == Split.OWN_AMOUNTS && share.amount() == null) {
                refusals.add(Refusal.at(field + "amount", RefusalCode.NEEDED_HERE));
            }
            refusals.addAll(usable.fund(
                    context, field + "fund", share.fund(), command.date(), false));
        }
        UUID one = command.shares().size() == 1 ? command.shares().getFirst().fund().value() : null;
        refusals.addAll(kept.unusable("place", place, command.date(), one));
        return refusals;
    }
}
