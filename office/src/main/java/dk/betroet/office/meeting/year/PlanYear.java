package dk.betroet.office.meeting.year;

import dk.betroet.kernel.decision.DanishDays;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.meeting.session.MeetingRight;
import dk.betroet.office.meeting.session.MeetingRows;
import dk.betroet.office.meeting.session.MeetingWork;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.meeting.session.StandingItems;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A body's year is laid out: its meetings and its steering group's, called at once with their
 * deadlines, and what it has to do every year with the day it is due. A page proposes the days from
 * the body's rhythm; what is asked is what somebody made of them.
 */
@Component
public class PlanYear extends MeetingWork implements Operation<PlanYear.Command> {

    /**
     * A meeting of the body.
     *
     * @param steering when its steering group meets before it, if it does
     */
    public record Day(
            @Field(future = true) LocalDate heldOn,
            @Field(future = true) @Nullable LocalDate steering,
            @Field(max = 5) @Nullable String startsAt,
            @Field(max = 120) @Nullable String venue) {}

    /** Something to be done that year, such as accounts to the auditor. */
    public record Task(@Field(max = 300) Note words, @Field(future = true) LocalDate dueOn) {}

    /** What is asked. */
    public record Command(
            BodyId body,
            @Field(min = 2000, max = 2100) int year,
            @Field(min = 1, max = 30) List<Day> days,
            @Field(max = 30) List<Task> tasks,
            LocalDate date) {}

    private final Bodies bodies;
    private final Meetings meetings;
    private final MeetingRows rows;
    private final StandingItems standing;

    PlanYear(MeetingRight right, Bodies bodies, Meetings meetings, MeetingRows rows,
            StandingItems standing) {
        super(right);
        this.bodies = bodies;
        this.meetings = meetings;
        this.rows = rows;
        this.standing = standing;
    }

    /** A meeting to be called. */
    private record Called(UUID id, Body body, MeetingRows.Slot slot, String field) {}

    @Override
    public String name() {
        return "meeting.plan-year";
    }

    /** The year as it is laid out. */
    @Override
    public String receipt(Outcome.Done done) {
        return "/bodies/" + done.result().get("body") + "/year";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID id = command.body().value();
        Body body = bodies.find(context.sql(), context.unit(), id, command.date()).orElseThrow();
        List<Body> steering = bodies.in(context.sql(), context.unit(), command.date()).stream()
                .filter(one -> id.equals(one.steers())).toList();
        List<Refusal> refusals = new ArrayList<>();
        List<Called> called = new ArrayList<>();
        for (int i = 0; i < command.days().size(); i++) {
            Day day = command.days().get(i);
            String at = "days[" + i + "].";
            called.add(called(context, body, day.heldOn(), day, at + "heldOn"));
            LocalDate before = day.steering();
            if (before == null) {
                continue;
            } else if (steering.isEmpty()) {
                refusals.add(Refusal.at(at + "steering", RefusalCode.NOTHING_TO_DO));
            } else if (!before.isBefore(day.heldOn())) {
                refusals.add(Refusal.at(at + "steering", RefusalCode.DATES_OUT_OF_ORDER));
            } else {
                called.add(called(context, steering.getFirst(), before, day, at + "steering"));
            }
        }
        called.forEach(one -> wrong(command, context, one, refusals));
        twice(called, refusals);
        tasks(command, refusals);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("body", id)
                .effect((_, fact) -> {
                    called.forEach(one -> rows.called(
                            context, one.id(), one.body(), one.slot(), fact.id()));
                    called.forEach(one -> standing.place(context, one.id(), one.body().id(),
                            one.slot().heldOn(), fact.id()));
                    command.tasks().forEach(task -> task(command, context, task, fact.id()));
                }));
    }

    private static Called called(
            Context context, Body body, LocalDate on, Day day, String field) {
        return new Called(context.ids().next(), body,
                MeetingRows.Slot.of(on, day.startsAt(), day.venue()), field);
    }

    private void wrong(
            Command command, Context context, Called called, List<Refusal> refusals) {
        LocalDate on = called.slot().heldOn();
        boolean own = called.body().id().equals(command.body().value());
        if (own && on.getYear() != command.year() || on.isBefore(command.date())) {
            refusals.add(Refusal.at(called.field(), RefusalCode.DATES_OUT_OF_ORDER));
        } else if (!DanishDays.isWeekday(on)) {
            refusals.add(Refusal.at(called.field(), RefusalCode.NOT_A_WEEKDAY));
        } else if (meetings.meets(context.sql(), called.body().id(), on)) {
            refusals.add(Refusal.at(called.field(), RefusalCode.ALREADY_EXISTS));
        }
    }

    private static void twice(List<Called> called, List<Refusal> refusals) {
        record Meets(UUID body, LocalDate on) {}
        Set<Meets> all = new HashSet<>();
        called.stream().filter(one -> !all.add(new Meets(one.body().id(), one.slot().heldOn())))
                .forEach(one -> refusals.add(
                        Refusal.at(one.field(), RefusalCode.ALREADY_EXISTS)));
    }

    private static void tasks(Command command, List<Refusal> refusals) {
        for (int i = 0; i < command.tasks().size(); i++) {
            if (command.tasks().get(i).dueOn().getYear() != command.year()) {
                refusals.add(Refusal.at(
                        "tasks[" + i + "].dueOn", RefusalCode.DATES_OUT_OF_ORDER));
            }
        }
    }

    private static void task(Command command, Context context, Task task, UUID fact) {
        context.sql().sql("""
                insert into cycle_task (task_id, authority_id, unit_id, body_id, year, words,
                    due_on, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(context.ids().next(), context.authority(), context.unit(),
                        command.body().value(), command.year(), task.words().text(),
                        task.dueOn(), fact)
                .update();
    }
}
