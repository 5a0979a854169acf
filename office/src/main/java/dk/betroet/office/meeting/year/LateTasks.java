package dk.betroet.office.meeting.year;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What should have been done in a body's year, on the secretariat's first page. */
@Component
class LateTasks implements Panel {

    private static final int ORDER = 203;
    private static final int CARDS_MAX = 10;

    private final MeetingDesk desk;
    private final CycleTasks tasks;
    private final Bodies bodies;

    LateTasks(MeetingDesk desk, CycleTasks tasks, Bodies bodies) {
        this.desk = desk;
        this.tasks = tasks;
        this.bodies = bodies;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Role.EMPLOYEES)) {
            return Optional.empty();
        }
        LocalDate today = desk.today();
        List<CardView> cards = tasks.open(sql, visit.unit().id()).stream()
                .filter(task -> task.late(today)).limit(CARDS_MAX)
                .map(task -> card(visit, sql, task, today)).toList();
        return cards.isEmpty() ? Optional.empty()
                : Optional.of(View.of(ORDER, Text.of("meeting.year.late"), cards));
    }

    private CardView card(Visit visit, JdbcClient sql, CycleTasks.Task task, LocalDate today) {
        String body = bodies.find(sql, visit.unit().id(), task.body(), today)
                .map(Body::shortName).orElse("–");
        return new CardView(LinkView.to(visit.path("/bodies/" + task.body() + "/year?year="
                + task.dueOn().getYear()), Text.plain(task.words())),
                Text.of("meeting.year.late-text", body, task.dueOn()), null,
                new StatusView(Tone.BAD, Text.of("meeting.year.task-late")));
    }
}
