package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.PagePart;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The meetings, and one of them: its agenda as far as the reader sees it, and what came of it. */
@Controller
class MeetingsPage {

    private final MeetingDesk desk;
    private final Database database;
    private final Meetings meetings;
    private final Bodies bodies;
    private final ItemRight right;
    private final MeetingRight doors;
    private final ItemViews items;
    private final MinutesRight minutes;
    private final List<PagePart<Meeting>> parts;

    MeetingsPage(MeetingDesk desk, Database database, Meetings meetings, Bodies bodies,
            ItemRight right, MeetingRight doors, ItemViews items, MinutesRight minutes,
            List<PagePart<Meeting>> parts) {
        this.desk = desk;
        this.database = database;
        this.meetings = meetings;
        this.bodies = bodies;
        this.right = right;
        this.doors = doors;
        this.items = items;
        this.minutes = minutes;
        this.parts = parts;
    }

    @GetMapping("/u/{slug}/meetings")
    String list(Visit visit, Model model) {
        desk.letIn(visit);
        model.addAttribute("page", PageView.titled(Text.of("meeting.meetings.title"))
                .withLead(Text.of("meeting.meetings.lead"))
                .withActions(new MeetingDesk.Actions(visit)
                        .with(true, "call-meeting", "").links()));
        model.addAttribute("table", database.read(visit.tenant(), sql -> MeetingViews.list(
                visit, seen(visit, sql), known(visit, sql))));
        return "frame/table";
    }

    private List<Meeting> seen(Visit visit, JdbcClient sql) {
        UUID unit = visit.unit().id();
        Predicate<Meeting> whole = doors.whole(sql, visit.caller(), unit, desk.today());
        return meetings.in(sql, unit).stream()
                .map(one -> whole.test(one) ? one : one.publicly()).toList();
    }

    private Map<UUID, Body> known(Visit visit, JdbcClient sql) {
        return bodies.in(sql, visit.unit().id(), desk.today()).stream()
                .collect(Collectors.toMap(Body::id, Function.identity()));
    }

    @GetMapping("/u/{slug}/meetings/{meeting}")
    String show(Visit visit, @PathVariable UUID meeting, Model model) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            Meeting found = meetings.find(sql, visit.unit().id(), meeting)
                    .orElseThrow(MeetingDesk::nothing);
            boolean whole = doors.whole(sql, visit.caller(), visit.unit().id(), desk.today())
                    .test(found);
            Body body = bodies.find(sql, visit.unit().id(), found.body(), found.heldOn())
                    .orElseThrow();
            List<Meeting.Item> all = meetings.items(sql, meeting);
            model.addAttribute("page", PageView.titled(Text.of("meeting.meetings.named",
                    body.name(), found.heldOn()))
                    .below(LinkView.to(visit.path("/meetings"),
                            Text.of("meeting.meetings.title")))
                    .withActions(actions(visit, found, all,
                            minutes.reads(visit, sql, found))));
            model.addAttribute("facts", MeetingViews.facts(visit,
                    whole ? found : found.publicly(), body,
                    meetings.releases(sql, meeting), desk.today()));
            AgendaParts parting = new AgendaParts(all);
            Map<UUID, String> headings = new HashMap<>();
            List<ItemViews.ItemView> shown = new ArrayList<>();
            for (Meeting.Item item : all) {
                right.find(sql, visit.caller(), visit.unit().id(), item.id(), desk.today())
                        .filter(_ -> item.releasedOn() != null || prepares(visit))
                        .ifPresent(seen -> shown.add(items.view(visit, sql, found, item, seen)));
            }
            shown.forEach(one -> parting.before(one.id()).ifPresent(heading ->
                    headings.put(one.id(), heading)));
            model.addAttribute("items", shown);
            model.addAttribute("headings", headings);
            model.addAttribute("moving", visit.path("/meeting/move-item"));
            model.addAttribute("today", desk.today());
            model.addAttribute("changes", MeetingViews.changes(
                    whole ? meetings.changes(sql, meeting) : List.of()));
            model.addAttribute("presence", whole ? items.presence(sql, found) : null);
            model.addAttribute("parts", PagePart.all(parts, visit, sql, found));
            return "meeting/meeting";
        });
    }

    /** Whether the visitor sees an agenda before it is sent. */
    private static boolean prepares(Visit visit) {
        return visit.is(Role.EMPLOYEES) || visit.is(Role.AUDITORS);
    }

    private static LinkView[] actions(
            Visit visit, Meeting meeting, List<Meeting.Item> items, boolean minutes) {
        String with = "?meeting=" + meeting.id();
        boolean planned = meeting.ahead();
        boolean more = items.stream().anyMatch(item ->
                item.releasedOn() == null && !item.aside());
        boolean recorded = meeting.stage() == Meeting.Stage.HELD && !items.isEmpty()
                && items.stream().allMatch(Meeting.Item::recorded);
        List<LinkView> links = new ArrayList<>();
        if (items.stream().anyMatch(item -> item.releasedOn() != null)) {
            links.add(LinkView.to(visit.path("/meetings/" + meeting.id() + "/read"),
                    Text.of("meeting.read.title")));
        }
        if (minutes) {
            links.add(LinkView.to(visit.path("/meetings/" + meeting.id() + "/minutes"),
                    Text.of("meeting.minutes.title")));
        }
        links.addAll(List.of(new MeetingDesk.Actions(visit)
                .with(planned && more, "release-agenda", with)
                .with(recorded && visit.is(Role.LEADERS), "approve-minutes", with)
                .with(recorded, "send-minutes", with)
                .with(planned, "add-item", with)
                .with(planned, "add-matter", with)
                .with(meeting.stage() != Meeting.Stage.APPROVED
                        && meeting.stage() != Meeting.Stage.CANCELLED, "note-presence", with)
                .with(planned, "move-meeting", with)
                .with(planned, "cancel-meeting", with)
                .links()));
        return links.toArray(LinkView[]::new);
    }
}
