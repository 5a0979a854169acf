package dk.betroet.office.meeting.body;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.WrittenRound;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A body begins, under its first name and with its first charter: how it decides, and what silence
 * means when it is asked in writing. It stays the same body whatever it is called later.
 */
@Component
public class FoundBody extends SecretariatWork implements Operation<FoundBody.Command> {

    /** Whether politicians or officials sit in it. */
    public enum Kind { POLITICAL, ADMINISTRATIVE }

    /** Whether only municipalities are in it, or regions and others too. */
    public enum Reach { MUNICIPAL, CROSS_SECTOR }

    /**
     * What is asked.
     *
     * @param shortName what it is called in everyday speech
     * @param rule how it decides
     * @param silence what it means not to answer in writing
     * @param mayDemand whether one member can have a written procedure put before a meeting
     * @param steers the body whose meetings it prepares, when it is a steering group
     * @param agendaDays how many weekdays before a meeting the agenda is sent
     * @param papersDays how many weekdays before a meeting papers are in the secretariat
     */
    public record Command(
            @Field(min = 1, max = 120) String name,
            @Field(min = 1, max = 40) String shortName,
            Kind kind,
            Reach reach,
            DecisionRule rule,
            WrittenRound.Silence silence,
            boolean mayDemand,
            @Nullable BodyId steers,
            @Field(max = 60) int agendaDays,
            @Field(max = 60) int papersDays,
            LocalDate date) {}

    private final BodyRows rows;

    FoundBody(BodyRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.found-body";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID body = context.ids().next();
        BodyId steers = command.steers();
        return Proposal.act(Draft.on(command.date(), context)
                .result("body", body)
                .effect((_, fact) -> rows.found(context, new BodyRows.Founded(body,
                        command.kind(), command.reach(), steers == null ? null : steers.value(),
                        command.agendaDays(), command.papersDays(), command.date()),
                        new Bodies.Named(command.date(), command.name(), command.shortName()),
                        new Bodies.Charter(1, command.date(), command.rule(), command.silence(),
                                command.mayDemand(), Map.of()), fact.id())));
    }
}
