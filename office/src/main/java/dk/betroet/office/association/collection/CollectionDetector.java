package dk.betroet.office.association.collection;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how long collections have been open and their money with staff (Bilag 7.9 A.1, A.2). */
@Component
class CollectionDetector implements Detector {

    private final Collections collections;

    CollectionDetector(Collections collections) {
        this.collections = collections;
    }

    @Override
    public List<StateToJudge> states(Context context) {
        return collections.in(context.sql(), context.unit()).stream()
                .filter(collection -> collection.endedOn() == null)
                .map(collection -> state(context, collection))
                .toList();
    }

    private StateToJudge state(Context context, Collection collection) {
        Situation.Builder situation = Situation.of("state", context.today())
                .with("subject", "collection")
                .with("fund.kind", collection.kind())
                .with("since", collection.startedOn())
                .with("collection.started", collection.startedOn())
                .with("collection.open", true)
                .with("collection.days",
                        ChronoUnit.DAYS.between(collection.startedOn(), context.today()));
        collections.withStaffSince(context.sql(), collection.fund()).ifPresent(since ->
                situation.with("hand.days", ChronoUnit.DAYS.between(since, context.today())));
        return new StateToJudge("collection", collection.fund(), null, situation.build());
    }
}
