package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Incidents of the unit that whoever asks is let into. {@code from}: {@code losses}, {@code
 * suspicions}; offered are those still open. One that is not theirs to see is the same as none.
 */
@Component
class IncidentReference implements Reference<IncidentId> {

    private final Incidents incidents;
    private final Circle circle;
    private final Wording wording;

    IncidentReference(Incidents incidents, Circle circle, Wording wording) {
        this.incidents = incidents;
        this.circle = circle;
        this.wording = wording;
    }

    @Override
    public Class<IncidentId> type() {
        return IncidentId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return incidents.in(context.sql(), context.unit()).stream()
                .filter(Incident::isOpen)
                .filter(incident -> among(incident, from) && circle.sees(context, incident))
                .map(incident -> new Option(incident.id().toString(), name(context, incident)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, IncidentId id) {
        return incidents.find(context.sql(), context.unit(), id.value())
                .filter(incident -> circle.sees(context, incident))
                .map(incident -> name(context, incident));
    }

    @Override
    public boolean exists(Context context, IncidentId id, String from) {
        return incidents.find(context.sql(), context.unit(), id.value())
                .filter(incident -> among(incident, from) && circle.sees(context, incident))
                .isPresent();
    }

    private String name(Context context, Incident incident) {
        LocalDate reported = LocalDate.ofInstant(incident.reportedAt(), Formats.ZONE);
        return wording.in(Language.of(context.caller().locale())).say(Text.of(
                "oversight.incident.named." + incident.kind().id(), incident.happenedOn(),
                reported));
    }

    private static boolean among(Incident incident, String from) {
        return switch (from) {
            case "losses" -> incident.kind() == Incident.Kind.LOSS;
            case "suspicions" -> incident.kind() == Incident.Kind.SUSPICION;
            case "" -> true;
            default -> throw new IllegalArgumentException("no such incidents: " + from);
        };
    }
}
