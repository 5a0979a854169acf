package dk.betroet.office.meeting.action;

import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.kernel.decision.Route;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.PagePart;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of a case at the bodies after one: on the case for each body of its route, on the
 * agenda when it is back, and on meeting and body while it is waited for. A case that was sent on
 * is done with for its sender only when the answer has been put before it.
 */
final class ReplyParts {

    private static final int OF_CASE = 120;
    private static final int OF_MEETING = 110;
    private static final int OF_BODY = 110;

    private ReplyParts() {}

    private static String names(
            List<Route.Step> steps, Map<UUID, Body> bodies) {
        return steps.stream().map(step -> bodies.get(step.body())).filter(Objects::nonNull)
                .map(Body::shortName).distinct().collect(Collectors.joining(", "));
    }

    private static List<Route.Step> awaited(Route route, Route.Step step) {
        return route.beyond(step).stream()
                .filter(one -> one.progress() != Route.Progress.ANSWERED
                        && one.progress() != Route.Progress.SKIPPED).toList();
    }

    private static Map<UUID, Body> known(Bodies bodies, Visit visit, JdbcClient sql, LocalDate on) {
        return bodies.in(sql, visit.unit().id(), on).stream()
                .collect(Collectors.toMap(Body::id, Function.identity()));
    }

    /** For each body that has answered: whether those after it have, and when it was told. */
    @Component
    static class OfCase implements PagePart<CaseRight.Seen> {

        private final MeetingDesk desk;
        private final Cases cases;
        private final Bodies bodies;

        OfCase(MeetingDesk desk, Cases cases, Bodies bodies) {
            this.desk = desk;
            this.cases = cases;
            this.bodies = bodies;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, CaseRight.Seen seen) {
            if (!seen.sight().papers()) {
                return Optional.empty();
            }
            Route route = CaseFile.route(cases.steps(sql, seen.file().id()));
            Map<UUID, Body> known = known(bodies, visit, sql, desk.today());
            List<RowView> rows = route.steps().stream()
                    .filter(step -> step.progress() == Route.Progress.ANSWERED
                            && route.reply(step) != Route.Reply.NONE_EXPECTED)
                    .map(step -> RowView.of(Cell.of(names(List.of(step), known)),
                            Cell.of(status(sql, route, step, known)))).toList();
            return rows.isEmpty() ? Optional.empty() : Optional.of(View.of(OF_CASE, new TableView(
                    Text.of("meeting.reply.title"), List.of(
                            ColumnView.of("body", Text.of("meeting.reply.body")),
                            ColumnView.of("status", Text.of("meeting.reply.status"))),
                    rows, null)));
        }

        private static StatusView status(
                JdbcClient sql, Route route, Route.Step step, Map<UUID, Body> known) {
            if (route.reply(step) == Route.Reply.AWAITED) {
                return new StatusView(Tone.ATTENTION, Text.of("meeting.reply.awaited",
                        names(awaited(route, step), known)));
            }
            return told(sql, route, step).map(day -> new StatusView(
                    Tone.GOOD, Text.of("meeting.reply.shown", day)))
                    .orElseGet(() -> new StatusView(Tone.INFO, Text.of("meeting.reply.back")));
        }

        /** When the last answer was put before the body; empty as long as one was not. */
        private static Optional<LocalDate> told(JdbcClient sql, Route route, Route.Step step) {
            List<Optional<LocalDate>> days = route.beyond(step).stream()
                    .filter(one -> one.progress() == Route.Progress.ANSWERED
                            && !one.body().equals(step.body()))
                    .map(one -> sql.sql("""
                            select min(m.held_on) as day from agenda_return r
                            join meeting m using (meeting_id)
                            where r.step_id = ? and m.body_id = ?""")
                            .params(one.id(), step.body())
                            .query((row, n) -> Optional.ofNullable(
                                    row.getObject("day", LocalDate.class))).single()).toList();
            return days.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                    : days.stream().flatMap(Optional::stream).max(LocalDate::compareTo);
        }
    }

    /** The answers that came back with an agenda, decision by decision. */
    @Component
    static class OfMeeting implements PagePart<Meeting> {

        private final MeetingDesk desk;
        private final Returns returns;
        private final CaseRight right;
        private final ItemRight items;
        private final Decisions decisions;
        private final Bodies bodies;

        OfMeeting(MeetingDesk desk, Returns returns, CaseRight right, ItemRight items,
                Decisions decisions, Bodies bodies) {
            this.desk = desk;
            this.returns = returns;
            this.right = right;
            this.items = items;
            this.decisions = decisions;
            this.bodies = bodies;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, Meeting meeting) {
            if (!ActionParts.shown(visit, meeting)) {
                return Optional.empty();
            }
            Map<UUID, Body> known = known(bodies, visit, sql, desk.today());
            ItemRight.Closed closed = items.closed(
                    sql, visit.caller(), visit.unit().id(), desk.today());
            List<RowView> rows = new ArrayList<>();
            for (Returns.Answer answer : returns.of(sql, visit.unit().id(), meeting).answers()) {
                right.find(sql, visit.caller(), visit.unit().id(), answer.file(), desk.today())
                        .filter(seen -> seen.sight().decision())
                        .ifPresent(seen -> rows.addAll(
                                rows(visit, sql, answer, seen, known, closed)));
            }
            return rows.isEmpty() ? Optional.empty() : Optional.of(View.of(OF_MEETING,
                    new TableView(Text.of("meeting.reply.returns"), List.of(
                            ColumnView.of("case", Text.of("meeting.action.case")),
                            ColumnView.of("from", Text.of("meeting.reply.from")),
                            ColumnView.of("about", Text.of("meeting.decision.about")),
                            ColumnView.of("answer", Text.of("meeting.reply.answer"))),
                            rows, null)));
        }

