package dk.betroet.office.association.collection;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A collection is over, when all of it has been passed on (Bilag 7.9 A.2).
 */
@Component
public class EndCollection implements Operation<EndCollection.Command> {

    /** What is asked. */
    public record Command(
            @Field(from = "savings,event-income,collection") FundId fund, LocalDate date) {}

    private final Collections collections;
    private final FundBook book;

    EndCollection(Collections collections, FundBook book) {
        this.collections = collections;
        this.book = book;
    }

    @Override
    public String name() {
        return "association.end-collection";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        Money left = book.balance(context.sql(), fund);
        if (!left.isZero()) {
            return Proposal.refused(RefusalCode.FUND_NOT_EMPTY, left);
        }
        if (command.date().isBefore(book.lastMoved(context.sql(), fund))) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        Collection collection = collections.named(context.sql(), fund);
        Situation.Builder situation = Situation.of("end-collection", command.date())
                .with("fund.kind", collection.kind())
                .with("collection.days",
                        ChronoUnit.DAYS.between(collection.startedOn(), command.date()));
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .effect((sql, fact) -> collections.end(sql, fund, command.date())));
    }
}
