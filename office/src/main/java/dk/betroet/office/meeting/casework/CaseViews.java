package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
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
import java.util.function.Function;

/** Cases as they are shown, each as far as its reader sees it. */
public final class CaseViews {

    private CaseViews() {}

    /** The heading, or that it is not for the reader. */
    public static Text title(CaseRight.Seen seen) {
        return seen.sight().heading() ? Text.plain(seen.file().version().title())
                : Text.of("meeting.case.closed-heading");
    }

    /** A stage in a word. */
    static Text stage(CaseState.Stage stage) {
        return Text.of("meeting.case-stage." + FieldSpec.choiceId(stage));
    }

    /** Where a case stands. */
    static StatusView state(CaseFile file) {
        CaseState state = file.state();
        Text said = stage(state.stage());
        return switch (state) {
            case CaseState.UnderWay(int step, int of) -> new StatusView(Tone.INFO,
                    Text.of("meeting.case.under-way", step, of));
            case CaseState.Waiting _, CaseState.Postponed _ ->
                    new StatusView(Tone.ATTENTION, said);
            case CaseState.Decided _, CaseState.FollowUp _, CaseState.Closed _ ->
                    new StatusView(Tone.GOOD, said);
            default -> new StatusView(Tone.NEUTRAL, said);
        };
    }

    /** How open it is, in a word or two. */
    static Text level(CaseFile file) {
        return Text.of("choice.level." + FieldSpec.choiceId(file.openness().level()));
    }

    /** What is known of the case as a whole. */
    static FactsView facts(CaseFile file, Sight sight) {
        FactsView facts = FactsView.none()
                .with(Text.of("meeting.case.number"), Cell.of(file.label()))
                .with(Text.of("meeting.case.state"), Cell.of(state(file)))
                .with(Text.of("meeting.case.since"), Cell.of(file.since()));
        if (!sight.papers()) {
            return facts.with(Text.of("meeting.case.open"), Cell.of(level(file)));
        }
        FactsView more = said(facts, file.state())
                .with(Text.of("meeting.case.template"),
                        Cell.of(Text.of("choice.template." + file.template())))
                .with(Text.of("meeting.version"), Cell.of(file.version().number()))
                .with(Text.of("meeting.case.open"), Cell.of(level(file)));
        return file.openness().closure().map(closure -> more
                .with(Text.of("meeting.case.closed-why"), Cell.of(closure.reason()))
                .with(Text.of("meeting.case.legal-basis"), Cell.of(closure.legalBasis()))
                .with(Text.of("meeting.case.review"), Cell.of(closure.reviewOn()))
                .with(Text.of("meeting.case.decision-public"), Cell.of(Text.of(
                        closure.decisionPublic() ? "meeting.yes" : "meeting.no"))))
                .orElse(more);
    }

    /** What a state says in words. */
    private static FactsView said(FactsView facts, CaseState state) {
        return switch (state) {
            case CaseState.Waiting(String forWhom) -> forWhom.isEmpty() ? facts
                    : facts.with(Text.of("meeting.case.waits-for"), Cell.of(forWhom));
            case CaseState.Lapsed(String reason) ->
                    facts.with(Text.of("meeting.case.why"), Cell.of(reason));
            case CaseState.Withdrawn(String reason) ->
                    facts.with(Text.of("meeting.case.why"), Cell.of(reason));
            case CaseState.Reopened(String reason) ->
                    facts.with(Text.of("meeting.case.why"), Cell.of(reason));
            case CaseState.Postponed(var until) -> until.map(day ->
                    facts.with(Text.of("meeting.case.until"), Cell.of(day))).orElse(facts);
            default -> facts;
        };
    }

    /** What a section is headed. */
    static Text heading(Heading heading) {
        return Text.of("choice.heading." + FieldSpec.choiceId(heading));
    }

    /** What a body is asked, in a word or two. */
    static Text asks(CaseFile.Asks asks) {
        return Text.of("choice.asks." + FieldSpec.choiceId(asks));
    }

    /** The recommendation, point by point. */
    public static TableView points(List<CaseFile.Point> points) {
        return new TableView(Text.of("meeting.case.points"), List.of(
                ColumnView.of("point", Text.of("meeting.case.point")),
                ColumnView.of("words", Text.of("meeting.case.words")),
                ColumnView.of("asks", Text.of("meeting.case.asks"))),
                points.stream().map(point -> RowView.of(Cell.of(point.number()),
                        Cell.of(point.words()), Cell.of(asks(point.asks())))).toList(), null);
    }

    /** The way of the case through bodies. */
    static TableView route(List<CaseFile.Step> steps, Map<UUID, Body> bodies) {
        return new TableView(Text.of("meeting.case.route"), List.of(
                ColumnView.of("place", Text.of("meeting.step.place")),
                ColumnView.of("body", Text.of("meeting.step.body")),
                ColumnView.of("role", Text.of("meeting.step.role")),
                ColumnView.of("when", Text.of("meeting.step.when")),
                ColumnView.of("progress", Text.of("meeting.step.progress"))),
                steps.stream().map(step -> step(step, bodies)).toList(), null);
    }

