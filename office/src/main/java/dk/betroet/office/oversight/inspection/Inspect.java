package dk.betroet.office.oversight.inspection;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The auditor or internal audit begins an inspection, unannounced, with a sample drawn by a seed
 * that is recorded (Bilag 7.9, 7). The unit sees nothing of it before it is released. It reads
 * everything and changes nothing.
 */
@Component
public class Inspect extends InspectionWork implements Operation<Inspect.Command> {

    /**
     * What is asked.
     *
     * @param date the day it begins
     * @param from first day it looks at
     * @param through last day it looks at
     * @param size how many are drawn; all when there are no more
     * @param seed what to draw with, to draw a sample again; by default a new one
     */
    public record Command(
            LocalDate date,
            Inspection.Of of,
            LocalDate from,
            LocalDate through,
            @Field(min = 1, max = SIZE_MAX) int size,
            @Field(max = Integer.MAX_VALUE) @Nullable Integer seed) {}

    /** The largest sample. */
    static final int SIZE_MAX = 100;

    private final Inspections inspections;
    private final SecureRandom random;

    Inspect(Inspections inspections, SecureRandom random) {
        this.inspections = inspections;
        this.random = random;
    }

    @Override
    public String name() {
        return "oversight.inspect";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        if (command.through().isBefore(command.from())) {
            return Proposal.refusedAt("through", RefusalCode.DATES_OUT_OF_ORDER, command.from());
        }
        if (command.through().isAfter(context.today())) {
            return Proposal.refusedAt("through", RefusalCode.DATE_IN_FUTURE, command.through());
        }
        List<UUID> population = inspections.population(context.sql(), context.unit(),
                command.of(), command.from(), command.through());
        if (population.isEmpty()) {
            return Proposal.refusedAt("of", RefusalCode.NOTHING_TO_DO);
        }
        long seed = command.seed() == null
                ? random.nextInt(Integer.MAX_VALUE) : command.seed().longValue();
        UUID id = context.ids().next();
        List<UUID> items = Sample.draw(population, command.size(), seed);
        return Proposal.act(
                Situation.of("inspect", command.date())
                        .with("actor.changes-books", false)
                        .with("inspection.warned", false),
                Draft.on(command.date(), context)
                        .result("inspection", id)
                        .effect((sql, fact) -> inspections.add(sql, context, new Inspection(id,
                                context.unit(), context.actor(), command.date(), command.of(),
                                command.from(), command.through(), seed, population.size(),
                                fact.id(), items, List.of()))));
    }
}
