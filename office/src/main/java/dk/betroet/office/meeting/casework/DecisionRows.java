package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Decision;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes decisions. */
@Component
public class DecisionRows {

    /**
     * One more decision.
     *
     * @param item the agenda item it was made on; null when it was made in writing
     * @param approved the fact that made it final
     */
    public void add(Context context, Decision decision, @Nullable UUID item, String remark,
            List<String> dissent, UUID approved) {
        context.sql().sql("""
                insert into decision (decision_id, authority_id, unit_id, body_id, case_id, item_id,
                    year, number, point, part, about, outcome, remark, dissent, mode, authoritative,
                    decided_on, reverses_id, fact_id, approved_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(decision.id(), context.authority(), context.unit(), decision.body(),
                        decision.of(), item, decision.year(), decision.number(), decision.point(),
                        decision.part(), decision.about(), FieldSpec.choiceId(decision.outcome()),
                        remark, dissent.toArray(String[]::new),
                        FieldSpec.choiceId(decision.mode()), decision.authoritative(),
                        decision.decidedOn(), decision.reverses().orElse(null), decision.fact(),
                        approved)
                .update();
    }
}
