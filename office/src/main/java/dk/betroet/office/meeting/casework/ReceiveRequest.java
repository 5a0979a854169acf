package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody asks for something, and nobody has written a word about it yet. It is a case from that
 * day, under a number of its own, and comes to no body before it has words and points.
 */
@Component
public class ReceiveRequest extends CaseWork implements Operation<ReceiveRequest.Command> {

    /**
     * What is asked; the date is when it was received.
     *
     * @param receivedFrom who asks
     * @param summary what they ask for, in their words
     */
    public record Command(
            @Field(max = 300) Note heading,
            @Field(min = 2, max = 200) String receivedFrom,
            @Nullable Note summary,
            CaseFile.Template template,
            Openness.Level level,
            @Nullable Note reason,
            @Field(max = 300) @Nullable String legalBasis,
            @Field(future = true) @Nullable LocalDate reviewOn,
            boolean decisionPublic,
            @Field(max = 30) List<PersonId> named,
            LocalDate date) {}

    private final Beginnings beginnings;

    ReceiveRequest(CaseRight right, Beginnings beginnings) {
        super(right);
        this.beginnings = beginnings;
    }

    @Override
    public String name() {
        return "meeting.receive-request";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        CaseFile.Version words = new CaseFile.Version(1, Wordings.line(command.heading()),
                Wordings.text(command.summary()), "", "", command.date());
        return beginnings.begin(context, new Beginnings.Beginning(command.template(),
                command.receivedFrom(), null, words, List.of(), List.of(),
                new Closing(command.level(), command.reason(), command.legalBasis(),
                        command.reviewOn(), command.decisionPublic(), command.named()),
                new CaseState.Intake(command.date()), command.date()));
    }
}
