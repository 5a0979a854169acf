package dk.betroet.office.oversight.inspection;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The municipality has supervised the unit: what was gone through, and the points that it raised,
 * each a finding for the leader. It stands in the unit's own book; supervision hides nothing.
 */
@Component
public class Supervise implements Operation<Supervise.Command> {

    /**
     * A point that was raised.
     *
     * @param words what is to be mended
     * @param due the day by which it is to be
     */
    public record Point(Note words, @Field(future = true) LocalDate due) {}

    /**
     * What is asked.
     *
     * @param words what was gone through
     * @param points what was raised; may be none
     * @param checklist the filled-in list, where there is one
     */
    public record Command(
            LocalDate date,
            Note words,
            @Field(max = 20) List<Point> points,
            @Nullable EvidenceId checklist) {}

    private final Supervisions supervisions;

    Supervise(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    @Override
    public String name() {
        return "oversight.supervise";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.DIRECTOR);
    }

    @Override
    public String receipt(Outcome.Done done) {
        return "/supervisions/" + done.result().get("supervision");
    }

    @Override
    public Proposal propose(Command command, Context context) {
        List<Refusal> refusals = new ArrayList<>();
        if (Stream.concat(Stream.of(command.words()), command.points().stream().map(Point::words))
                .anyMatch(Note::saysTooLittle)) {
            refusals.add(Refusal.at("words", RefusalCode.REASON_TOO_SHORT));
        }
        if (command.points().stream().anyMatch(point -> point.due().isBefore(command.date()))) {
            refusals.add(Refusal.at("points", RefusalCode.DATES_OUT_OF_ORDER, command.date()));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID id = context.ids().next();
        return Proposal.act(
                Situation.of("supervise", command.date()),
                Draft.on(command.date(), context)
                        .paper("checklist", command.checklist())
                        .result("supervision", id)
                        .effect((sql, fact) -> supervisions.add(sql, context, id, fact,
                                command.points().stream().map(Point::due).toList())));
    }
}
