package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of an agenda, each as far as its reader sees its case. */
@Component
class ItemViews {

    private final Meetings meetings;
    private final Cases cases;
    private final Bodies bodies;
    private final Decisions decisions;
    private final Persons persons;

    ItemViews(Meetings meetings, Cases cases, Bodies bodies, Decisions decisions,
            Persons persons) {
        this.meetings = meetings;
        this.cases = cases;
        this.bodies = bodies;
        this.decisions = decisions;
        this.persons = persons;
    }

    /**
     * One item.
     *
     * @param summary null where the reader does not see the papers
     * @param points the recommendation; null likewise
     * @param recorded what came of it: for the secretariat as it is written, for others when the
     *     minutes are approved; null before
     * @param recused who took no part
     */
    record ItemView(int number, LinkView title, StatusView status, @Nullable String summary,
            @Nullable TableView points, @Nullable TableView recorded, List<String> recused,
            List<LinkView> actions) {}

    ItemView view(Visit visit, JdbcClient sql, Meeting meeting, Meeting.Item item,
            CaseRight.Seen seen) {
        boolean papers = seen.sight().papers();
        List<CaseFile.Point> points = papers
                ? cases.points(sql, item.caseId(), item.version()) : List.of();
        return new ItemView(item.number(),
                LinkView.to(visit.path("/cases/" + item.caseId()), CaseViews.title(seen)),
                status(item), papers ? cases.version(sql, item.caseId(), item.version()).summary()
                        : null,
                papers ? CaseViews.points(points) : null,
                recorded(visit, sql, meeting, item, seen),
                papers ? recused(sql, item) : List.of(),
                papers ? actions(visit, meeting, item, points) : List.of());
    }

    private static StatusView status(Meeting.Item item) {
        Text stage = Text.of("meeting.item-stage." + FieldSpec.choiceId(item.stage()));
        return new StatusView(item.stage() == ItemState.Stage.APPROVED ? Tone.GOOD : Tone.INFO,
                item.supplementary() ? Text.of("meeting.item.supplementary", stage) : stage);
    }

    private @Nullable TableView recorded(Visit visit, JdbcClient sql, Meeting meeting,
            Meeting.Item item, CaseRight.Seen seen) {
        if (item.stage() == ItemState.Stage.APPROVED) {
            Map<UUID, Body> known = new HashMap<>();
            bodies.find(sql, visit.unit().id(), meeting.body(), meeting.heldOn())
                    .ifPresent(body -> known.put(body.id(), body));
            return seen.sight().decision() ? CaseViews.decisions(
                    decisions.of(sql, visit.unit().id(), item.caseId()).stream()
                            .filter(one -> one.decision().body().equals(meeting.body())
                                    && one.decision().decidedOn().equals(meeting.heldOn()))
                            .toList(), known, seen.sight()) : null;
        }
        List<Meeting.Recorded> drafts = meetings.recorded(sql, item.id());
        boolean shown = seen.sight().papers() && !drafts.isEmpty()
                && (visit.is(Role.EMPLOYEES) || visit.is(Role.AUDITORS));
        return shown ? new TableView(Text.of("meeting.item.recorded"), List.of(
                ColumnView.of("point", Text.of("meeting.case.point")),
                ColumnView.of("about", Text.of("meeting.decision.about")),
                ColumnView.of("outcome", Text.of("meeting.decision.outcome"))),
                drafts.stream().map(one -> RowView.of(Cell.of(one.point()), Cell.of(one.about()),
                        Cell.of(CaseViews.remarked(Text.of("choice.outcome."
                                + FieldSpec.choiceId(one.outcome())), one.remark(),
                                one.dissent())))).toList(), null) : null;
    }

    private List<String> recused(JdbcClient sql, Meeting.Item item) {
        List<UUID> people = sql.sql("select person_id from recusal where item_id = ?")
                .param(item.id()).query(UUID.class).list();
        return persons.names(sql, people).values().stream().sorted().toList();
    }

    private static List<LinkView> actions(
            Visit visit, Meeting meeting, Meeting.Item item, List<CaseFile.Point> points) {
        MeetingDesk.Actions actions = new MeetingDesk.Actions(visit);
        boolean open = meeting.stage() == Meeting.Stage.RELEASED
                || meeting.stage() == Meeting.Stage.HELD;
        List<LinkView> links = new ArrayList<>();
        if (open && visit.is(Role.EMPLOYEES)) {
            points.forEach(point -> links.add(LinkView.to(
                    visit.path("/meeting/record-outcome?item=" + item.id() + "&point="
                            + point.number()),
                    Text.of("meeting.item.record", point.number()))));
        }
        links.addAll(List.of(actions.with(open, "recuse", "?item=" + item.id()).links()));
        return links;
    }

    /** Who was there, when it has been noted. */
    @Nullable TableView presence(JdbcClient sql, Meeting meeting) {
        Map<UUID, Boolean> noted = new HashMap<>();
        sql.sql("select seat_id, present from presence where meeting_id = ?").param(meeting.id())
                .query(row -> {
                    noted.put(row.getObject("seat_id", UUID.class), row.getBoolean("present"));
                });
        if (noted.isEmpty()) {
            return null;
        }
        List<Body.Seat> seats = bodies.seats(sql, meeting.body()).stream()
                .filter(seat -> noted.containsKey(seat.id())).toList();
        Map<UUID, String> names = persons.names(sql,
                seats.stream().map(Body.Seat::person).filter(Objects::nonNull).toList());
        return new TableView(Text.of("meeting.presence"), List.of(
                ColumnView.of("post", Text.of("meeting.seat.post")),
                ColumnView.of("person", Text.of("meeting.seat.person")),
                ColumnView.of("present", Text.of("meeting.presence.was"))),
                seats.stream().map(seat -> RowView.of(Cell.of(seat.title()),
                        name(names, seat), Cell.of(Text.of(
                                Boolean.TRUE.equals(noted.get(seat.id()))
                                        ? "meeting.presence.there" : "meeting.presence.away"))))
                        .toList(), null);
    }

    private static Cell name(Map<UUID, String> names, Body.Seat seat) {
        String name = seat.person() == null ? null : names.get(seat.person());
        return name == null ? Cell.nothing() : Cell.of(name);
    }
}
