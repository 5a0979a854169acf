package dk.betroet.office.oversight.inspection;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Those who answer for the unit answer the report of an inspection; once, or more often. */
@Component
public class AnswerInspection extends InspectionWork
        implements Operation<AnswerInspection.Command> {

    /**
     * What is asked.
     *
     * @param words the answer
     */
    public record Command(
            @Field(from = "released") InspectionId inspection, LocalDate date, Note words) {}

    private final Reporting reporting;

    AnswerInspection(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public String name() {
        return "oversight.answer-inspection";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.LEADER, Role.DEPUTY, Role.DIRECTOR);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Inspection inspection = reporting.named(context, command.inspection());
        List<Refusal> refusals =
                Reporting.refusals(inspection, command.date(), command.words());
        if (inspection.release().isEmpty()) {
            refusals.add(Refusal.at("inspection", RefusalCode.NOTHING_TO_DO));
        }
        return refusals.isEmpty()
                ? Proposal.act(reporting.draft(context, inspection, command.date(),
                        Inspection.Kind.ANSWER, null, null))
                : new Proposal.Refused(refusals);
    }
}
