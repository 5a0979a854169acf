package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.meeting.body.FoundBody;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody says which meeting minutes that were read in are of: its body, chosen or to be founded,
 * its day, who was there. It can be said anew until the minutes are taken over.
 */
@Component
class AcceptMinutes extends TakeOverWork implements Operation<AcceptMinutes.Command> {

    /**
     * What is asked.
     *
     * @param body one that is there; else the four below say which one is founded
     * @param present who was there, as the paper says it
     * @param absent who was not
     */
    public record Command(
            MinutesPaperId minutes,
            @Nullable BodyId body,
            @Nullable @Field(min = 1, max = 120) String bodyName,
            FoundBody.@Nullable Kind kind,
            FoundBody.@Nullable Reach reach,
            @Nullable DecisionRule rule,
            LocalDate heldOn,
            @Nullable @Field(max = 5) String startsAt,
            @Nullable @Field(max = 120) String venue,
            @Nullable @Field(max = 8_000) Note present,
            @Nullable @Field(max = 8_000) Note absent,
            LocalDate date) {}

    private final Bodies bodies;

    AcceptMinutes(MinutesPapers papers, Bodies bodies) {
        super(papers);
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "meeting.accept-minutes";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        MinutesPaper paper = paper(context, command.minutes());
        List<Refusal> refusals = new ArrayList<>();
        if (!paper.isOpen()) {
            refusals.add(Refusal.at("minutes", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        if ((command.body() == null) == (command.bodyName() == null)) {
            refusals.add(Refusal.at("bodyName", RefusalCode.ONE_OF_TWO));
        } else if (command.body() == null) {
            founded(command, context, refusals);
        }
        if (command.heldOn().isAfter(command.date())) {
            refusals.add(Refusal.at("heldOn", RefusalCode.DATES_OUT_OF_ORDER));
        }
        return refusals.isEmpty() ? Proposal.act(Draft.on(command.date(), context)
                .result("minutes", paper.id())
                .effect((_, fact) -> keep(context, this, paper.id(), MinutesPaper.FRAME, command,
                        fact.id())))
                : new Proposal.Refused(refusals);
    }

    private void founded(Command command, Context context, List<Refusal> refusals) {
        if (command.kind() == null) {
            refusals.add(Refusal.at("kind", RefusalCode.NEEDED_HERE));
        }
        if (command.reach() == null) {
            refusals.add(Refusal.at("reach", RefusalCode.NEEDED_HERE));
        }
        if (command.rule() == null) {
            refusals.add(Refusal.at("rule", RefusalCode.NEEDED_HERE));
        }
        String name = String.valueOf(command.bodyName());
        if (bodies.in(context.sql(), context.unit(), context.today()).stream()
                .anyMatch(one -> one.name().equalsIgnoreCase(name))) {
            refusals.add(Refusal.at("bodyName", RefusalCode.ALREADY_EXISTS));
        }
    }
}
