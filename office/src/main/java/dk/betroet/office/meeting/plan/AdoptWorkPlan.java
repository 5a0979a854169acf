package dk.betroet.office.meeting.plan;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A body sets out what it will do in a term: commitments, and under each the tasks that it has
 * taken on. One body has one plan at a time.
 */
@Component
public class AdoptWorkPlan extends SecretariatWork implements Operation<AdoptWorkPlan.Command> {

    /**
     * A commitment.
     *
     * @param words such as what the body will
     * @param tasks what it has taken on under it, one on each line
     */
    public record Commitment(Note words, @Field(max = 5_000) @Nullable Note tasks) {}

    /**
     * What is asked.
     *
     * @param until the last day of the term
     * @param decision by which the body adopted it
     */
    public record Command(
            BodyId body,
            @Field(max = 200) Note heading,
            @Field(future = true) LocalDate from,
            @Field(future = true) LocalDate until,
            @Field(from = "standing") @Nullable DecisionId decision,
            @Field(min = 1, max = 50) List<Commitment> commitments,
            LocalDate date) {}

    private final WorkPlans plans;
    private final Decisions decisions;

    AdoptWorkPlan(WorkPlans plans, Decisions decisions) {
        this.plans = plans;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "meeting.adopt-work-plan";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID body = command.body().value();
        DecisionId decision = command.decision();
        if (!command.until().isAfter(command.from())) {
            return Proposal.refusedAt("until", RefusalCode.DATES_OUT_OF_ORDER);
        } else if (command.heading().saysTooLittle()) {
            return Proposal.refusedAt("heading", RefusalCode.REASON_TOO_SHORT);
        } else if (decision != null && !decisions.find(context.sql(), context.unit(),
                decision.value()).orElseThrow().decision().body().equals(body)) {
            return Proposal.refusedAt("decision", RefusalCode.OTHER_DECIDER);
        } else if (plans.in(context.sql(), context.unit()).stream().anyMatch(plan ->
                plan.body().equals(body) && !plan.until().isBefore(command.from())
                        && !plan.from().isAfter(command.until()))) {
            return Proposal.refusedAt("from", RefusalCode.ALREADY_EXISTS);
        }
        UUID id = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("plan", id).result("body", body)
                .effect((sql, fact) -> {
                    sql.sql("""
                            insert into work_plan (plan_id, authority_id, unit_id, body_id, title,
                                from_on, until_on, decision_id, fact_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                            .params(id, context.authority(), context.unit(), body,
                                    command.heading().text(), command.from(), command.until(),
                                    decision == null ? null : decision.value(), fact.id())
                            .update();
                    int place = 1;
                    for (Commitment commitment : command.commitments()) {
                        commitment(sql, context, id, place++, commitment);
                    }
                }));
    }

    private static void commitment(
            JdbcClient sql, Context context, UUID plan, int place, Commitment commitment) {
        UUID id = item(sql, context, plan, null, place, commitment.words().text());
        Note tasks = commitment.tasks();
        List<String> lines = tasks == null ? List.of() : tasks.text().lines()
                .map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            item(sql, context, plan, id, i + 1, lines.get(i));
        }
    }

    private static UUID item(JdbcClient sql, Context context, UUID plan, @Nullable UUID parent,
            int place, String words) {
        UUID id = context.ids().next();
        sql.sql("""
                insert into plan_item (plan_item_id, authority_id, unit_id, plan_id, parent_id,
                    place, words) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, context.authority(), context.unit(), plan, parent, place, words)
                .update();
        return id;
    }
}
