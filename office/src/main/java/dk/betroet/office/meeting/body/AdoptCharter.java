package dk.betroet.office.meeting.body;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.WrittenRound;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A body gets another charter from a day on. The one before stays; what was decided under it is
 * judged by it.
 */
@Component
public class AdoptCharter extends SecretariatWork implements Operation<AdoptCharter.Command> {

    /**
     * What is asked; the sections are those that charters of joint bodies have.
     *
     * @param executes the decision that adopted it, when the secretariat keeps it here
     */
    public record Command(
            BodyId body,
            DecisionRule rule,
            WrittenRound.Silence silence,
            boolean mayDemand,
            @Field(max = 5_000) @Nullable Note purpose,
            @Field(max = 5_000) @Nullable Note competence,
            @Field(max = 5_000) @Nullable Note task,
            @Field(max = 5_000) @Nullable Note form,
            @Field(max = 5_000) @Nullable Note composition,
            @Field(max = 5_000) @Nullable Note chairmanship,
            @Field(max = 5_000) @Nullable Note service,
            @Nullable DecisionId executes,
            LocalDate date) {}

    private final Bodies bodies;
    private final BodyRows rows;
    private final Decisions decisions;

    AdoptCharter(Bodies bodies, BodyRows rows, Decisions decisions) {
        this.bodies = bodies;
        this.rows = rows;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "meeting.adopt-charter";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID body = command.body().value();
        Bodies.Charter before = bodies.charters(context.sql(), body).getFirst();
        if (!command.date().isAfter(before.from()) && before.version() > 1
                || command.date().isBefore(before.from())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        Optional<Refusal> hindrance = decisions.hindrance(
                context, "executes", command.executes(), command.date());
        if (hindrance.isPresent()) {
            return new Proposal.Refused(hindrance.stream().toList());
        }
        Map<String, String> sections = new TreeMap<>();
        section(sections, "purpose", command.purpose());
        section(sections, "competence", command.competence());
        section(sections, "task", command.task());
        section(sections, "form", command.form());
        section(sections, "composition", command.composition());
        section(sections, "chairmanship", command.chairmanship());
        section(sections, "service", command.service());
        Bodies.Charter charter = new Bodies.Charter(before.version() + 1, command.date(),
                command.rule(), command.silence(), command.mayDemand(), sections);
        return Proposal.act(Draft.on(command.date(), context)
                .result("body", body)
                .effect((_, fact) -> rows.charter(context, body, charter,
                        CarriesOut.idOf(command.executes()), fact.id())));
    }

    private static void section(Map<String, String> sections, String name, @Nullable Note words) {
        if (words != null) {
            sections.put(name, words.text());
        }
    }
}
