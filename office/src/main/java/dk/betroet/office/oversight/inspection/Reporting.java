package dk.betroet.office.oversight.inspection;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What noting, releasing and answering have in common. */
@Component
class Reporting {

    private final Inspections inspections;

    Reporting(Inspections inspections) {
        this.inspections = inspections;
    }

    /** The inspection that a command names; references have been checked before. */
    Inspection named(Context context, InspectionId id) {
        return inspections.find(context.sql(), context.unit(), id.value()).orElseThrow();
    }

    /** What stands in the way of saying anything more about it. */
    static List<Refusal> refusals(Inspection inspection, LocalDate date, Note words) {
        List<Refusal> refusals = new ArrayList<>();
        if (date.isBefore(inspection.lastDay())) {
            refusals.add(
                    Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, inspection.lastDay()));
        }
        if (words.saysTooLittle()) {
            refusals.add(Refusal.at("words", RefusalCode.REASON_TOO_SHORT));
        }
        return refusals;
    }

    /** What stands in the way of the inspector's own work: it is another's, or released. */
    static List<Refusal> ownRefusals(
            Context context, Inspection inspection, LocalDate date, Note words) {
        List<Refusal> refusals = refusals(inspection, date, words);
        if (!inspection.inspector().equals(context.actor())) {
            refusals.add(Refusal.of(RefusalCode.ROLE_MAY_NOT));
        }
        if (inspection.release().isPresent()) {
            refusals.add(Refusal.at("inspection", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        return refusals;
    }

    /** The draft that says it. */
    Draft.Builder draft(Context context, Inspection inspection, LocalDate date,
            Inspection.Kind kind, @Nullable Integer item, @Nullable Boolean inOrder) {
        return Draft.on(date, context)
                .result("inspection", inspection.id())
                .effect((sql, fact) -> inspections.say(
                        sql, context, inspection, kind, item, inOrder, fact));
    }
}
