package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.finding.Concern;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.web.format.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Each loss is a finding for the director until it is closed. A suspicion is none: findings are
 * read by everybody in the unit.
 */
@Component
class LossDetector implements Detector {

    private static final int DAYS = 14;

    private final Incidents incidents;

    LossDetector(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public List<StateToJudge> states(Context context) {
        return List.of();
    }

    @Override
    public List<Concern> concerns(Context context) {
        return incidents.in(context.sql(), context.unit()).stream()
                .filter(one -> one.kind() == Incident.Kind.LOSS && one.isOpen())
                .map(loss -> new Concern("oversight.loss", loss.id(), loss.fund(),
                        loss.happenedOn(), loss.happenedOn().plusDays(DAYS), "director",
                        Text.of("oversight.concern.loss", loss.happenedOn(), loss.amount()),
                        "/incidents/" + loss.id()))
                .toList();
    }
}
