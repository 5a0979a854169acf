package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Meetings as they are shown. */
final class MeetingViews {

    private static final int HASH_SHOWN = 16;

    private MeetingViews() {}

    static TableView list(Visit visit, List<Meeting> all, Map<UUID, Body> bodies) {
        return new TableView(Text.of("meeting.meetings.title"), List.of(
                ColumnView.of("on", Text.of("meeting.meetings.on")),
                ColumnView.of("body", Text.of("meeting.meetings.body")),
                ColumnView.of("venue", Text.of("meeting.meetings.venue")),
                ColumnView.of("stage", Text.of("meeting.meetings.stage"))),
                all.stream().map(one -> RowView.of(Cell.of(one.heldOn()),
                        Cell.link(visit.path("/meetings/" + one.id()),
                                Text.plain(name(bodies.get(one.body())))),
                        said(one.venue()), Cell.of(stage(one)))).toList(), null);
    }

    private static String name(@org.jspecify.annotations.Nullable Body body) {
        return body == null ? "–" : body.name();
    }

    private static Cell said(String text) {
        return text.isEmpty() ? Cell.nothing() : Cell.of(text);
    }

    static StatusView stage(Meeting meeting) {
        Text said = Text.of("meeting.stage." + FieldSpec.choiceId(meeting.stage()));
        return switch (meeting.stage()) {
            case PLANNED -> new StatusView(Tone.NEUTRAL, said);
            case RELEASED, HELD -> new StatusView(Tone.INFO, said);
            case APPROVED -> new StatusView(Tone.GOOD, said);
            case CANCELLED -> new StatusView(Tone.ATTENTION, said);
        };
    }

    /** When and where, its deadlines for those who prepare it, and what was sent. */
    static FactsView facts(Visit visit, Meeting meeting, Body body,
            List<Meeting.Release> releases, LocalDate today) {
        FactsView facts = FactsView.none()
                .with(Text.of("meeting.meetings.body"), Cell.link(
                        visit.path("/bodies/" + body.id()), Text.plain(body.name())))
                .with(Text.of("meeting.meetings.on"), Cell.of(meeting.heldOn()))
                .with(Text.of("meeting.meetings.starts"), said(meeting.startsAt()))
                .with(Text.of("meeting.meetings.venue"), said(meeting.venue()))
                .with(Text.of("meeting.meetings.stage"), Cell.of(stage(meeting)))
                .with(Text.of("publish.papers"), Cell.link(
                        visit.path("/meetings/" + meeting.id() + "/papers"),
                        Text.of("publish.papers")));
        if (visit.is(Role.EMPLOYEES)) {
            facts = facts
                    .with(Text.of("meeting.meetings.papers-due"),
                            due(meeting.papersDue(), meeting, today))
                    .with(Text.of("meeting.meetings.agenda-due"),
                            due(meeting.agendaDue(), meeting, today));
        }
        for (Meeting.Release release : releases) {
            facts = facts.with(Text.of("meeting.meetings.release", release.version()),
                    Cell.of(Text.of("meeting.meetings.release-text", release.on(),
                            release.items(), release.hash().substring(0, HASH_SHOWN))));
        }
        return facts;
    }

    /** How it was moved or cancelled, with the reason and who was told. */
    static TableView changes(List<Meeting.Change> changes) {
        return new TableView(Text.of("meeting.changes"), List.of(
                ColumnView.of("what", Text.of("meeting.change.what")),
                ColumnView.of("on", Text.of("meeting.decision.on")),
                ColumnView.of("why", Text.of("meeting.case.why")),
                ColumnView.of("told", Text.of("meeting.change.told"))),
                changes.stream().map(one -> RowView.of(
                        Cell.of(Text.of("meeting.change." + one.kind(), one.wasOn(),
                                one.wasAt())),
                        Cell.of(one.on()), Cell.of(one.reason()), said(one.told()))).toList(),
                null);
    }

    private static Cell due(LocalDate day, Meeting meeting, LocalDate today) {
        boolean late = meeting.stage() == Meeting.Stage.PLANNED && day.isBefore(today);
        return late ? Cell.of(new StatusView(
                Tone.ATTENTION, Text.of("meeting.meetings.late", day))) : Cell.of(day);
    }
}
