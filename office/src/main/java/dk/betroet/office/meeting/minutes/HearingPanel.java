package dk.betroet.office.meeting.minutes;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.meeting.session.MinutesRight;
import dk.betroet.office.meeting.session.MinutesVersions;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The minutes in hearing that a member was there for and has not answered. */
@Component
class HearingPanel implements Panel {

    private static final int NEEDS_ME = 111;

    private final MeetingDesk desk;
    private final Meetings meetings;
    private final MinutesVersions versions;
    private final MinutesRight right;
    private final Bodies bodies;

    HearingPanel(MeetingDesk desk, Meetings meetings, MinutesVersions versions,
            MinutesRight right, Bodies bodies) {
        this.desk = desk;
        this.meetings = meetings;
        this.versions = versions;
        this.right = right;
        this.bodies = bodies;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Role.MEMBER)) {
            return Optional.empty();
        }
        List<CardView> cards = meetings.in(sql, visit.unit().id()).stream()
                .filter(one -> one.stage() == Meeting.Stage.HELD)
                .flatMap(one -> card(visit, sql, one)).toList();
        return cards.isEmpty() ? Optional.empty()
                : Optional.of(View.of(NEEDS_ME, Text.of("meeting.panel.minutes"), cards));
    }

    private Stream<CardView> card(Visit visit, JdbcClient sql, Meeting meeting) {
        LocalDate today = desk.today();
        return versions.hearing(sql, meeting.id()).filter(one -> one.open(today))
                .filter(one -> waits(visit, sql, meeting, one)).stream()
                .map(one -> new CardView(LinkView.to(
                        visit.path("/meetings/" + meeting.id() + "/minutes"),
                        named(visit, sql, meeting)), Text.of("meeting.panel.answer-by",
                                Objects.requireNonNull(one.deadline())), null, null));
    }

    private boolean waits(Visit visit, JdbcClient sql, Meeting meeting,
            MinutesVersions.Version version) {
        Set<UUID> silent = versions.silent(sql, version);
        return right.own(visit, sql, meeting).stream().map(Body.Seat::id)
                .anyMatch(silent::contains);
    }

    private Text named(Visit visit, JdbcClient sql, Meeting meeting) {
        Body body = bodies.find(sql, visit.unit().id(), meeting.body(), meeting.heldOn())
                .orElseThrow();
        return Text.of("meeting.meetings.named", body.name(), meeting.heldOn());
    }
}
