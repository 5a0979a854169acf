package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Route;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How cases and the stops of their routes are offered and named: to whom may see them, and else
 * not.
 */
final class CaseNames {

    private static final Set<CaseState.Stage> ENDED = Set.of(CaseState.Stage.CLOSED,
            CaseState.Stage.LAPSED, CaseState.Stage.WITHDRAWN, CaseState.Stage.SUPERSEDED);

    private CaseNames() {}

    /** Whether a case has come to an end, as far as its way is concerned. */
    static boolean ended(CaseFile file) {
        return ENDED.contains(file.state().stage());
    }

    private static String name(CaseFile file) {
        return file.label() + " · " + file.version().title();
    }

    /**
     * Cases; {@code from}: {@code open} for those that have not come to an end, {@code closed} for
     * those that are not open to everybody, else all.
     */
    @Component
    static class CaseReference implements Reference<CaseId> {

        private final CaseRight right;

        CaseReference(CaseRight right) {
            this.right = right;
        }

        @Override
        public Class<CaseId> type() {
            return CaseId.class;
        }

        @Override
        public List<Option> options(Context context, String from) {
            boolean closed = from.equals(ReviewOpenness.CLOSED);
            return right.open(context, closed ? Set.of() : ENDED).stream()
                    .filter(one -> !closed || CaseViews.closed(one))
                    .map(one -> new Option(one.id().toString(), name(one))).toList();
        }

        @Override
        public Optional<String> label(Context context, CaseId id) {
            return right.whole(context, id.value()).map(CaseNames::name);
        }

        @Override
        public boolean exists(Context context, CaseId id, String from) {
            return right.whole(context, id.value()).filter(one -> switch (from) {
                case "open" -> !ended(one);
                case ReviewOpenness.CLOSED -> CaseViews.closed(one);
                default -> true;
            }).isPresent();
        }
    }

    /** Stops of routes; offered are those whose turn it is. */
    @Component
    static class StepReference implements Reference<StepId> {

        private final CaseRight right;
        private final Cases cases;
        private final Bodies bodies;

        StepReference(CaseRight right, Cases cases, Bodies bodies) {
            this.right = right;
            this.cases = cases;
            this.bodies = bodies;
        }

        @Override
        public Class<StepId> type() {
            return StepId.class;
        }

        @Override
        public List<Option> options(Context context, String from) {
            Map<UUID, Body> all = bodies.in(context.sql(), context.unit(), context.today())
                    .stream().collect(Collectors.toMap(Body::id, Function.identity()));
            return right.open(context, ENDED).stream().flatMap(file -> {
                List<CaseFile.Step> steps = cases.steps(context.sql(), file.id());
                Route route = CaseFile.route(steps);
                return steps.stream().filter(step -> route.open(step.inRoute()))
                        .map(step -> new Option(step.id().toString(),
                                named(file, all.get(step.body()))));
            }).toList();
        }

        private static String named(CaseFile file, Body body) {
            return body.shortName() + " · " + name(file);
        }

        @Override
        public Optional<String> label(Context context, StepId id) {
            return cases.ofStep(context.sql(), context.unit(), id.value())
                    .flatMap(file -> right.whole(context, file))
                    .flatMap(file -> cases.steps(context.sql(), file.id()).stream()
                            .filter(step -> step.id().equals(id.value())).findFirst()
                            .flatMap(step -> bodies.find(context.sql(), context.unit(),
                                    step.body(), context.today()))
                            .map(body -> named(file, body)));
        }
    }
}
