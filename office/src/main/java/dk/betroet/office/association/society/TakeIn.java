package dk.betroet.office.association.society;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
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
 * Money of an association is put in its own box or on its own account. The voucher number is the
 * number of the receipt that is given for it (Bilag 7.9 A.4, B.10).
 */
@Component
public class TakeIn implements Operation<TakeIn.Command> {

    /** What came in. */
    static final Purpose PURPOSE = new Purpose("taken-in");

    /**
     * What is asked.
     *
     * @param to the association's own box or account
     * @param from who brought it, and what it is
     */
    public record Command(
            @Field(from = "association") FundId fund,
            @Field(from = "cash-box,bank-account;association") PlaceId to,
            Money amount,
            LocalDate date,
            @Nullable Note from,
            @Nullable EvidenceId receipt) {}

    private final SocietyMoney money;
    private final Places places;

    TakeIn(SocietyMoney money, Places places) {
        this.money = money;
        this.places = places;
    }

    @Override
    public String name() {
        return "association.take-in";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        List<Refusal> refusals = money.refusals(
                context, "to", command.to(), command.fund(), command.date());
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Situation.Builder situation = money
                .situation(context, "receive", fund, command.to(), command.date())
                .with("amount", command.amount())
                .with("receipt.numbered", true);
        UUID outside = places.outside(context.sql(), context.unit());
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .paper("receipt", command.receipt())
                .transfer(new Transfer(fund, outside, command.to().value(),
                        PURPOSE, command.amount())));
    }
}
