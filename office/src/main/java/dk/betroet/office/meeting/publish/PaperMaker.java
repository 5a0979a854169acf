package dk.betroet.office.meeting.publish;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.decision.KleNumber;
import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.Attachments;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.ItemSeen;
import dk.betroet.office.meeting.casework.KleNumbers;
import dk.betroet.office.meeting.casework.Sections;
import dk.betroet.office.meeting.session.AgendaParts;
import dk.betroet.office.meeting.session.Matter;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.MeetingRight;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.meeting.session.MinutesVersions;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.FieldSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the papers of a meeting from its rows, each for a reader: what of each item is in it is
 * what {@link ItemRight} says they see. The words of an item are those that it came with.
 */
@Component
public class PaperMaker {

    private final Meetings meetings;
    private final Bodies bodies;
    private final Cases cases;
    private final Sections sections;
    private final ItemRight right;
    private final MeetingRight doors;
    private final Attachments attachments;
    private final Decisions decisions;
    private final MinutesVersions minutes;
    private final KleNumbers kleNumbers;

    PaperMaker(Meetings meetings, Bodies bodies, Cases cases, Sections sections,
            ItemRight right, MeetingRight doors, Attachments attachments, Decisions decisions,
            MinutesVersions minutes, KleNumbers kleNumbers) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.cases = cases;
        this.sections = sections;
        this.right = right;
        this.doors = doors;
        this.attachments = attachments;
        this.decisions = decisions;
        this.minutes = minutes;
        this.kleNumbers = kleNumbers;
    }

    /**
     * What somebody sees.
     *
     * @param whole whether they know more of a closed meeting than when it is
     * @param items an item, as far as they see it; empty when they do not know of it
     * @param files what is attached to one, as far as they see it
     */
    private record Eyes(Predicate<Meeting> whole, Function<UUID, Optional<ItemSeen>> items,
            Function<CaseRight.Seen, List<Attachments.Seen>> files) {}

    /** Whether there can be such a paper of the meeting yet. */
    public boolean isReady(JdbcClient sql, Meeting meeting, PaperKind kind) {
        return kind == PaperKind.AGENDA ? !meetings.releases(sql, meeting.id()).isEmpty()
                : meeting.stage() == Meeting.Stage.APPROVED;
    }

    /** The paper as somebody sees it who is logged in. */
    public MeetingPaper seenBy(JdbcClient sql, Caller caller, UUID unit, LocalDate today,
            Meeting meeting, PaperKind kind, @Nullable UUID item) {
        return make(sql, unit, meeting, kind, item, new Eyes(
                doors.whole(sql, caller, unit, today),
                one -> right.find(sql, caller, unit, one, today),
                seen -> attachments.of(sql, caller, unit, seen, today)));
    }

    /** The paper as everybody would see it, were it published now. */
    public MeetingPaper forEverybody(
            JdbcClient sql, UUID unit, Meeting meeting, PaperKind kind, @Nullable UUID item) {
        return make(sql, unit, meeting, kind, item, new Eyes(
                one -> !one.closed(), one -> right.publicly(sql, unit, one),
                seen -> attachments.publicly(sql, unit, seen)));
    }

    private MeetingPaper make(JdbcClient sql, UUID unit, Meeting meeting, PaperKind kind,
            @Nullable UUID only, Eyes eyes) {
        Body body = bodies.find(sql, unit, meeting.body(), meeting.heldOn()).orElseThrow();
        Map<UUID, String> said = kind.tellsCases() && kind.tellsDecisions()
                ? said(sql, meeting) : Map.of();
        List<MeetingPaper.Item> items = new ArrayList<>();
        List<Meeting.Item> all = meetings.items(sql, meeting.id());
        boolean whole = eyes.whole().test(meeting);
        AgendaParts parts = new AgendaParts(all);
        for (Meeting.Item item : all) {
            boolean sent = item.releasedOn() != null && item.stage() != ItemState.Stage.DROPPED;
            if (sent && (only == null || only.equals(item.id()))) {
                eyes.items().apply(item.id()).map(seen -> item(sql, unit, meeting, kind,
                        item, seen, said.getOrDefault(item.id(), ""), files(item, seen, eyes)))
                        .map(one -> parts.before(item.id()).map(one::beginning).orElse(one))
                        .ifPresent(items::add);
            }
        }
        return new MeetingPaper(kind, meeting.id(), body.id(), body.name(), body.shortName(),
                meeting.heldOn(), meeting.startsAt(), whole ? meeting.venue() : "",
                whole && kind == PaperKind.MINUTES ? present(sql, meeting) : List.of(), items);
    }

    private static List<String> files(Meeting.Item item, ItemSeen seen, Eyes eyes) {
        return seen.whole().stream().flatMap(file -> eyes.files().apply(file).stream())
                .map(Attachments.Seen::attachment).filter(one -> one.goesWith(item.id()))
                .map(one -> one.title()).toList();
    }

    private MeetingPaper.Item item(JdbcClient sql, UUID unit, Meeting meeting, PaperKind kind,
            Meeting.Item item, ItemSeen seen, String said, List<String> files) {
        Sight sight = seen.sight();
        boolean papers = sight.papers() && kind.tellsCases();
        CaseFile file = seen.file();
        if (file == null) {
            return ofNoCase(sql, meeting, kind, item, seen, said);
        }
        CaseFile.Version words = cases.version(sql, item.caseId(), item.version());
        return new MeetingPaper.Item(item.id(), item.number(), item.supplementary(),
                sight.heading() ? item.caseId() : null,
                sight.heading() ? file.label() : null,
                sight.heading() ? kleNumbers.of(sql, item.caseId()).map(KleNumber::text)
                        .orElse(null) : null,
                sight.heading() ? words.title() : null, sight.papers(),
                FieldSpec.choiceId(item.stage()), papers ? words.summary() : "",
                papers ? words.presentation() : "",
                papers ? sections(sql, item) : List.of(), papers ? words.economy() : "",
                papers ? points(sql, item) : List.of(), papers ? files : List.of(),
                papers ? said : "",
                kind.tellsDecisions() && sight.decision()
                        ? decided(sql, unit, meeting, item, sight) : List.of(),
                papers && kind.tellsDecisions() ? recused(sql, meeting, item) : List.of(), null);
    }

    /** What is about no case: its heading, what was told beforehand, and what was said. */
    private MeetingPaper.Item ofNoCase(JdbcClient sql, Meeting meeting, PaperKind kind,
            Meeting.Item item, ItemSeen seen, String said) {
        Matter matter = Objects.requireNonNull(item.matter());
        boolean papers = seen.papers() && kind.tellsCases();
        return new MeetingPaper.Item(item.id(), item.number(), item.supplementary(), null, null,
                null, seen.sight().heading() ? seen.heading() : null, seen.papers(),
                FieldSpec.choiceId(item.stage()), "", "", papers && !matter.words().isEmpty()
                        ? List.of(new MeetingPaper.Section("told", matter.words())) : List.of(),
                "", List.of(), List.of(), papers ? said : "",
                seen.papers() && kind.tellsDecisions() ? approved(sql, meeting, item) : List.of(),
                List.of(), null);
    }

    /** What came of the approval of the agenda or of minutes, which is no numbered decision. */
    private List<MeetingPaper.Decided> approved(
            JdbcClient sql, Meeting meeting, Meeting.Item item) {
        return meetings.recorded(sql, item.id()).stream()
                .map(one -> new MeetingPaper.Decided("", meeting.heldOn(), one.about(),
                        FieldSpec.choiceId(one.outcome()), one.remark(), one.dissent(), false))
                .toList();
    }

    /** What the approved minutes say of each item, as they were last corrected. */
    private Map<UUID, String> said(JdbcClient sql, Meeting meeting) {
        return minutes.of(sql, meeting.id()).stream()
                .filter(one -> one.kind() != MinutesVersions.Kind.HEARING).findFirst()
                .map(version -> minutes.words(sql, version)).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().words()));
    }

    private List<MeetingPaper.Section> sections(JdbcClient sql, Meeting.Item item) {
        return sections.of(sql, item.caseId(), item.version()).entrySet().stream()
                .map(one -> new MeetingPaper.Section(
                        FieldSpec.choiceId(one.getKey()), one.getValue())).toList();
    }

    private List<MeetingPaper.Point> points(JdbcClient sql, Meeting.Item item) {
        return cases.points(sql, item.caseId(), item.version()).stream()
                .map(point -> new MeetingPaper.Point(point.number(), point.words(),
                        FieldSpec.choiceId(point.asks()))).toList();
    }

    /** What was decided; what about, and what was remarked, only with the papers. */
    private List<MeetingPaper.Decided> decided(
            JdbcClient sql, UUID unit, Meeting meeting, Meeting.Item item, Sight sight) {
        return decisions.of(sql, unit, item.caseId()).stream()
                .filter(one -> one.decision().body().equals(meeting.body())
                        && one.decision().decidedOn().equals(meeting.heldOn()))
                .map(one -> new MeetingPaper.Decided(one.decision().label(),
                        one.decision().decidedOn(),
                        sight.papers() ? one.decision().about() : null,
                        FieldSpec.choiceId(one.decision().outcome()),
                        sight.papers() ? one.remark() : "",
                        sight.papers() ? one.dissent() : List.of(),
                        one.decision().authoritative())).toList();
    }

    private List<String> present(JdbcClient sql, Meeting meeting) {
        Set<UUID> there = minutes.present(sql, meeting.id());
        return bodies.seats(sql, meeting.body()).stream()
                .filter(seat -> there.contains(seat.id())).map(Body.Seat::title).toList();
    }

    private List<String> recused(JdbcClient sql, Meeting meeting, Meeting.Item item) {
        Set<UUID> people = new HashSet<>(sql.sql("""
                select person_id from recusal where item_id = ?""")
                .param(item.id()).query(UUID.class).list());
        return bodies.seats(sql, meeting.body()).stream()
                .filter(seat -> seat.on(meeting.heldOn()) && people.contains(seat.person()))
                .map(Body.Seat::title).toList();
    }
}
