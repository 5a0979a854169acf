package dk.betroet.office.meeting.year;

import dk.betroet.kernel.decision.AnnualCycle;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A body's year, month by month: its meetings and its steering group's, when papers and agenda are
 * due, and what is to be done. For those who plan it also the days that a rhythm would give, drawn
 * on the year before anything is called.
 */
@Controller
class CyclePage {

    private final MeetingDesk desk;
    private final Database database;
    private final Bodies bodies;
    private final Meetings meetings;
    private final CycleTasks tasks;

    CyclePage(MeetingDesk desk, Database database, Bodies bodies, Meetings meetings,
            CycleTasks tasks) {
        this.desk = desk;
        this.database = database;
        this.bodies = bodies;
        this.meetings = meetings;
        this.tasks = tasks;
    }

    /**
     * Something on a day.
     *
     * @param href where it is read, if it is to be read
     * @param status whether it is done or late, if it is to be done
     * @param done where it is told that it is done, for those who may
     */
    record Entry(LocalDate day, Text what, @Nullable String href, @Nullable StatusView status,
            @Nullable LinkView done) {

        Entry(LocalDate day, Text what, @Nullable String href) {
            this(day, what, href, null, null);
        }
    }

    /** A month with what is in it. */
    record MonthView(Text name, List<Entry> entries) {}

    @GetMapping("/u/{slug}/bodies/{body}/year")
    String show(Visit visit, @PathVariable UUID body, @ModelAttribute("asked") YearAsked asked,
            Model model) {
        desk.letIn(visit);
        LocalDate today = desk.today();
        int year = asked.year(today);
        return database.read(visit.tenant(), sql -> {
            Body found = bodies.find(sql, visit.unit().id(), body, today)
                    .orElseThrow(MeetingDesk::nothing);
            Body steering = bodies.in(sql, visit.unit().id(), today).stream()
                    .filter(one -> body.equals(one.steers())).findFirst().orElse(null);
            List<Entry> entries = new ArrayList<>(meetings(visit, sql, found, year));
            if (steering != null) {
                entries.addAll(meetings(visit, sql, steering, year));
            }
            tasks.of(sql, body, year).forEach(task -> entries.add(task(visit, task, today)));
            boolean plans = visit.is(Role.EMPLOYEES);
            List<AnnualCycle.Day> days = plans ? asked.days(today, steering != null) : List.of();
            days.forEach(day -> proposed(entries, day, found, steering));
            model.addAttribute("page", PageView.titled(
                    Text.of("meeting.year.of", found.name(), String.valueOf(year)))
                    .withLead(Text.of("meeting.year.lead"))
                    .below(LinkView.to(visit.path("/bodies"), Text.of("meeting.bodies.title")),
                            LinkView.to(visit.path("/bodies/" + body),
                                    Text.plain(found.name()))));
            model.addAttribute("years", years(visit, found, year, today));
            model.addAttribute("months", months(entries));
            model.addAttribute("here", visit.path("/bodies/" + body + "/year"));
            model.addAttribute("plans", plans);
            model.addAttribute("steered", steering != null);
            model.addAttribute("year", year);
            model.addAttribute("rhythm", asked.choices());
            model.addAttribute("form", days.isEmpty() ? null : YearForm.of(visit, found, year,
                    days, tasks.of(sql, body, year - 1), asked, today));
            return "meeting/year";
        });
    }

    /** This year and those beside it: from the body's first to the next that is to be planned. */
    private static List<LinkView> years(Visit visit, Body body, int year, LocalDate today) {
        return IntStream.rangeClosed(year - 1, year + 1)
                .filter(one -> one == year || one >= body.foundedOn().getYear()
                        && one <= today.getYear() + 1)
                .mapToObj(one -> LinkView.to(
                        visit.path("/bodies/" + body.id() + "/year?year=" + one),
                        Text.plain(String.valueOf(one))))
                .toList();
    }

    private List<Entry> meetings(Visit visit, JdbcClient sql, Body body, int year) {
        List<Entry> entries = new ArrayList<>();
        for (Meeting one : meetings.in(sql, visit.unit().id())) {
            if (!one.body().equals(body.id()) || one.heldOn().getYear() != year) {
                continue;
            }
            boolean off = one.stage() == Meeting.Stage.CANCELLED;
            entries.add(new Entry(one.heldOn(), Text.of(off ? "meeting.year.cancelled"
                    : "meeting.year.meets", body.shortName()),
                    visit.path("/meetings/" + one.id())));
            if (!off && visit.is(Role.EMPLOYEES)) {
                entries.add(new Entry(one.papersDue(),
                        Text.of("meeting.year.papers", body.shortName()), null));
                entries.add(new Entry(one.agendaDue(),
                        Text.of("meeting.year.agenda", body.shortName()), null));
            }
        }
        return entries.stream().filter(entry -> entry.day().getYear() == year).toList();
    }

    private static Entry task(Visit visit, CycleTasks.Task task, LocalDate today) {
        LocalDate done = task.doneOn();
        StatusView status = done != null ? new StatusView(Tone.GOOD, task.said().isEmpty()
                ? Text.of("meeting.year.task-done", done)
                : Text.of("meeting.year.task-done-said", done, task.said()))
                : task.late(today) ? new StatusView(Tone.BAD, Text.of("meeting.year.task-late"))
                : new StatusView(Tone.NEUTRAL, Text.of("meeting.year.task-open"));
        return new Entry(task.dueOn(), Text.of("meeting.year.task", task.words()), null, status,
                done != null || !visit.is(Role.EMPLOYEES) ? null
                        : LinkView.to(visit.path("/meeting/finish-task?task=" + task.id()),
                                Text.of("meeting.year.task-finish")));
    }

    private static void proposed(List<Entry> entries, AnnualCycle.Day day, Body body,
            @Nullable Body steering) {
        entries.add(new Entry(day.meeting(),
                Text.of("meeting.year.proposed", body.shortName()), null));
        if (steering != null) {
            day.steering().ifPresent(before -> entries.add(new Entry(before,
                    Text.of("meeting.year.proposed", steering.shortName()), null)));
        }
    }

    private static List<MonthView> months(List<Entry> entries) {
        return Arrays.stream(Month.values()).map(month -> new MonthView(
                Text.of("meeting.year.month-" + month.getValue()),
                entries.stream().filter(entry -> entry.day().getMonth() == month)
                        .sorted(Comparator.comparing(Entry::day)).toList())).toList();
    }

    /** The numbers from 1 to one. */
    static List<Integer> through(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
