package dk.betroet.office.association.collection;

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
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Collected money is handed to whoever keeps it, outside the unit. It is not municipal money and
 * does not go to a municipal account (Bilag 7.9 A.1, A.2).
 */
@Component
public class PassOn implements Operation<PassOn.Command> {

    /** What went out. */
    static final Purpose PURPOSE = new Purpose("passed-on");

    /** To whom. */
    public enum Receiver {
        CUSTODIAN,
        /** Asked for so that it can be refused. */
        MUNICIPAL_ACCOUNT
    }

    /**
     * What is asked.
     *
     * @param from the hand or box it is taken from
     * @param receipt what the custodian signed for
     */
    public record Command(
            @Field(from = "savings,event-income,collection") FundId fund,
            @Field(from = "cash-box,hand") PlaceId from,
            Money amount,
            LocalDate date,
            Receiver receiver,
            @Nullable EvidenceId receipt) {}

    private final Collections collections;
    private final Usable usable;
    private final Places places;

    PassOn(Collections collections, Usable usable, Places places) {
        this.collections = collections;
        this.usable = usable;
        this.places = places;
    }

    @Override
    public String name() {
        return "association.pass-on";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        List<Refusal> refusals =
                usable.place(context, "from", command.from(), fund, command.date());
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Collection collection = collections.named(context.sql(), fund);
        Situation.Builder situation = Situation.of("pass-on", command.date())
                .with("fund.kind", collection.kind())
                .with("amount", command.amount())
                .with("custodian.kind", collection.custodian())
                .with("handed-to-custodian", command.receiver() == Receiver.CUSTODIAN);
        if (command.receiver() == Receiver.MUNICIPAL_ACCOUNT) {
            situation.with("to.account-kind", "municipal");
        }
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .paper("receipt", command.receipt())
                .transfer(new Transfer(fund, command.from().value(),
                        places.outside(context.sql(), context.unit()), PURPOSE,
                        command.amount())));
    }
}
