package dk.betroet.office.budget.spending;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.budget.table.BudgetLines;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What is left of a promise is promised no more: it came cheaper, or to nothing. */
@Component
public class ReleaseCommitment extends YearWork implements Operation<ReleaseCommitment.Command> {

    /** What is asked. */
    public record Command(CommitmentId commitment, @Field(min = 1, max = 300) String reason,
            LocalDate date) {}

    private static final int REASON_MIN = 5;

    private final Spending spending;
    private final BudgetLines lines;

    ReleaseCommitment(Spending spending, BudgetLines lines) {
        this.spending = spending;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "budget.release-commitment";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Spending.Commitment commitment = spending.commitment(
                context.sql(), context.unit(), command.commitment().value()).orElseThrow();
        if (commitment.open().isZero()) {
            return Proposal.refusedAt("commitment", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        if (command.reason().strip().length() < REASON_MIN) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        if (command.date().isBefore(commitment.on())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        BudgetLines.Line line = lines.find(
                context.sql(), context.unit(), commitment.line()).orElseThrow();
        return Proposal.act(Draft.on(command.date(), context)
                .result("table", line.table())
                .effect((sql, fact) -> sql.sql("""
                        insert into budget_release (commitment_id, authority_id, unit_id,
                            released_on, reason, fact_id) values (?, ?, ?, ?, ?, ?)""")
                        .params(commitment.id(), context.authority(), context.unit(),
                                command.date(), command.reason().strip(), fact.id())
                        .update()));
    }
}
