package dk.betroet.office.meeting.year;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a body has to do every year is done for this year. Next year it is to be done again, as it
 * was planned.
 */
@Component
public class FinishTask extends SecretariatWork implements Operation<FinishTask.Command> {

    /**
     * What is asked.
     *
     * @param words what came of it, when there is something to say
     */
    public record Command(CycleTaskId task, @Nullable Note words, LocalDate date) {}

    private final CycleTasks tasks;

    FinishTask(CycleTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "meeting.finish-task";
    }

    /** The year it belongs to. */
    @Override
    public String receipt(Outcome.Done done) {
        return "/bodies/" + done.result().get("body") + "/year";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        CycleTasks.Task task = tasks.find(
                context.sql(), context.unit(), command.task().value()).orElseThrow();
        if (task.doneOn() != null) {
            return Proposal.refusedAt("task", RefusalCode.ALREADY_DONE);
        }
        Note words = command.words();
        return Proposal.act(Draft.on(command.date(), context)
                .result("body", task.body())
                .effect((sql, fact) -> sql.sql("""
                        insert into cycle_task_done (task_id, authority_id, unit_id, words,
                            done_on, fact_id) values (?, ?, ?, ?, ?, ?)""")
                        .params(task.id(), context.authority(), context.unit(),
                                words == null ? "" : words.text(), command.date(), fact.id())
                        .update()));
    }
}
