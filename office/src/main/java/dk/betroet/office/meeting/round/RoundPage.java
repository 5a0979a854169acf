package dk.betroet.office.meeting.round;

import dk.betroet.kernel.decision.ProcedureStage;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One written procedure: what is asked, of whom, and what they said; to those who see its papers.
 */
@Controller
class RoundPage {

    private final MeetingDesk desk;
    private final Database database;
    private final Rounds rounds;
    private final Cases cases;
    private final Bodies bodies;
    private final CaseRight right;

    RoundPage(MeetingDesk desk, Database database, Rounds rounds, Cases cases, Bodies bodies,
            CaseRight right) {
        this.desk = desk;
        this.database = database;
        this.rounds = rounds;
        this.cases = cases;
        this.bodies = bodies;
        this.right = right;
    }

    @GetMapping("/u/{slug}/rounds/{round}")
    String show(Visit visit, @PathVariable UUID round, Model model) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            Round found = rounds.find(sql, visit.unit().id(), round)
                    .orElseThrow(MeetingDesk::nothing);
            CaseRight.Seen seen = right.find(sql, visit.caller(), visit.unit().id(),
                    found.file(), desk.today())
                    .filter(one -> one.sight().papers()).orElseThrow(MeetingDesk::nothing);
            model.addAttribute("page", PageView.titled(
                    Text.of("meeting.round.title", CaseViews.title(seen)))
                    .below(LinkView.to(visit.path("/cases/" + found.file()),
                            CaseViews.title(seen)))
                    .withActions(actions(visit, sql, found)));
            model.addAttribute("facts", facts(visit, sql, found));
            model.addAttribute("points", CaseViews.points(
                    cases.points(sql, found.file(), found.version())));
            model.addAttribute("answers", answers(rounds.said(sql, round)));
            return "meeting/round";
        });
    }

    /** The secretariat answers for anybody, a member for the seats they have. */
    private LinkView[] actions(Visit visit, JdbcClient sql, Round round) {
        boolean open = round.stage() == ProcedureStage.ANSWERING;
        String with = "?round=" + round.id();
        List<LinkView> links = new ArrayList<>();
        if (open && !visit.is(Role.EMPLOYEES)) {
            bodies.seatsOf(sql, visit.unit().id(), visit.caller().personOrFail(), desk.today())
                    .stream().filter(seat -> round.round().asked().contains(seat.id()))
                    .forEach(seat -> links.add(LinkView.to(
                            visit.path("/meeting/answer-round" + with + "&seat=" + seat.id()),
                            Text.of("meeting.answer-round.title"))));
        }
        links.addAll(Arrays.asList(new MeetingDesk.Actions(visit)
                .with(open, "answer-round", with)
                .with(open && visit.is(Role.LEADERS), "close-round", with).links()));
        return links.toArray(LinkView[]::new);
    }

    private FactsView facts(Visit visit, JdbcClient sql, Round round) {
        Body body = bodies.find(sql, visit.unit().id(), round.body(), round.sentOn())
                .orElseThrow();
        FactsView facts = FactsView.none()
                .with(Text.of("meeting.meetings.body"), Cell.link(
                        visit.path("/bodies/" + body.id()), Text.plain(body.name())))
                .with(Text.of("meeting.round.sent"), Cell.of(round.sentOn()))
                .with(Text.of("meeting.round.deadline"), Cell.of(round.round().deadline()))
                .with(Text.of("meeting.body.rule"), Cell.of(Text.of("choice.decision-rule."
                        + FieldSpec.choiceId(round.round().rule()))))
                .with(Text.of("meeting.body.silence"), Cell.of(Text.of("choice.silence."
                        + FieldSpec.choiceId(round.round().silence()))))
                .with(Text.of("meeting.round.stage"), Cell.of(stage(round)));
        if (round.closedOn() != null) {
            facts = facts.with(Text.of("meeting.round.closed"), Cell.of(round.closedOn()));
        }
        return round.notedAt() == null ? facts
                : facts.with(Text.of("meeting.round.noted"), Cell.link(
                        visit.path("/meetings/" + round.notedAt()),
                        Text.of("meeting.round.noted-at")));
    }

    private static StatusView stage(Round round) {
        Text said = round.stage() == ProcedureStage.ANSWERING
                ? Text.of("meeting.round.answered", round.round().answers().size(),
                        round.round().asked().size())
                : Text.of("meeting.round-stage." + FieldSpec.choiceId(round.stage()));
        return new StatusView(switch (round.stage()) {
            case ADOPTED -> Tone.GOOD;
            case MEETING_DEMANDED, EXPIRED -> Tone.ATTENTION;
            default -> Tone.INFO;
        }, said);
    }

    private static TableView answers(List<Round.Said> said) {
        return new TableView(Text.of("meeting.round.answers"), List.of(
                ColumnView.of("seat", Text.of("meeting.seat.post")),
                ColumnView.of("answer", Text.of("meeting.round.answer")),
                ColumnView.of("on", Text.of("meeting.decision.on")),
                ColumnView.of("remark", Text.of("meeting.round.remark"))),
                said.stream().map(one -> RowView.of(Cell.of(one.title()),
                        Cell.of(one.answer().map(answer -> Text.of("choice.answer."
                                + FieldSpec.choiceId(answer)))
                                .orElseGet(() -> Text.of("meeting.round.silent"))),
                        one.on() == null ? Cell.nothing() : Cell.of(one.on()),
                        one.remark().isEmpty() ? Cell.nothing() : Cell.of(one.remark())))
                        .toList(), null);
    }
}
