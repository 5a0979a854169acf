package dk.betroet.office.oversight.inspection;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Inspections of the unit that whoever asks may see. {@code from}: {@code own} (begun by the one
 * who asks and not released), {@code released}. One that may not be seen is the same as none.
 */
@Component
class InspectionReference implements Reference<InspectionId> {

    private final Inspections inspections;
    private final Wording wording;

    InspectionReference(Inspections inspections, Wording wording) {
        this.inspections = inspections;
        this.wording = wording;
    }

    @Override
    public Class<InspectionId> type() {
        return InspectionId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return inspections.in(context.sql(), context.unit()).stream()
                .filter(one -> among(context, one, from))
                .map(one -> new Option(one.id().toString(), name(context, one)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, InspectionId id) {
        return inspections.find(context.sql(), context.unit(), id.value())
                .map(one -> name(context, one));
    }

    private String name(Context context, Inspection one) {
        return wording.in(Language.of(context.caller().locale())).say(Text.of(
                "oversight.inspection.named", one.begunOn(),
                Text.of("oversight.inspection.of." + one.drawnOf().id())));
    }

    private static boolean among(Context context, Inspection one, String from) {
        return switch (from) {
            case "own" -> one.inspector().equals(context.actor()) && one.release().isEmpty();
            case "released" -> one.release().isPresent();
            default -> throw new IllegalArgumentException("no such inspections: " + from);
        };
    }
}
