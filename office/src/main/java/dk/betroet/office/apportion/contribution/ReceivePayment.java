package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A municipality has paid on a claim: the money comes to the joint account and the claim is smaller
 * by it. The bank's line is matched with it afterwards, as with every other movement.
 */
@Component
public class ReceivePayment extends ContributionWork implements Operation<ReceivePayment.Command> {

    /** What came in. */
    static final Purpose PURPOSE = new Purpose("contribution");

    /** What is asked. */
    public record Command(ClaimId claim, @Field(from = "bank-account") PlaceId to, Money amount,
            LocalDate date) {}

    private final Contributions contributions;
    private final Usable usable;
    private final Places places;

    ReceivePayment(Contributions contributions, Usable usable,
            Places places) {
        this.contributions = contributions;
        this.usable = usable;
        this.places = places;
    }

    @Override
    public String name() {
        return "apportion.receive-payment";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Contribution.Claim claim = contributions
                .claim(context.sql(), context.unit(), command.claim().value()).orElseThrow();
        UUID fund = contributions.fund(context.sql(), context.unit()).orElseThrow();
        List<Refusal> refusals = new ArrayList<>(usable.place(
                context, "to", command.to(), fund, command.date()));
        if (command.amount().isOver(claim.open())) {
            refusals.add(Refusal.at("amount", RefusalCode.MORE_THAN_OWED, claim.open()));
        }
        if (command.date().isBefore(claim.issuedOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID outside = places.outside(context.sql(), context.unit());
        return Proposal.act(Draft.on(command.date(), context)
                .fund(fund)
                .result("contribution", claim.contribution())
                .transfer(new Transfer(fund, outside, command.to().value(), PURPOSE,
                        command.amount()))
                .effect((sql, fact) -> contributions.paid(sql, context, claim.id(),
                        command.amount(), command.date(), null, fact.id())));
    }
}
