package dk.betroet.office.budget.spending;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Promises: offered while something of them is open, named for ever. */
@Component
class CommitmentReference implements Reference<CommitmentId> {

    private final Spending spending;

    CommitmentReference(Spending spending) {
        this.spending = spending;
    }

    @Override
    public Class<CommitmentId> type() {
        return CommitmentId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return spending.commitments(context.sql(), context.unit()).stream()
                .filter(one -> one.open().isPositive())
                .map(one -> new Option(one.id().toString(), said(one))).toList();
    }

    @Override
    public Optional<String> label(Context context, CommitmentId id) {
        return spending.commitment(context.sql(), context.unit(), id.value())
                .map(CommitmentReference::said);
    }

    private static String said(Spending.Commitment one) {
        return one.year() + " · " + one.what();
    }
}
