package dk.betroet.office.meeting.session;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.Closing;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One item of an agenda is closed further than its case, or no longer: its papers, what is said and
 * decided on it and what follows from that. The case stays as open as it is, in the words that were
 * sent otherwise. What was planned stays in the book beside what the meeting made of it.
 */
@Component
public class SetItemOpenness extends ItemWork implements Operation<SetItemOpenness.Command> {

    /** Offers items whether their minutes are approved or not. */
    static final String ANY = "any";

    /**
     * What is asked.
     *
     * @param atMeeting whether the body settled it at the meeting; else it is what is planned
     */
    public record Command(
            @Field(from = ANY) ItemId item,
            ItemLevel level,
            @Nullable Note reason,
            @Field(max = 300) @Nullable String legalBasis,
            @Field(future = true) @Nullable LocalDate reviewOn,
            boolean decisionPublic,
            @Field(max = 30) List<PersonId> named,
            boolean atMeeting,
            LocalDate date) {}

    SetItemOpenness(CaseRight right, Meetings meetings, CaseRows cases, MeetingRows rows) {
        super(right, meetings, cases, rows);
    }

    @Override
    public String name() {
        return "meeting.set-item-openness";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Placed placed = placed(context, command.item());
        Closing closing = new Closing(command.level().level(), command.reason(),
                command.legalBasis(), command.reviewOn(), command.decisionPublic(),
                command.named());
        Optional<Refusal> wrong = closing.wrong(command.date());
        if (placed.item().aside()) {
            return Proposal.refusedAt("item", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (wrong.isPresent()) {
            return new Proposal.Refused(wrong.stream().toList());
        } else if (command.level() == ItemLevel.AS_CASE
                && placed.item().level() == ItemLevel.AS_CASE) {
            return Proposal.refusedAt("level", RefusalCode.NOTHING_TO_DO);
        }
        return Proposal.act(about(context, placed, command.date())
                .effect((_, fact) -> rows().openness(context, placed.item().id(),
                        closing.openness(context), closing.people(context), command.atMeeting(),
                        command.date(), fact.id())));
    }
}
