package dk.betroet.office.meeting.decided;

import dk.betroet.kernel.decision.Decision;
import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One decision, to those who may know what was decided: what became of it, and, when it was undone
 * or undoes another, what had been carried out and must be looked at.
 */
@Controller
class DecisionPage {

    private final MeetingDesk desk;
    private final Database database;
    private final DecisionSight door;
    private final Bodies bodies;
    private final Decisions decisions;
    private final ImportedFrom imported;
    private final List<CarriesOut> jobs;

    DecisionPage(MeetingDesk desk, Database database, DecisionSight door, Bodies bodies,
            Decisions decisions, ImportedFrom imported, List<CarriesOut> jobs) {
        this.desk = desk;
        this.database = database;
        this.door = door;
        this.bodies = bodies;
        this.decisions = decisions;
        this.imported = imported;
        this.jobs = List.copyOf(jobs);
    }

    @GetMapping("/u/{slug}/decisions/{decision}")
    String show(Visit visit, @PathVariable UUID decision, Model model) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            Decisions.Standing standing = decisions.find(sql, visit.unit().id(), decision)
                    .orElseThrow(MeetingDesk::nothing);
            DecisionSight.Seen seen = door.seen(visit, sql, standing.decision())
                    .orElseThrow(MeetingDesk::nothing);
            List<CarriesOut.Carried> carried = carried(visit, sql, decision);
            model.addAttribute("page", PageView.titled(door.name(visit, sql, standing.decision()))
                    .below(seen.file().map(file -> LinkView.to(
                            visit.path("/cases/" + file.file().id()), CaseViews.title(file)))
                            .orElseGet(() -> LinkView.to(visit.path("/meetings"),
                                    Text.of("meeting.meetings.title"))))
                    .withNotices(standing.reversed() && stands(carried) ? List.of(NoticeView.of(
                            Tone.ATTENTION, Text.of("decision.reversed-look"))) : List.of()));
            model.addAttribute("facts", facts(visit, sql, standing, seen.sight()));
            model.addAttribute("carried", table(Text.of("decision.carried-out"), carried));
            model.addAttribute("before", standing.decision().reverses()
                    .flatMap(undone -> decisions.find(sql, visit.unit().id(), undone))
                    .filter(undone -> door.seen(visit, sql, undone.decision()).isPresent())
                    .map(undone -> table(Text.of("decision.carried-out-before"),
                            carried(visit, sql, undone.decision().id()))).orElse(null));
            return "meeting/decision";
        });
    }

    private List<CarriesOut.Carried> carried(Visit visit, JdbcClient sql, UUID decision) {
        return jobs.stream().flatMap(job -> job.of(sql, visit, decision).stream()).toList();
    }

    private static boolean stands(List<CarriesOut.Carried> carried) {
        return carried.stream().anyMatch(one -> !one.undone());
    }

    private FactsView facts(
            Visit visit, JdbcClient sql, Decisions.Standing standing, Sight sight) {
        Decision decision = standing.decision();
        Text outcome = Text.of("choice.outcome." + FieldSpec.choiceId(decision.outcome()));
        FactsView facts = FactsView.none()
                .with(Text.of("meeting.decision.on"), Cell.of(decision.decidedOn()))
                .with(Text.of("meeting.step.body"), bodies.find(sql, visit.unit().id(),
                        decision.body(), decision.decidedOn()).map(body -> Cell.link(
                                visit.path("/bodies/" + body.id()), Text.plain(body.name())))
                        .orElseGet(Cell::nothing))
                .with(Text.of("meeting.decision.outcome"), Cell.of(sight.papers()
                        ? CaseViews.remarked(outcome, standing.remark(), standing.dissent())
                        : outcome))
                .with(Text.of("decision.mode"), Cell.of(Text.of("decision.mode."
                        + FieldSpec.choiceId(decision.mode()))))
                .with(Text.of("decision.stands"), Cell.of(stands(standing)));
        if (sight.papers()) {
            facts = facts.with(Text.of("meeting.decision.about"), Cell.of(decision.about()));
        }
        if (sight.papers() && decision.mode() == Decision.Mode.IMPORTED) {
            facts = imported.facts(facts, visit, sql, decision.id());
        }
        facts = related(facts, visit, sql, "decision.reverses", decision.reverses());
        return related(facts, visit, sql, "decision.reversed-by", sql.sql("""
                select decision_id from decision where reverses_id = ?""")
                .param(decision.id()).query(UUID.class).optional());
    }

    private static StatusView stands(Decisions.Standing standing) {
        return standing.reversed()
                ? new StatusView(Tone.ATTENTION, Text.of("decision.stands.reversed"))
                : standing.carries() ? new StatusView(Tone.GOOD, Text.of("decision.stands.final"))
                : new StatusView(Tone.NEUTRAL, Text.of("decision.stands.on-the-way"));
    }

    /** The way to another decision, when the visitor may know of it. */
    private FactsView related(
            FactsView facts, Visit visit, JdbcClient sql, String key, Optional<UUID> other) {
        return other.flatMap(id -> door.named(sql, visit, id).map(name -> facts.with(
                        Text.of(key), Cell.link(visit.path("/decisions/" + id), name))))
                .orElse(facts);
    }

    private static TableView table(Text caption, List<CarriesOut.Carried> carried) {
        return new TableView(caption, List.of(
                ColumnView.of("what", Text.of("decision.what")),
                ColumnView.of("on", Text.of("meeting.decision.on")),
                ColumnView.numeric("amount", Text.of("decision.amount")),
                ColumnView.of("state", Text.of("decision.state"))),
                carried.stream().map(one -> RowView.of(
                        Cell.link(one.href(), one.what()), Cell.of(one.on()),
                        one.amount() == null ? Cell.nothing() : Cell.of(one.amount()),
                        Cell.of(one.undone()
                                ? new StatusView(Tone.NEUTRAL, Text.of("decision.undone"))
                                : new StatusView(Tone.INFO, Text.of("decision.holds")))))
                        .toList(), null);
    }
}
