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
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonName;
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
 * Money of an association leaves the house: it is handed to somebody of the association, or paid
 * for it. The regulation asks for no signature here (Bilag 7.9 A.4, B.10).
 */
@Component
public class HandOut implements Operation<HandOut.Command> {

    /** What went out. */
    static final Purpose PURPOSE = new Purpose("handed-out");

    /**
     * What is asked.
     *
     * @param from the association's own box or account
     * @param recipient who was given it
     * @param receipt what they signed, or the bill
     */
    public record Command(
            @Field(from = "association") FundId fund,
            @Field(from = "cash-box,bank-account;association") PlaceId from,
            Money amount,
            LocalDate date,
            PersonName recipient,
            @Nullable EvidenceId receipt) {}

    private final SocietyMoney money;
    private final Places places;

    HandOut(SocietyMoney money, Places places) {
        this.money = money;
        this.places = places;
    }

    @Override
    public String name() {
        return "association.hand-out";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        List<Refusal> refusals = money.refusals(
                context, "from", command.from(), command.fund(), command.date());
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Situation.Builder situation = money
                .situation(context, "pay-out", fund, command.from(), command.date())
                .with("recipient.is-owner", true)
                .with("amount", command.amount());
        UUID outside = places.outside(context.sql(), context.unit());
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .paper("receipt", command.receipt())
                .transfer(new Transfer(fund, command.from().value(), outside,
                        PURPOSE, command.amount())));
    }
}
