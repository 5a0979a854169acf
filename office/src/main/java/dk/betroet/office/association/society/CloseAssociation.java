package dk.betroet.office.association.society;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final Usable usable;

    CloseAssociation(Associations associations, Treasurers treasurers, Usable usable) {
        this.associations = associations;
        this.treasurers = treasurers;
        this.usable = usable;
    }

    @Override
    public String name() {
        return "association.close-association";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        JdbcClient sql = context.sql();
        Optional<Refusal> refusal = usable.notOver(context, fund, command.date())
                .or(() -> treasurers.now(sql, fund)
                        .filter(treasurer -> command.date().isBefore(treasurer.from()))
                        .map(_ -> Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER)));
        if (refusal.isPresent()) {
            return new Proposal.Refused(List.of(refusal.get()));
        }
        return Proposal.act(Draft.on(command.date(), context)
                .fund(fund)
                .effect((rows, fact) -> {
                    treasurers.end(rows, fund, command.date());
                    associations.close(rows, fund, command.date());
                }));
    }
}
