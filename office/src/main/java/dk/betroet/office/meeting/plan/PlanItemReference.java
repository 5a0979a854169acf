package dk.betroet.office.meeting.plan;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How commitments and tasks are offered and named: by their numbers and words. */
@Component
class PlanItemReference implements Reference<PlanItemId> {

    private final WorkPlans plans;

    PlanItemReference(WorkPlans plans) {
        this.plans = plans;
    }

    @Override
    public Class<PlanItemId> type() {
        return PlanItemId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return plans.in(context.sql(), context.unit()).stream()
                .flatMap(plan -> options(context, plan.id())).toList();
    }

    private Stream<Option> options(Context context, UUID plan) {
        List<WorkPlan.Item> items = plans.items(context.sql(), plan);
        Map<UUID, Integer> places = new HashMap<>();
        items.forEach(item -> places.put(item.id(), item.place()));
        return items.stream().map(item -> new Option(item.id().toString(),
                (item.parent() == null ? "" : places.get(item.parent()) + ".")
                        + item.place() + ". " + item.words()));
    }

    @Override
    public Optional<String> label(Context context, PlanItemId id) {
        return plans.planOf(context.sql(), context.unit(), id.value()).flatMap(plan ->
                options(context, plan).filter(one -> one.id().equals(id.value().toString()))
                        .map(Option::label).findFirst());
    }
}
