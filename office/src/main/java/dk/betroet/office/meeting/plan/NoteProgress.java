package dk.betroet.office.meeting.plan;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseId;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A case or a decision shows how far a commitment or a task is, and perhaps that it is fulfilled.
 * Without something that shows it, nothing is under way.
 */
@Component
public class NoteProgress extends CaseWork implements Operation<NoteProgress.Command> {

    /**
     * What is asked.
     *
     * @param decision that shows it; or else a case
     * @param fulfils whether with this it is done
     */
    public record Command(
            PlanItemId item,
            @Field(from = "standing") @Nullable DecisionId decision,
            @Nullable CaseId caseId,
            @Nullable Note words,
            boolean fulfils,
            LocalDate date) {}

    private final WorkPlans plans;
    private final Decisions decisions;
    private final CaseRows rows;

    NoteProgress(CaseRight right, WorkPlans plans, Decisions decisions, CaseRows rows) {
        super(right);
        this.plans = plans;
        this.decisions = decisions;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.note-progress";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        DecisionId decision = command.decision();
        CaseId named = command.caseId();
        if ((decision == null) == (named == null)) {
            return Proposal.refusedAt("decision", RefusalCode.ONE_OF_TWO);
        }
        Decisions.Standing standing = decision == null ? null : decisions.find(context.sql(),
                context.unit(), decision.value()).orElseThrow();
        UUID file = standing == null ? Objects.requireNonNull(named).value()
                : standing.decision().of();
        UUID plan = plans.planOf(context.sql(), context.unit(), command.item().value())
                .orElseThrow();
        if (standing != null && standing.reversed()) {
            return Proposal.refusedAt("decision", RefusalCode.DECISION_REVERSED);
        } else if (command.date().isBefore(plans.find(context.sql(), context.unit(), plan)
                .orElseThrow().from())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        } else if (plans.progress(context.sql(), plan).stream().anyMatch(one ->
                one.item().equals(command.item().value()) && one.file().equals(file)
                        && Objects.equals(one.decision(),
                                decision == null ? null : decision.value())
                        && one.fulfils() == command.fulfils())) {
            return Proposal.refusedAt("item", RefusalCode.ALREADY_DONE);
        }
        Note words = command.words();
        return Proposal.act(Draft.on(command.date(), context)
                .result("plan", plan).result("case", file)
                .effect((sql, fact) -> {
                    rows.about(sql, context, file, fact.id());
                    sql.sql("""
                            insert into plan_progress (progress_id, authority_id, unit_id,
                                plan_item_id, decision_id, case_id, fulfils, words, noted_on,
                                fact_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                            .params(context.ids().next(), context.authority(), context.unit(),
                                    command.item().value(),
                                    decision == null ? null : decision.value(), file,
                                    command.fulfils(), words == null ? "" : words.text(),
                                    command.date(), fact.id())
                            .update();
                }));
    }
}
