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
 * An employee takes in money for a collection. It stays in their hand, or in a box, until it is
 * passed on to whoever keeps it (Bilag 7.9 A.1).
 */
@Component
public class Collect implements Operation<Collect.Command> {

    /** What came in. */
    static final Purpose PURPOSE = new Purpose("collected");

    /**
     * What is asked.
     *
     * @param to the hand or box it is put in
     */
    public record Command(
            @Field(from = "savings,event-income,collection") FundId fund,
            @Field(from = "cash-box,hand") PlaceId to,
            Money amount,
            LocalDate date,
            @Nullable EvidenceId receipt) {}

    private final Usable usable;
    private final Places places;

    Collect(Usable usable, Places places) {
        this.usable = usable;
        this.places = places;
    }

    @Override
    public String name() {
        return "association.collect";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        List<Refusal> refusals =
                usable.place(context, "to", command.to(), fund, command.date());
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        String kind = context.sql().sql("select kind from fund where fund_id = ?")
                .param(fund)
                .query(String.class)
                .single();
        Situation.Builder situation = Situation.of("collect", command.date())
                .with("fund.kind", kind)
                .with("instrument", "cash")
                .with("amount", command.amount());
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .paper("receipt", command.receipt())
                .transfer(new Transfer(fund, places.outside(context.sql(), context.unit()),
                        command.to().value(), PURPOSE, command.amount())));
    }
}
