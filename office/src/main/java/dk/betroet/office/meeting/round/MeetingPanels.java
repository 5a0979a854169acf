package dk.betroet.office.meeting.round;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a member finds on their first page: what waits for their answer, and when they meet. */
final class MeetingPanels {

    private static final int NEEDS_ME = 110;
    private static final int FOR_INFORMATION = 500;
    private static final int MEETINGS_MAX = 5;

    private MeetingPanels() {}

    /** The written procedures that a member has not answered. */
    @Component
    static class UnansweredPanel implements Panel {

        private final MeetingDesk desk;
        private final Rounds rounds;
        private final Bodies bodies;
        private final CaseRight right;

        UnansweredPanel(MeetingDesk desk, Rounds rounds, Bodies bodies, CaseRight right) {
            this.desk = desk;
            this.rounds = rounds;
            this.bodies = bodies;
            this.right = right;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql) {
            if (!visit.is(Role.MEMBER)) {
                return Optional.empty();
            }
            Set<UUID> seats = bodies.seatsOf(sql, visit.unit().id(),
                    visit.caller().personOrFail(), desk.today()).stream()
                    .map(Body.Seat::id).collect(Collectors.toSet());
            List<CardView> cards = rounds.open(sql, visit.unit().id()).stream()
                    .filter(round -> round.round().silent().stream().anyMatch(seats::contains))
                    .flatMap(round -> card(visit, sql, round).stream()).toList();
            return cards.isEmpty() ? Optional.empty()
                    : Optional.of(View.of(NEEDS_ME, Text.of("meeting.panel.rounds"), cards));
        }

        private Optional<CardView> card(Visit visit, JdbcClient sql, Round round) {
            return right.find(sql, visit.caller(), visit.unit().id(), round.file(), desk.today())
                    .filter(seen -> seen.sight().papers())
                    .map(seen -> new CardView(LinkView.to(visit.path("/rounds/" + round.id()),
                            CaseViews.title(seen)), Text.of("meeting.panel.answer-by",
                                    round.round().deadline()), null, null));
        }
    }

    /** The next meetings: a member's own, and all of them for those who prepare them. */
    @Component
    static class ComingPanel implements Panel {

        private final MeetingDesk desk;
        private final Meetings meetings;
        private final Bodies bodies;

        ComingPanel(MeetingDesk desk, Meetings meetings, Bodies bodies) {
            this.desk = desk;
            this.meetings = meetings;
            this.bodies = bodies;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql) {
            boolean all = visit.is(Role.EMPLOYEES);
            if (!all && !visit.is(Role.MEMBER)) {
                return Optional.empty();
            }
            LocalDate today = desk.today();
            Set<UUID> own = bodies.seatsOf(sql, visit.unit().id(),
                    visit.caller().personOrFail(), today).stream()
                    .map(Body.Seat::body).collect(Collectors.toSet());
            List<CardView> cards = meetings.in(sql, visit.unit().id()).stream()
                    .filter(one -> !one.heldOn().isBefore(today)
                            && one.stage() != Meeting.Stage.CANCELLED
                            && (all || own.contains(one.body())))
                    .sorted(Comparator.comparing(Meeting::heldOn)).limit(MEETINGS_MAX)
                    .map(one -> card(visit, sql, one)).toList();
            return cards.isEmpty() ? Optional.empty() : Optional.of(View.of(
                    FOR_INFORMATION, Text.of("meeting.panel.meetings"), cards));
        }

        private CardView card(Visit visit, JdbcClient sql, Meeting meeting) {
            Body body = bodies.find(sql, visit.unit().id(), meeting.body(), meeting.heldOn())
                    .orElseThrow();
            return new CardView(LinkView.to(visit.path("/meetings/" + meeting.id()),
                    Text.of("meeting.meetings.named", body.name(), meeting.heldOn())),
                    Text.plain(meeting.venue()), null, null);
        }
    }
}
