package dk.betroet.office.apportion.district;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money that comes to a committee's account or leaves it. */
@Component
class CommitteeMoney {

    private final Committees committees;
    private final Usable usable;
    private final Places places;

    CommitteeMoney(Committees committees, Usable usable, Places places) {
        this.committees = committees;
        this.usable = usable;
        this.places = places;
    }

    /**
     * What moves.
     *
     * @param area of work that it is spent on; empty when it comes in
     * @param paper the receipt, or null
     * @param decision the decision that it carries out, or null
     */
    record Move(FundId committee, Purpose purpose, boolean in, Money amount, String area,
            LocalDate on, @Nullable EvidenceId paper, @Nullable UUID decision) {}

    /** The move as a proposal. */
    Proposal propose(Context context, Move move) {
        Committee of = committees.find(
                context.sql(), context.unit(), move.committee().value()).orElseThrow();
        List<Refusal> refusals = usable.place(context, "committee", new PlaceId(of.place()),
                of.fund(), move.on());
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID outside = places.outside(context.sql(), context.unit());
        return Proposal.act(Draft.on(move.on(), context)
                .fund(of.fund())
                .paper("receipt", move.paper())
                .result("committee", of.fund())
                .transfer(new Transfer(of.fund(), move.in() ? outside : of.place(),
                        move.in() ? of.place() : outside, move.purpose(), move.amount()))
                .effect((sql, fact) -> committees.add(sql, context, of.fund(), move.on(),
                        move.area(), move.in() ? move.amount() : move.amount().negate(),
                        move.decision(), fact.id())));
    }
}
