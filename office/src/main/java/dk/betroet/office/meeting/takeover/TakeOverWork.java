package dk.betroet.office.meeting.takeover;

import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Operation;
import java.util.Map;
import java.util.UUID;

/** What operations on minutes that were read in have in common. */
abstract class TakeOverWork extends SecretariatWork {

    private final MinutesPapers papers;

    TakeOverWork(MinutesPapers papers) {
        this.papers = papers;
    }

    /** Whoever may look at the paper, and at every case that came of it. */
    public boolean reads(Context context, UUID fact) {
        return papers.reads(context, fact);
    }

    /** The papers. */
    MinutesPapers papers() {
        return papers;
    }

    /** A paper that the command names; the binder has seen that it is there. */
    MinutesPaper paper(Context context, MinutesPaperId id) {
        return papers.find(context.sql(), context.unit(), id.value()).orElseThrow();
    }

    /** Keeps what was said of a part, as it was sent. */
    static <C extends Record> void keep(Context context, Operation<C> operation, UUID paper,
            int part, C command, UUID fact) {
        Map<String, Object> tree = operation.shape().toTree(command);
        context.sql().sql("""
                insert into imported_said (paper_id, authority_id, unit_id, number, part, said,
                    fact_id)
                select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?
                from imported_said where paper_id = ?""")
                .params(paper, context.authority(), context.unit(), part, Json.write(tree), fact,
                        paper)
                .update();
    }
}
