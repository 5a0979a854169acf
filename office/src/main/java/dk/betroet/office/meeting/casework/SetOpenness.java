package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A case is opened or closed, from now on and for everything that has been written in it. What was
 * planned stays in sight beside what a meeting made of it.
 */
@Component
public class SetOpenness extends CaseWork implements Operation<SetOpenness.Command> {

    /**
     * What is asked.
     *
     * @param atMeeting whether a body settled it at a meeting; else it is what is planned
     */
    public record Command(
            CaseId caseId,
            Openness.Level level,
            @Nullable Note reason,
            @Field(max = 300) @Nullable String legalBasis,
            @Field(future = true) @Nullable LocalDate reviewOn,
            boolean decisionPublic,
            @Field(max = 30) List<PersonId> named,
            boolean atMeeting,
            LocalDate date) {}

    private final CaseRows rows;

    SetOpenness(CaseRight right, CaseRows rows) {
        super(right);
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.set-openness";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Closing closing = new Closing(command.level(), command.reason(), command.legalBasis(),
                command.reviewOn(), command.decisionPublic(), command.named());
        Optional<Refusal> wrong = closing.wrong(command.date());
        if (wrong.isPresent()) {
            return new Proposal.Refused(wrong.stream().toList());
        }
        UUID id = command.caseId().value();
        return Proposal.act(Draft.on(command.date(), context)
                .result("case", id)
                .effect((sql, fact) -> {
                    rows.about(sql, context, id, fact.id());
                    rows.openness(sql, context, id, closing.openness(context),
                            closing.people(context), command.atMeeting(), command.date(),
                            fact.id());
                }));
    }
}
