package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.apportion.contribution.Contribution.Claim;
import dk.betroet.office.apportion.contribution.PaymentMatching.Proposed;
import dk.betroet.office.platform.ledger.IncomingPayments;
import dk.betroet.office.platform.ledger.IncomingPayments.Incoming;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.reference.Usable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody says that a line of the bank's is a municipality's payment: of the claims proposed for
 * it, or of the one they name. The whole amount comes to the account, and line and voucher are
 * matched. More than is owed is the municipality's and can be repaid.
 */
@Component
public class ConfirmPayment extends ContributionWork implements Operation<ConfirmPayment.Command> {

    /** What is asked; without a claim, those that are proposed for the line. */
    public record Command(IncomingId line, @Nullable ClaimId claim) {}

    private final Contributions contributions;
    private final IncomingPayments incoming;
    private final Usable usable;
    private final Places places;

    ConfirmPayment(Contributions contributions, IncomingPayments incoming, Usable usable,
            Places places) {
        this.contributions = contributions;
        this.incoming = incoming;
        this.usable = usable;
        this.places = places;
    }

    @Override
    public String name() {
        return "apportion.confirm-payment";
    }

    @Override
    public String receipt(Outcome.Done done) {
        return "/payments";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Incoming line = incoming.find(context.sql(), context.unit(), command.line().value())
                .orElseThrow();
        if (incoming.isMatched(context.sql(), line.line())) {
            return Proposal.refusedAt("line", RefusalCode.ALREADY_MATCHED);
        }
        Optional<Proposed> proposed = proposed(command, context, line);
        if (proposed.isEmpty()) {
            return Proposal.refusedAt("claim", RefusalCode.NEEDED_HERE);
        }
        Claim claim = proposed.get().applied().getFirst().claim();
        if (line.on().isBefore(claim.issuedOn())) {
            return Proposal.refusedAt("claim", RefusalCode.DATES_OUT_OF_ORDER);
        }
        UUID fund = contributions.fund(context.sql(), context.unit()).orElseThrow();
        List<Refusal> refusals = usable.place(
                context, "line", new PlaceId(line.place()), fund, line.on());
        return refusals.isEmpty()
                ? Proposal.act(draft(context, line, fund, proposed.get()))
                : new Proposal.Refused(refusals);
    }

    private Optional<Proposed> proposed(Command command, Context context, Incoming line) {
        List<Claim> claims = contributions.all(context.sql(), context.unit());
        ClaimId named = command.claim();
        if (named != null) {
            return claims.stream().filter(claim -> claim.id().equals(named.value())).findFirst()
                    .map(claim -> PaymentMatching.byHand(line, claim, claims));
        }
        return PaymentMatching.propose(
                incoming.unknown(context.sql(), context.unit(), context.today()), claims).stream()
                .filter(one -> one.line().line().equals(line.line())).findFirst();
    }

    private Draft.Builder draft(Context context, Incoming line, UUID fund, Proposed proposed) {
        UUID outside = places.outside(context.sql(), context.unit());
        return Draft.on(line.on(), context)
                .fund(fund)
                .result("contribution", proposed.applied().getFirst().claim().contribution())
                .transfer(new Transfer(fund, outside, line.place(), ReceivePayment.PURPOSE,
                        line.amount()))
                .effect((sql, fact) -> {
                    proposed.applied().forEach(one -> contributions.paid(sql, context,
                            one.claim().id(), one.amount(), line.on(), line.line(), fact.id()));
                    incoming.settle(sql, context.authority(), line.line(), fact);
                });
    }
}
