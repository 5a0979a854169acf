package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.decision.Openness.Closure;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A closed case is looked at again: it stays closed for a reason that holds today and until another
 * day, or it is opened. How far it is closed, by what right and to whom is not changed here.
 */
@Component
public class ReviewOpenness extends CaseWork implements Operation<ReviewOpenness.Command> {

    /**
     * What is asked.
     *
     * @param staysClosed whether it does; else it is open to everybody from now on
     * @param reason why it must
     * @param reviewOn when it is looked at the next time
     */
    public record Command(
            @Field(from = CLOSED) CaseId caseId,
            boolean staysClosed,
            @Nullable Note reason,
            @Field(future = true) @Nullable LocalDate reviewOn,
            LocalDate date) {}

    /** Offers the cases that are closed. */
    static final String CLOSED = "closed";

    private final CaseRows rows;

    ReviewOpenness(CaseRight right, CaseRows rows) {
        super(right);
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.review-openness";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID id = command.caseId().value();
        CaseFile file = right().whole(context, id).orElseThrow();
        Closure before = file.openness().closure().orElseThrow();
        boolean stays = command.staysClosed();
        Closing closing = stays
                ? new Closing(file.openness().level(), command.reason(), before.legalBasis(),
                        command.reviewOn(), before.decisionPublic(), List.of())
                : new Closing(Openness.Level.PUBLIC, null, null, null, true, List.of());
        Optional<Refusal> wrong = stays || command.reason() == null && command.reviewOn() == null
                ? closing.unfounded(command.date()) : Optional.of(
                        Refusal.at("staysClosed", RefusalCode.OPEN_NEEDS_NO_REASON));
        if (wrong.isPresent()) {
            return new Proposal.Refused(wrong.stream().toList());
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("case", id)
                .effect((sql, fact) -> {
                    rows.about(sql, context, id, fact.id());
                    rows.openness(sql, context, id, closing.openness(context),
                            stays ? file.named() : Set.of(), false,
                            command.date(), fact.id());
                }));
    }
}
