package dk.betroet.office.meeting.minutes;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.ItemSeen;
import dk.betroet.office.meeting.session.ItemViews;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.MeetingRight;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.meeting.session.MinutesRight;
import dk.betroet.office.meeting.session.MinutesVersions;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A version of minutes as somebody sees it: each item as far as they see it. */
@Component
class ReadingView {

    private static final int HASH_SHOWN = 16;

    private final MeetingDesk desk;
    private final Meetings meetings;
    private final MinutesVersions versions;
    private final MinutesRight right;
    private final ItemRight doors;
    private final MeetingRight meetingDoors;
    private final Bodies bodies;
    private final ItemViews items;

    ReadingView(MeetingDesk desk, Meetings meetings, MinutesVersions versions, MinutesRight right,
            ItemRight doors, MeetingRight meetingDoors, Bodies bodies, ItemViews items) {
        this.desk = desk;
        this.meetings = meetings;
        this.versions = versions;
        this.right = right;
        this.doors = doors;
        this.meetingDoors = meetingDoors;
        this.bodies = bodies;
        this.items = items;
    }

    /**
     * One item.
     *
     * @param words what was said; empty where nothing was written, or it is not for the reader
     * @param why it was corrected, or empty
     */
    record ItemSaid(ItemViews.ItemView item, String words, String why,
            @Nullable TableView recorded) {}

    void fill(Visit visit, JdbcClient sql, Meeting meeting, MinutesVersions.Version version,
            List<MinutesVersions.Version> seen, Model model) {
        Map<UUID, MinutesVersions.Words> words = versions.words(sql, version);
        List<ItemSaid> said = new ArrayList<>();
        for (Meeting.Item item : meetings.items(sql, meeting.id())) {
            find(visit, sql, item).filter(_ -> item.releasedOn() != null).ifPresent(one ->
                    said.add(said(visit, sql, meeting, version, item, one,
                            words.get(item.id()))));
        }
        model.addAttribute("pieces", said);
        model.addAttribute("facts", FactsView.none()
                .with(Text.of("meeting.version"), Cell.of(version.number()))
                .with(Text.of("meeting.minutes.kind"), Cell.of(kind(version)))
                .with(Text.of("meeting.minutes.hash"),
                        Cell.of(version.hash().substring(0, HASH_SHOWN))));
        model.addAttribute("presence", meetingDoors.whole(sql, visit.caller(), visit.unit().id(),
                desk.today()).test(meeting) ? items.presence(sql, meeting) : null);
        model.addAttribute("answers", answers(visit, sql, meeting, seen));
        model.addAttribute("versions", versions(visit, meeting, seen, version.number()));
    }

    private Optional<ItemSeen> find(Visit visit, JdbcClient sql, Meeting.Item item) {
        return doors.find(sql, visit.caller(), visit.unit().id(), item.id(), desk.today());
    }

    /** What was decided is told as on the meeting's page: the words only with the papers. */
    private ItemSaid said(Visit visit, JdbcClient sql, Meeting meeting,
            MinutesVersions.Version version, Meeting.Item item, ItemSeen seen,
            MinutesVersions.@Nullable Words words) {
        boolean papers = seen.sight().papers();
        List<Meeting.Recorded> recorded = papers
                ? versions.recorded(sql, version, item.id()) : List.of();
        ItemViews.ItemView view = items.view(visit, sql, meeting, item, seen);
        return new ItemSaid(view, papers && words != null ? words.words() : "",
                papers && words != null ? words.why() : "",
                recorded.isEmpty() || item.settled() ? view.recorded()
                        : ItemViews.recorded(recorded));
    }

    private static Text kind(MinutesVersions.Version version) {
        String key = "meeting.minutes.kind-" + FieldSpec.choiceId(version.kind());
        return version.deadline() == null ? Text.of(key, version.madeOn())
                : Text.of(key, version.madeOn(), version.deadline());
    }

    /** The versions that there are to read, when it is more than the one that is shown. */
    List<LinkView> versions(Visit visit, Meeting meeting, List<MinutesVersions.Version> seen,
            int shown) {
        return seen.stream().filter(one -> one.number() != shown)
                .map(one -> LinkView.to(visit.path("/meetings/" + meeting.id()
                        + "/minutes?version=" + one.number()),
                        Text.of("meeting.minutes.version", one.number(), kind(one)))).toList();
    }

    /** What those who were there say of the version in hearing; null when there is none. */
    @Nullable TableView answers(Visit visit, JdbcClient sql, Meeting meeting,
            List<MinutesVersions.Version> seen) {
        Optional<MinutesVersions.Version> hearing = seen.stream()
                .filter(one -> one.kind() == MinutesVersions.Kind.HEARING).findFirst();
        if (hearing.isEmpty()) {
            return null;
        }
        Map<UUID, MinutesVersions.Answer> said = versions.answers(sql, hearing.get()).stream()
                .collect(Collectors.toMap(MinutesVersions.Answer::seat, one -> one));
        Set<UUID> present = versions.present(sql, meeting.id());
        Map<UUID, Integer> readable = meetings.items(sql, meeting.id()).stream()
                .filter(item -> find(visit, sql, item)
                        .filter(one -> one.sight().papers()).isPresent())
                .collect(Collectors.toMap(Meeting.Item::id, Meeting.Item::number));
        boolean all = readable.size() == meetings.items(sql, meeting.id()).size();
        return new TableView(Text.of("meeting.minutes.answers", hearing.get().number()), List.of(
                ColumnView.of("seat", Text.of("meeting.seat.post")),
                ColumnView.of("answer", Text.of("meeting.round.answer")),
                ColumnView.of("on", Text.of("meeting.decision.on")),
                ColumnView.of("remark", Text.of("meeting.round.remark"))),
                bodies.seats(sql, meeting.body()).stream()
                        .filter(seat -> present.contains(seat.id()))
                        .map(seat -> answer(seat, said.get(seat.id()), readable, all)).toList(),
                null);
    }

    private static RowView answer(Body.Seat seat, MinutesVersions.@Nullable Answer answer,
            Map<UUID, Integer> readable, boolean all) {
        if (answer == null) {
            return RowView.of(Cell.of(seat.title()), Cell.of(Text.of("meeting.round.silent")),
                    Cell.nothing(), Cell.nothing());
        }
        UUID item = answer.item();
        boolean reads = item == null ? all : readable.containsKey(item);
        boolean says = reads && !answer.remark().isEmpty();
        return RowView.of(Cell.of(seat.title()),
                Cell.of(Text.of("choice.said." + FieldSpec.choiceId(answer.said()))),
                Cell.of(answer.on()), !says ? Cell.nothing() : Cell.of(item == null
                        ? Text.plain(answer.remark())
                        : Text.of("meeting.minutes.remark-to", readable.get(item),
                                answer.remark())));
    }

    /** A member answers for the seats they have; the secretariat for anybody. */
    List<LinkView> actions(Visit visit, JdbcClient sql, Meeting meeting,
            MinutesVersions.Version shown) {
        boolean open = versions.hearing(sql, meeting.id()).filter(one ->
                one.number() == shown.number()).isPresent();
        String with = "/meeting/answer-minutes?meeting=" + meeting.id();
        Text label = Text.of("meeting.answer-minutes.title");
        if (!open) {
            return List.of();
        } else if (visit.is(Role.EMPLOYEES)) {
            return List.of(LinkView.to(visit.path(with), label));
        }
        return right.own(visit, sql, meeting).stream().map(seat ->
                LinkView.to(visit.path(with + "&seat=" + seat.id()), label)).toList();
    }
}
