package dk.betroet.office.custody.mandate;

import dk.betroet.kernel.mandate.MandateKind;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how each mandate in force stands, so that one that runs out is found in time. */
@Component
class MandateDetector implements Detector {

    private final Mandates mandates;

    MandateDetector(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public List<StateToJudge> states(Context context) {
        return mandates.in(context.sql(), context.unit()).stream()
                .filter(held -> held.mandate().kind() != MandateKind.ONE_TIME)
                .map(held -> new StateToJudge("mandate", held.mandate().id(),
                        held.mandate().owner(), MandateTerms.state(held, context.today())))
                .toList();
    }
}
