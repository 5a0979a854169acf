package dk.betroet.office.oversight.inspection;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The inspector notes what one item of the sample showed (Bilag 7.9, 7). A later note on the same
 * item stands beside the earlier one; none is taken back.
 */
@Component
public class NoteSample extends InspectionWork implements Operation<NoteSample.Command> {

    /** How the item was found. */
    public enum Found {
        /** It adds up and has its papers. */
        IN_ORDER,
        /** It does not. */
        NOT_IN_ORDER
    }

    /**
     * What is asked.
     *
     * @param item its number in the sample, from 1
     * @param date the day, not before what was said last
     */
    public record Command(
            @Field(from = "own") InspectionId inspection,
            @Field(min = 1, max = Inspect.SIZE_MAX) int item,
            Found found,
            LocalDate date,
            Note words) {}

    private final Reporting reporting;

    NoteSample(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public String name() {
        return "oversight.note-sample";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Inspection inspection = reporting.named(context, command.inspection());
        List<Refusal> refusals =
                Reporting.ownRefusals(context, inspection, command.date(), command.words());
        if (command.item() > inspection.items().size()) {
            refusals.add(Refusal.at("item", RefusalCode.NOTHING_TO_DO));
        }
        return refusals.isEmpty()
                ? Proposal.act(reporting.draft(context, inspection, command.date(),
                        Inspection.Kind.NOTE, command.item(), command.found() == Found.IN_ORDER))
                : new Proposal.Refused(refusals);
    }
}
