package dk.betroet.office.meeting.action;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.PagePart;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be done, where somebody asks: on the case, the agenda, the body, the first page. */
final class ActionParts {

    private static final int ORDER = 100;
    private static final int OVERDUE = 200;
    private static final int CARDS_MAX = 10;

    private ActionParts() {}

    /** Whether the visitor sees what goes along with an agenda, which others do once it is sent. */
    static boolean shown(Visit visit, Meeting meeting) {
        return meeting.stage() != Meeting.Stage.PLANNED
                || visit.is(Role.EMPLOYEES) || visit.is(Role.AUDITORS);
    }

    /** On the page of its case. */
    @Component
    static class OfCase implements PagePart<CaseRight.Seen> {

        private final ActionDesk desk;
        private final Actions actions;
        private final Decisions decisions;

        OfCase(ActionDesk desk, Actions actions, Decisions decisions) {
            this.desk = desk;
            this.actions = actions;
            this.decisions = decisions;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, CaseRight.Seen seen) {
            UUID unit = visit.unit().id();
            List<ActionDesk.Seen> all = seen.sight().papers() ? desk.seen(sql, visit.caller(), unit,
                    actions.of(sql, unit, seen.file().id())) : List.of();
            Optional<UUID> decision = seen.sight().papers() && visit.is(Role.EMPLOYEES)
                    ? decisions.of(sql, unit, seen.file().id()).stream()
                            .filter(one -> !one.reversed()).map(one -> one.decision().id())
                            .reduce((_, last) -> last)
                    : Optional.empty();
            if (all.isEmpty() && decision.isEmpty()) {
                return Optional.empty();
            }
            View view = all.isEmpty()
                    ? new View(ORDER, Text.of("meeting.actions.title"),
                            Text.of("meeting.actions.none"), null, List.of())
                    : View.of(ORDER, desk.table(
                            visit, sql, Text.of("meeting.actions.title"), all, true));
            return Optional.of(view.withActions(new MeetingDesk.Actions(visit)
                    .with(decision.isPresent(), "note-action", decision
                            .map(id -> "?decision=" + id).orElse("")).links()));
        }
    }

    /** On the agenda of the body that has it, as it was sent, or as it would be. */
    @Component
    static class OfMeeting implements PagePart<Meeting> {

        private final ActionDesk desk;
        private final Actions actions;
        private final Returns returns;

        OfMeeting(ActionDesk desk, Actions actions, Returns returns) {
            this.desk = desk;
            this.actions = actions;
            this.returns = returns;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, Meeting meeting) {
            UUID unit = visit.unit().id();
            List<ActionDesk.Seen> all = shown(visit, meeting)
                    ? desk.seen(sql, visit.caller(), unit, returns.of(sql, unit, meeting).actions()
                            .stream().flatMap(id -> actions.find(sql, unit, id).stream()).toList())
                    : List.of();
            return all.isEmpty() ? Optional.empty() : Optional.of(View.of(ORDER, desk.table(
                    visit, sql, Text.of("meeting.action.returns"), all, false)));
        }
    }

    /** On the page of the body that has it. */
    @Component
    static class OfBody implements PagePart<Body> {

        private final ActionDesk desk;
        private final Actions actions;

        OfBody(ActionDesk desk, Actions actions) {
            this.desk = desk;
            this.actions = actions;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, Body body) {
            UUID unit = visit.unit().id();
            List<ActionDesk.Seen> all = desk.seen(sql, visit.caller(), unit,
                    actions.in(sql, unit).stream().filter(one -> one.open() && body.id().equals(
                            one.standing().owner().body())).toList());
            return all.isEmpty() ? Optional.empty() : Optional.of(View.of(ORDER, desk.table(
                    visit, sql, Text.of("meeting.action.body-open"), all, false)));
        }
    }

    /** What is overdue, or has nobody, on the secretariat's first page. */
    @Component
    static class Pressing implements Panel {

        private final ActionDesk desk;

        Pressing(ActionDesk desk) {
            this.desk = desk;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql) {
            if (!visit.is(Role.EMPLOYEES)) {
                return Optional.empty();
            }
            List<CardView> cards = desk.in(sql, visit.caller(), visit.unit().id()).stream()
                    .filter(one -> one.action().overdue(desk.today()) || one.action().open()
                            && !one.action().standing().owner().known())
                    .limit(CARDS_MAX)
                    .map(one -> card(visit, desk, one)).toList();
            return cards.isEmpty() ? Optional.empty() : Optional.of(View.of(
                    OVERDUE, Text.of("meeting.action.panel"), cards).withMore(LinkView.to(
                            visit.path("/actions"), Text.of("meeting.actions.title"))));
        }
    }

    /** What members have reported done lately, on the secretariat's first page. */
    @Component
    static class Reported implements Panel {

        private static final int ORDER = OVERDUE + 1;
        private static final int DAYS = 30;

        private final ActionDesk desk;
        private final Persons persons;

        Reported(ActionDesk desk, Persons persons) {
            this.desk = desk;
            this.persons = persons;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql) {
            if (!visit.is(Role.EMPLOYEES)) {
                return Optional.empty();
            }
            LocalDate since = desk.today().minusDays(DAYS);
            List<CardView> cards = desk.in(sql, visit.caller(), visit.unit().id()).stream()
                    .filter(one -> !one.action().standing().since().isBefore(since))
                    .flatMap(one -> Stream.ofNullable(one.action().standing().reportedBy())
                            .map(by -> card(visit, one, persons.names(sql, List.of(by))
                                    .getOrDefault(by, "—"))))
                    .limit(CARDS_MAX).toList();
            return cards.isEmpty() ? Optional.empty() : Optional.of(View.of(
                    ORDER, Text.of("meeting.action.reported"), cards).withMore(LinkView.to(
                            visit.path("/actions?status=done"),
                            Text.of("meeting.actions.title"))));
        }

        private CardView card(Visit visit, ActionDesk.Seen one, String name) {
            Action.Standing standing = one.action().standing();
            return new CardView(LinkView.to(visit.path("/actions/" + one.action().id()),
                    Text.plain(one.action().words())),
                    Text.of("meeting.action.reported-text", name, standing.since(),
                            standing.words()), null, desk.status(one.action()));
        }
    }

    /** What a member is to do, on their first page. */
    @Component
    static class Own implements Panel {

        private static final int ORDER = OVERDUE + 2;

        private final ActionDesk desk;

        Own(ActionDesk desk) {
            this.desk = desk;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql) {
            if (visit.is(Role.EMPLOYEES) || !visit.is(Role.MEMBER)) {
                return Optional.empty();
            }
            UUID unit = visit.unit().id();
            List<CardView> cards = desk.in(sql, visit.caller(), unit).stream()
                    .filter(one -> one.action().open()
                            && desk.has(sql, visit.caller(), unit, one.action()))
                    .limit(CARDS_MAX).map(one -> card(visit, desk, one)).toList();
            return cards.isEmpty() ? Optional.empty() : Optional.of(View.of(
                    ORDER, Text.of("meeting.action.own"), cards));
        }
    }

    private static CardView card(Visit visit, ActionDesk desk, ActionDesk.Seen one) {
        return new CardView(LinkView.to(visit.path("/actions/" + one.action().id()),
                Text.plain(one.action().words())),
                Text.of("meeting.action.panel-text", one.file().file().label(),
                        one.action().standing().due()),
                null, desk.status(one.action()));
    }
}