    private static RowView step(CaseFile.Step step, Map<UUID, Body> bodies) {
        LocalDate day = step.answeredOn() == null ? step.expectedOn() : step.answeredOn();
        Text progress = Text.of("meeting.progress." + FieldSpec.choiceId(step.progress()));
        String reason = step.reason();
        return RowView.of(Cell.of(step.place()), body(step.body(), bodies),
                Cell.of(Text.of("choice.step-role." + FieldSpec.choiceId(step.role()))),
                day == null ? Cell.nothing() : Cell.of(day),
                Cell.of(reason == null ? progress
                        : Text.of("meeting.step.skipped", progress, reason)));
    }

    /** The written procedures of the case. */
    static TableView rounds(Visit visit, List<Cases.Written> rounds, Map<UUID, Body> bodies) {
        return new TableView(Text.of("meeting.case.rounds"), List.of(
                ColumnView.of("sent", Text.of("meeting.round.sent")),
                ColumnView.of("body", Text.of("meeting.step.body")),
                ColumnView.of("stage", Text.of("meeting.round.stage"))),
                rounds.stream().map(one -> RowView.of(
                        Cell.link(visit.path("/rounds/" + one.id()),
                                Text.of("meeting.case.round", one.sentOn())),
                        body(one.body(), bodies),
                        Cell.of(Text.of("meeting.round-stage." + one.stage())))).toList(), null);
    }

    /** What bodies’ minutes say about the case, with the way to the whole of them. */
    static TableView excerpts(
            Visit visit, List<Cases.Excerpt> excerpts, Map<UUID, Body> bodies) {
        return new TableView(Text.of("meeting.case.excerpts"), List.of(
                ColumnView.of("meeting", Text.of("meeting.case.excerpt-of")),
                ColumnView.of("body", Text.of("meeting.step.body")),
                ColumnView.of("words", Text.of("meeting.minutes.words"))),
                excerpts.stream().map(one -> RowView.of(
                        Cell.link(visit.path("/meetings/" + one.meeting() + "/minutes#item-"
                                + one.number()), Text.of("meeting.case.excerpt", one.heldOn(),
                                        one.number())),
                        body(one.body(), bodies), one.words().isEmpty() ? Cell.nothing()
                                : Cell.of(one.words()))).toList(), null);
    }

    private static Cell body(UUID id, Map<UUID, Body> bodies) {
        Body body = bodies.get(id);
        return body == null ? Cell.nothing() : Cell.of(body.shortName());
    }

    /** What was decided; what about, only to those who see the papers of it. */
    public static TableView decisions(Visit visit, List<Decisions.Standing> decisions,
            Map<UUID, Body> bodies, Function<UUID, Sight> sight) {
        return new TableView(Text.of("meeting.decisions"), List.of(
                ColumnView.of("number", Text.of("meeting.decision.number")),
                ColumnView.of("on", Text.of("meeting.decision.on")),
                ColumnView.of("about", Text.of("meeting.decision.about")),
                ColumnView.of("outcome", Text.of("meeting.decision.outcome"))),
                decisions.stream().filter(one -> sight.apply(one.decision().id()).decision())
                        .map(one -> decision(
                                visit, one, bodies, sight.apply(one.decision().id()))).toList(),
                null);
    }

    private static RowView decision(Visit visit, Decisions.Standing standing,
            Map<UUID, Body> bodies, Sight sight) {
        var decision = standing.decision();
        Body body = bodies.get(decision.body());
        Text outcome = Text.of("choice.outcome." + FieldSpec.choiceId(decision.outcome()));
        Text marked = standing.reversed() ? Text.of("meeting.decision.reversed", outcome)
                : decision.authoritative() ? Text.of("meeting.decision.final", outcome) : outcome;
        return RowView.of(
                Cell.link(visit.path("/decisions/" + decision.id()), Text.plain(
                        (body == null ? "" : body.shortName() + " ") + decision.label())),
                Cell.of(decision.decidedOn()),
                sight.papers() ? Cell.of(decision.about()) : Cell.nothing(),
                Cell.of(sight.papers()
                        ? remarked(marked, standing.remark(), standing.dissent()) : marked));
    }

    /** An outcome with what was remarked and who was against. */
    public static Text remarked(Text outcome, String remark, List<String> dissent) {
        Text said = remark.isEmpty() ? outcome
                : Text.of("meeting.decision.remarked", outcome, remark);
        return dissent.isEmpty() ? said
                : Text.of("meeting.decision.dissent", said, String.join("; ", dissent));
    }

    /** Whether anything stands in the way of everybody seeing it. */
    static boolean closed(CaseFile file) {
        return file.openness().level() != Openness.Level.PUBLIC;
    }
}
