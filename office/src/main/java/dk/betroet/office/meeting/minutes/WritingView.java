package dk.betroet.office.meeting.minutes;

import dk.betroet.kernel.decision.Outcome;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.session.ItemViews;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.meeting.session.Minutes;
import dk.betroet.office.meeting.session.Points;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.vault.MasterKey;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The minutes as those see them who write them: a text and an outcome for each point. */
@Component
class WritingView {

    private final MeetingDesk desk;
    private final Meetings meetings;
    private final Minutes minutes;
    private final MinutesDesk writing;
    private final Points points;
    private final Bodies bodies;
    private final ItemViews items;
    private final MasterKey master;

    WritingView(MeetingDesk desk, Meetings meetings, Minutes minutes, MinutesDesk writing,
            Points points, Bodies bodies, ItemViews items, MasterKey master) {
        this.desk = desk;
        this.meetings = meetings;
        this.minutes = minutes;
        this.writing = writing;
        this.points = points;
        this.bodies = bodies;
        this.items = items;
        this.master = master;
    }

    /**
     * One point of a recommendation, to be answered.
     *
     * @param outcome what was recorded of it; empty when nothing was
     * @param whole whether it can be answered here: it was not split
     * @param more the way to all that an answer can say
     * @param key by which the same answer sent twice is known
     */
    record PointView(int number, String words, String outcome, String remark, boolean whole,
            String more, String key) {

        /** What has been chosen, for the list to choose from. */
        public boolean chosen(String id) {
            return outcome.equals(id);
        }
    }

    /**
     * One item.
     *
     * @param both what two people wrote at once, when that is to be settled here
     */
    record PieceView(UUID id, int number, LinkView title, int version, String words,
            MinutesDesk.Written.@Nullable Both both, List<PointView> points,
            @Nullable TableView recorded, List<LinkView> actions) {}

    /**
     * What the page's script needs.
     *
     * @param words where texts are sent and fetched
     * @param key with which the script keeps in the browser what has not been received yet
     * @param owner whose it is and of which meeting
     */
    record ScriptView(String words, String key, String owner) {}

    void fill(Visit visit, JdbcClient sql, Meeting meeting, @Nullable UUID item,
            MinutesDesk.Written.@Nullable Both both, Model model) {
        Map<UUID, Minutes.Piece> pieces = minutes.pieces(sql, meeting.id());
        model.addAttribute("pieces", writing.items(visit, sql, meeting).stream()
                .map(open -> piece(visit, sql, open, pieces.get(open.item().id()),
                        open.item().id().equals(item) ? both : null)).toList());
        model.addAttribute("held", meeting.stage() == Meeting.Stage.HELD
                || !desk.today().isBefore(meeting.heldOn()));
        model.addAttribute("presence", items.presence(sql, meeting));
        model.addAttribute("outcomes", Arrays.stream(Outcome.values()).map(FieldSpec::choiceId)
                .map(id -> OptionView.of(id, Text.of("choice.outcome." + id))).toList());
        model.addAttribute("owners", bodies.in(sql, visit.unit().id(), desk.today()).stream()
                .map(body -> OptionView.of(body.id().toString(), Text.plain(body.shortName())))
                .toList());
        model.addAttribute("today", desk.today());
        model.addAttribute("longest", Minutes.WORDS_MAX);
        model.addAttribute("record", visit.path("/meeting/record-outcome"));
        String here = visit.path("/meetings/" + meeting.id() + "/minutes");
        model.addAttribute("here", here);
        String owner = visit.caller().personOrFail() + "/" + meeting.id();
        model.addAttribute("script", new ScriptView(here + "/words", Base64.getEncoder()
                .encodeToString(master.fingerprint("minutes-in-browser/1", owner)), owner));
    }

    private PieceView piece(Visit visit, JdbcClient sql, MinutesDesk.Open open,
            Minutes.@Nullable Piece piece, MinutesDesk.Written.@Nullable Both both) {
        Meeting.Item item = open.item();
        List<Meeting.Recorded> recorded = meetings.recorded(sql, item.id());
        String with = "?item=" + item.id();
        int version = piece == null ? 0 : piece.version();
        String words = piece == null ? "" : piece.words();
        return new PieceView(item.id(), item.number(),
                LinkView.to(visit.path(item.hasCase() ? "/cases/" + item.caseId()
                        : "/meetings/" + item.meeting() + "#item-" + item.number()),
                        open.seen().title()),
                both == null ? version : both.version(), both == null ? words : both.together(),
                both, points.of(sql, item).stream()
                        .map(point -> point(visit, item, point, recorded)).toList(),
                recorded.isEmpty() ? null : ItemViews.recorded(recorded),
                List.of(new MeetingDesk.Actions(visit).with(item.hasCase(), "recuse", with)
                        .with(true, "note-absence", with).links()));
    }

    private static PointView point(Visit visit, Meeting.Item item, CaseFile.Point point,
            List<Meeting.Recorded> recorded) {
        List<Meeting.Recorded> parts = recorded.stream()
                .filter(one -> one.point() == point.number()).toList();
        boolean whole = parts.size() <= 1 && parts.stream().allMatch(one ->
                one.dissent().isEmpty() && one.votes().isEmpty() && one.reverses().isEmpty());
        return new PointView(point.number(), point.words(),
                parts.isEmpty() ? "" : FieldSpec.choiceId(parts.getFirst().outcome()),
                parts.isEmpty() ? "" : parts.getFirst().remark(), whole,
                visit.path("/meeting/record-outcome?item=" + item.id() + "&point="
                        + point.number()), UUID.randomUUID().toString());
    }

    List<LinkView> actions(Visit visit, JdbcClient sql, Meeting meeting) {
        List<Meeting.Item> all = meetings.items(sql, meeting.id());
        boolean recorded = meeting.stage() == Meeting.Stage.HELD
                && all.stream().allMatch(Meeting.Item::recorded);
        String with = "?meeting=" + meeting.id();
        return List.of(new MeetingDesk.Actions(visit)
                .with(true, "note-presence", with)
                .with(recorded, "send-minutes", with)
                .with(recorded && visit.is(Role.LEADERS), "approve-minutes", with).links());
    }
}
