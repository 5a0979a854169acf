package dk.betroet.office.account.bank;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A match was wrong and is undone, with the reason. What was matched on closed days stays: the
 * reconciliation that they were closed on says so.
 */
@Component
public class Unmatch implements Operation<Unmatch.Command> {

    /** What is asked. */
    public record Command(MatchId match, Note reason) {}

    private final Matches matches;
    private final Ledger ledger;

    Unmatch(Matches matches, Ledger ledger) {
        this.matches = matches;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "account.unmatch";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Optional<Matches.Matched> match =
                matches.find(context.sql(), context.unit(), command.match().value());
        if (match.isEmpty()) {
            return Proposal.refusedAt("match", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        Optional<LocalDate> closed =
                ledger.read(context.sql(), context.unit()).periods().closedThrough();
        LocalDate last = lastDay(context, command.match().value());
        if (closed.isPresent() && !last.isAfter(closed.get())) {
            return Proposal.refusedAt("match", RefusalCode.PERIOD_CLOSED, last, closed.get());
        }
        return Proposal.act(Draft.on(context.today(), context)
                .effect((sql, fact) -> matches.undo(sql, match.get().id(), fact.id())));
    }

    private static LocalDate lastDay(Context context, UUID match) {
        return context.sql().sql("""
                select max(greatest(l.booked_on, f.happened_on)) from bank_match_part p
                left join bank_line l using (line_id)
                left join fact f on f.fact_id = p.movement_id
                where p.match_id = ?""")
                .param(match)
                .query(LocalDate.class)
                .single();
    }
}
