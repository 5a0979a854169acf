package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Route;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether it is a step's turn: its body can take the case up now, at a meeting or in writing. */
@Component
public class Turn {

    private final Cases cases;
    private final Sections sections;
    private final CaseRight right;

    Turn(Cases cases, Sections sections, CaseRight right) {
        this.right = right;
        this.cases = cases;
        this.sections = sections;
    }

    /** What came of asking. */
    public sealed interface Found {

        /** It is not, and why. */
        record No(RefusalCode code) implements Found {}

        /**
         * It is.
         *
         * @param path the states that the case goes through on its way there
         */
        record Yes(CaseFile file, CaseFile.Step step, List<CaseState> path) implements Found {}
    }

    /** Whether it is the step's turn; the case in the words that whoever asks may send. */
    public Found of(Context context, StepId id) {
        JdbcClient sql = context.sql();
        UUID file = cases.ofStep(sql, context.unit(), id.value()).orElseThrow();
        List<CaseFile.Step> steps = cases.steps(sql, file);
        CaseFile.Step step = CaseFile.step(steps, id.value());
        Route route = CaseFile.route(steps);
        if (step.progress() != Route.Progress.PLANNED) {
            return new Found.No(RefusalCode.ALREADY_DONE);
        } else if (!route.open(step.inRoute())) {
            return new Found.No(RefusalCode.STEP_OUT_OF_ORDER);
        }
        CaseFile found = right.whole(context, file).orElseThrow();
        CaseState next = new CaseState.UnderWay(route.at().orElse(1), route.places());
        List<CaseState> path = path(found, next);
        if (!path.isEmpty() && !sections.missing(sql, found).isEmpty()) {
            return new Found.No(RefusalCode.SECTIONS_MISSING);
        }
        return path.isEmpty() ? new Found.No(RefusalCode.NOT_OPEN_ANY_MORE)
                : new Found.Yes(found, step, path);
    }

    /** How the case comes under way from where it is; empty when it cannot. */
    private static List<CaseState> path(CaseFile file, CaseState next) {
        CaseState now = file.state();
        CaseState ready = new CaseState.Ready(file.version().number());
        if (now.mayBecome(next.stage())) {
            return List.of(now.become(next));
        }
        return now.mayBecome(ready.stage())
                ? List.of(now.become(ready), ready.become(next)) : List.of();
    }
}
