package dk.betroet.office.oversight.inspection;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The inspector releases an inspection with a report (Bilag 7.9, 7). From then on the unit sees all
 * of it: the sample, the notes, and in the residents' log who read what under it.
 */
@Component
public class ReleaseInspection extends InspectionWork
        implements Operation<ReleaseInspection.Command> {

    /**
     * What is asked.
     *
     * @param words the report
     */
    public record Command(
            @Field(from = "own") InspectionId inspection, LocalDate date, Note words) {}

    private final Reporting reporting;

    ReleaseInspection(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public String name() {
        return "oversight.release-inspection";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Inspection inspection = reporting.named(context, command.inspection());
        List<Refusal> refusals =
                Reporting.ownRefusals(context, inspection, command.date(), command.words());
        if (!inspection.isNoted()) {
            refusals.add(Refusal.of(RefusalCode.SOMETHING_OPEN,
                    Text.of("oversight.inspection.not-noted")));
        }
        return refusals.isEmpty()
                ? Proposal.act(reporting.draft(context, inspection, command.date(),
                        Inspection.Kind.RELEASE, null, null))
                : new Proposal.Refused(refusals);
    }
}