        private List<RowView> rows(Visit visit, JdbcClient sql, Returns.Answer answer,
                CaseRight.Seen seen, Map<UUID, Body> known, ItemRight.Closed closed) {
            Body from = known.get(answer.body());
            String body = from == null ? "" : from.shortName() + " ";
            return decisions.of(sql, visit.unit().id(), answer.file()).stream()
                    .filter(one -> one.decision().body().equals(answer.body()))
                    .flatMap(one -> row(visit, seen, one, body,
                            closed.decision(one.decision().id(), seen.sight())).stream())
                    .toList();
        }

        private static Optional<RowView> row(Visit visit, CaseRight.Seen seen,
                Decisions.Standing one, String body, Sight sight) {
            return !sight.decision() ? Optional.empty() : Optional.of(RowView.of(
                    Cell.link(visit.path("/cases/" + seen.file().id()), CaseViews.title(seen)),
                    Cell.of(body + one.decision().label()),
                    sight.papers() ? Cell.of(one.decision().about()) : Cell.nothing(),
                    Cell.of(sight.papers() ? CaseViews.remarked(outcome(one), one.remark(),
                            one.dissent()) : outcome(one))));
        }

        private static Text outcome(Decisions.Standing one) {
            return Text.of("choice.outcome." + FieldSpec.choiceId(one.decision().outcome()));
        }
    }

    /** What a body has sent on and waits for. */
    @Component
    static class OfBody implements PagePart<Body> {

        private final MeetingDesk desk;
        private final Cases cases;
        private final CaseRight right;
        private final Bodies bodies;

        OfBody(MeetingDesk desk, Cases cases, CaseRight right, Bodies bodies) {
            this.desk = desk;
            this.cases = cases;
            this.right = right;
            this.bodies = bodies;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, Body body) {
            return waiting(visit, sql, body.id()).map(table -> View.of(OF_BODY, table));
        }

        /** The cases that a body waits for, as far as the reader sees them. */
        Optional<TableView> waiting(Visit visit, JdbcClient sql, UUID body) {
            Map<UUID, Body> known = known(bodies, visit, sql, desk.today());
            List<RowView> rows = sql.sql("""
                    select distinct s.case_id from route_step s
                    join route_step t on t.case_id = s.case_id and t.place > s.place
                        and t.progress in ('planned', 'on-agenda')
                    where s.body_id = ? and s.progress = 'answered'
                        and (select c.stage from case_state c where c.case_id = s.case_id
                            order by c.number desc limit 1)
                            not in ('closed', 'lapsed', 'withdrawn', 'superseded')""")
                    .param(body).query(UUID.class).list().stream()
                    .flatMap(file -> right.find(sql, visit.caller(), visit.unit().id(), file,
                            desk.today()).stream())
                    .filter(seen -> seen.sight().papers())
                    .map(seen -> row(visit, sql, seen, body, known)).toList();
            return rows.isEmpty() ? Optional.empty() : Optional.of(new TableView(
                    Text.of("meeting.reply.waiting"), List.of(
                            ColumnView.of("case", Text.of("meeting.action.case")),
                            ColumnView.of("sent", Text.of("meeting.reply.sent-on")),
                            ColumnView.of("awaits", Text.of("meeting.reply.awaits"))),
                    rows, null));
        }

        private RowView row(Visit visit, JdbcClient sql, CaseRight.Seen seen, UUID body,
                Map<UUID, Body> known) {
            List<CaseFile.Step> steps = cases.steps(sql, seen.file().id());
            Route route = CaseFile.route(steps);
            Route.Step own = route.steps().stream().filter(step -> step.body().equals(body)
                    && step.progress() == Route.Progress.ANSWERED).findFirst().orElseThrow();
            LocalDate sent = CaseFile.step(steps, own.id()).answeredOn();
            return RowView.of(Cell.link(visit.path("/cases/" + seen.file().id()),
                            CaseViews.title(seen)),
                    sent == null ? Cell.nothing() : Cell.of(sent),
                    Cell.of(names(awaited(route, own), known)));
        }
    }

    /** The same on the agenda of its meetings that are to come. */
    @Component
    static class Waiting implements PagePart<Meeting> {

        private final OfBody ofBody;

        Waiting(OfBody ofBody) {
            this.ofBody = ofBody;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, Meeting meeting) {
            boolean open = meeting.stage() == Meeting.Stage.PLANNED
                    || meeting.stage() == Meeting.Stage.RELEASED
                    || meeting.stage() == Meeting.Stage.HELD;
            return open ? ofBody.waiting(visit, sql, meeting.body())
                    .map(table -> View.of(OF_MEETING + 10, table)) : Optional.empty();
        }
    }
}
