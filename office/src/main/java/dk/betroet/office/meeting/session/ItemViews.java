package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.casework.ItemSeen;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of an agenda, each as far as its reader sees it. */
@Component
public class ItemViews {

    private final Meetings meetings;
    private final MeetingDesk desk;
    private final CaseRight right;
    private final ClosedItems closures;
    private final Cases cases;
    private final Points points;
    private final Bodies bodies;
    private final Decisions decisions;
    private final Persons persons;

    ItemViews(Meetings meetings, MeetingDesk desk, CaseRight right, ClosedItems closures,
            Cases cases, Points points, Bodies bodies, Decisions decisions, Persons persons) {
        this.meetings = meetings;
        this.desk = desk;
        this.right = right;
        this.closures = closures;
        this.cases = cases;
        this.points = points;
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
     * @param away who of those at the meeting was not there for it
     * @param aside how far it is closed of itself, what became of it instead, and where it came
     *     from; in order
     * @param moves whether it may be given another number
     */
    public record ItemView(UUID id, int number, LinkView title, StatusView status,
            @Nullable String summary, @Nullable TableView points, @Nullable TableView recorded,
            List<String> recused, List<String> away, List<Text> aside, List<LinkView> actions,
            boolean moves) {}

    /** An item as far as its reader sees it. */
    public ItemView view(Visit visit, JdbcClient sql, Meeting meeting, Meeting.Item item,
            ItemSeen seen) {
        boolean papers = seen.sight().papers();
        List<CaseFile.Point> asked = papers ? points.of(sql, item) : List.of();
        return new ItemView(item.id(), item.number(),
                title(visit, sql, item, seen), status(item), papers ? summary(sql, item) : null,
                papers ? CaseViews.points(item.hasCase() ? asked : List.of()) : null,
                recorded(visit, sql, meeting, item, seen),
                papers ? recused(sql, item) : List.of(),
                papers ? away(visit, sql, item) : List.of(),
                papers ? said(visit, sql, meeting, item) : List.of(),
                papers ? actions(visit, sql, meeting, item, asked) : List.of(),
                papers && meeting.ahead() && item.releasedOn() == null
                        && visit.is(Role.EMPLOYEES));
    }

    private String summary(JdbcClient sql, Meeting.Item item) {
        Matter matter = item.matter();
        return matter == null ? cases.version(sql, item.caseId(), item.version()).summary()
                : matter.words();
    }

    /** The meeting whose minutes an item approves, if it approves any. */
    private Optional<Meeting> earlier(
            Visit visit, JdbcClient sql, Meeting meeting, Meeting.Item item) {
        Matter matter = item.matter();
        if (matter == null || matter.kind() != MatterKind.APPROVE_MINUTES) {
            return Optional.empty();
        }
        UUID settled = matter.earlier();
        return settled == null ? meetings.before(sql, meeting.body(), meeting.heldOn())
                : meetings.find(sql, visit.unit().id(), settled);
    }

    /** The heading with the way to the case, or to the item where the case is not the reader's. */
    private LinkView title(Visit visit, JdbcClient sql, Meeting.Item item, ItemSeen seen) {
        boolean leads = item.hasCase() && (seen.papers() || right.find(sql, visit.caller(),
                visit.unit().id(), item.caseId(), desk.today()).isPresent());
        return LinkView.to(leads ? visit.path("/cases/" + item.caseId())
                : visit.path("/meetings/" + item.meeting() + "#item-" + item.number()),
                seen.title());
    }

    /**
     * How far it is closed of itself and why, the days of the meetings that it came from and went
     * to, where it went, and why.
     */
    private List<Text> said(Visit visit, JdbcClient sql, Meeting meeting, Meeting.Item item) {
        List<Text> said = new ArrayList<>(closures.told(sql, item.id()));
        earlier(visit, sql, meeting, item).ifPresent(one -> said.add(Text.of(
                one.stage() == Meeting.Stage.APPROVED ? "meeting.item.minutes-approved"
                        : "meeting.item.minutes-of", one.heldOn())));
        UUID before = item.follows();
        if (before != null) {
            meetings.item(sql, visit.unit().id(), before)
                    .flatMap(one -> meetings.find(sql, visit.unit().id(), one.meeting()))
                    .ifPresent(one -> said.add(Text.of("meeting.item.follows", one.heldOn())));
        }
        if (item.aside()) {
            UUID to = item.referred();
            Text where = to == null ? meetings.next(sql, item.id())
                    .map(one -> Text.of("meeting.item.comes-back", one.heldOn()))
                    .orElse(null)
                    : bodies.find(sql, visit.unit().id(), to, meetingDay(sql, visit, item))
                            .map(body -> Text.of("meeting.item.referred-to", body.name()))
                            .orElse(null);
            if (where != null) {
                said.add(where);
            }
            said.add(Text.of("meeting.item.why", item.reason()));
        }
        return said;
    }

    private LocalDate meetingDay(JdbcClient sql, Visit visit, Meeting.Item item) {
        return meetings.find(sql, visit.unit().id(), item.meeting()).orElseThrow().heldOn();
    }

    private List<String> away(Visit visit, JdbcClient sql, Meeting.Item item) {
        return sql.sql("select seat_id from item_absence where item_id = ? and away")
                .param(item.id()).query(UUID.class).list().stream()
                .flatMap(seat -> bodies.seat(sql, visit.unit().id(), seat).stream())
                .map(Body.Seat::title).sorted().toList();
    }

    private static StatusView status(Meeting.Item item) {
        Text stage = Text.of("meeting.item-stage." + FieldSpec.choiceId(item.stage()));
        return new StatusView(item.settled() ? Tone.GOOD : Tone.INFO,
                item.supplementary() ? Text.of("meeting.item.supplementary", stage) : stage);
    }

    private @Nullable TableView recorded(Visit visit, JdbcClient sql, Meeting meeting,
            Meeting.Item item, ItemSeen seen) {
        if (item.settled() && item.hasCase()) {
            Map<UUID, Body> known = new HashMap<>();
            bodies.find(sql, visit.unit().id(), meeting.body(), meeting.heldOn())
                    .ifPresent(body -> known.put(body.id(), body));
            return seen.sight().decision() ? CaseViews.decisions(visit,
                    decisions.of(sql, visit.unit().id(), item.caseId()).stream()
                            .filter(one -> one.decision().body().equals(meeting.body())
                                    && one.decision().decidedOn().equals(meeting.heldOn()))
                            .toList(), known, _ -> seen.sight()) : null;
        }
        List<Meeting.Recorded> drafts = meetings.recorded(sql, item.id());
        boolean shown = seen.papers() && !drafts.isEmpty()
                && (item.settled() || visit.is(Role.EMPLOYEES) || visit.is(Role.AUDITORS));
        return shown ? recorded(drafts) : null;
    }

    /** What was recorded of each point, part by part. */
    public static TableView recorded(List<Meeting.Recorded> drafts) {
        return new TableView(Text.of("meeting.item.recorded"), List.of(
                ColumnView.of("point", Text.of("meeting.case.point")),
                ColumnView.of("about", Text.of("meeting.decision.about")),
                ColumnView.of("outcome", Text.of("meeting.decision.outcome"))),
                drafts.stream().map(one -> RowView.of(Cell.of(one.point()), Cell.of(one.about()),
                        Cell.of(CaseViews.remarked(Text.of("choice.outcome."
                                + FieldSpec.choiceId(one.outcome())), one.remark(),
                                one.dissent())))).toList(), null);
    }

    private List<String> recused(JdbcClient sql, Meeting.Item item) {
        List<UUID> people = sql.sql("select person_id from recusal where item_id = ?")
                .param(item.id()).query(UUID.class).list();
        return persons.names(sql, people).values().stream().sorted().toList();
    }

    private List<LinkView> actions(Visit visit, JdbcClient sql, Meeting meeting,
            Meeting.Item item, List<CaseFile.Point> asked) {
        boolean open = meeting.written() && item.written();
        String with = "?item=" + item.id();
        MeetingDesk.Actions actions = new MeetingDesk.Actions(visit)
                .with(open && item.hasCase(), "recuse", with)
                .with(open && meeting.stage() == Meeting.Stage.HELD, "note-absence", with)
                .with(item.hasCase() && may(item, ItemState.Stage.POSTPONED), "postpone-item", with)
                .with(item.hasCase() && may(item, ItemState.Stage.REFERRED), "refer-item", with)
                .with(may(item, ItemState.Stage.DROPPED), "drop-item", with)
                .with(!item.aside(), "set-item-openness", with)
                .with(meeting.ahead() && item.releasedOn() == null, "head-part", with)
                .with(item.settled() && visit.is(Role.LEADERS), "correct-minutes", with);
        List<LinkView> links = new ArrayList<>();
        if (open && visit.is(Role.EMPLOYEES)) {
            asked.forEach(point -> links.add(LinkView.to(
                    visit.path("/meeting/record-outcome?item=" + item.id() + "&point="
                            + point.number()),
                    Text.of("meeting.item.record", point.number()))));
        }
        links.addAll(List.of(actions.links()));
        earlier(visit, sql, meeting, item)
                .filter(one -> one.stage() == Meeting.Stage.HELD && visit.is(Role.LEADERS))
                .ifPresent(one -> links.add(LinkView.to(visit.path(
                        "/meeting/approve-minutes?meeting=" + one.id()),
                        Text.of("meeting.item.approve-minutes", one.heldOn()))));
        return links;
    }

    private static boolean may(Meeting.Item item, ItemState.Stage next) {
        return ItemState.LIFECYCLE.allows(item.stage(), next);
    }

    /** Who was there, when it has been noted. */
    public @Nullable TableView presence(JdbcClient sql, Meeting meeting) {
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
