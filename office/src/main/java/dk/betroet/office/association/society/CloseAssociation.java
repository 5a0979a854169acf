package dk.betroet.office.association.society;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An association's money is no longer kept here: all of it has been handed out, its box and account
 * are given up, and its treasurer's time ends with it.
 */
@Component
public class CloseAssociation implements Operation<CloseAssociation.Command> {

    /** What is asked. */
    public record Command(@Field(from = "association") FundId fund, LocalDate date) {}

    private final Associations associations;
    private final Treasurers treasurers;
    private final FundBook book;

    CloseAssociation(Associations associations, Treasurers treasurers, FundBook book) {
        this.associations = associations;
        this.treasurers = treasurers;
        this.book = book;
    }

    @Override
    public String name() {
        return "association.close-association";
    }

    @Override
    public Class<Command> command() {
        return Command.class;
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        JdbcClient sql = context.sql();
        if (!book.isEmpty(sql, fund, context.now())) {
            return Proposal.refused(RefusalCode.FUND_NOT_EMPTY, book.balance(sql, fund));
        }
        boolean early = command.date().isBefore(book.lastMoved(sql, fund))
                || treasurers.now(sql, fund)
                        .map(treasurer -> command.date().isBefore(treasurer.from()))
                        .orElse(false);
        if (early) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .fund(fund)
                .effect((rows, fact) -> {
                    treasurers.end(rows, fund, command.date());
                    associations.close(rows, fund, command.date());
                }));
    }
}
