package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A claim is taken back by a credit note with a number of its own and a reason: what is still open
 * of it is not owed any more. What was paid stays paid, and is the municipality's at the end.
 */
@Component
public class CreditClaim extends ContributionWork implements Operation<CreditClaim.Command> {

    /** What is asked. */
    public record Command(ClaimId claim, Note reason,
            LocalDate date) {}

    private final Contributions contributions;
    private final CreditNotes notes;

    CreditClaim(Contributions contributions, CreditNotes notes) {
        this.contributions = contributions;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "apportion.credit-claim";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Contribution.Claim claim = contributions
                .claim(context.sql(), context.unit(), command.claim().value()).orElseThrow();
        if (claim.creditNumber() != null) {
            return Proposal.refusedAt("claim", RefusalCode.ALREADY_DONE);
        }
        if (command.date().isBefore(claim.issuedOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        Money whole = claim.amount();
        int number = contributions.lastNumber(context.sql(), context.unit()) + 1;
        UUID credit = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("contribution", claim.contribution())
                .result("credit", credit)
                .effect((sql, fact) -> notes.add(sql, context, credit, claim.id(), number, whole,
                        command.reason().text(), command.date(), fact.id())));
    }
}
