package dk.betroet.office.meeting.year;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the tasks of a body's year are offered and named: those that have not been done. */
@Component
class CycleTaskReference implements Reference<CycleTaskId> {

    private final CycleTasks tasks;
    private final Wording wording;

    CycleTaskReference(CycleTasks tasks, Wording wording) {
        this.tasks = tasks;
        this.wording = wording;
    }

    @Override
    public Class<CycleTaskId> type() {
        return CycleTaskId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return tasks.open(context.sql(), context.unit()).stream()
                .map(task -> new Option(task.id().toString(), named(context, task))).toList();
    }

    private String named(Context context, CycleTasks.Task task) {
        return wording.in(Language.of(context.caller().locale()))
                .say(Text.of("meeting.year.task-named", task.words(), task.dueOn()));
    }

    @Override
    public Optional<String> label(Context context, CycleTaskId id) {
        return tasks.find(context.sql(), context.unit(), id.value())
                .map(task -> named(context, task));
    }
}
