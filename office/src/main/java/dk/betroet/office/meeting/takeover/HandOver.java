package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Decision;
import dk.betroet.kernel.decision.Outcome;
import dk.betroet.kernel.decision.WrittenRound;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Matter;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.meeting.body.BodyRows;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseId;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.casework.DecisionRows;
import dk.betroet.office.meeting.casework.KleNumbers;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.MeetingRows;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what was accepted of a paper: body, meeting, cases, decisions, what was to be done, what
 * was attached, and where each is from.
 */
@Component
class HandOver {

    private static final int SHORT_MAX = 40;
    /** A case lapsed on a day; what the paper is called may tell what else stands in it. */
    private static final DateTimeFormatter LAPSED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Bodies bodies;
    private final BodyRows bodyRows;
    private final Cases cases;
    private final CaseRows rows;
    private final Decisions decisions;
    private final DecisionRows written;
    private final KleNumbers kleNumbers;
    private final MeetingRows meetings;
    private final TakenAlong along;

    HandOver(Bodies bodies, BodyRows bodyRows, Cases cases, CaseRows rows, Decisions decisions,
            DecisionRows written, KleNumbers kleNumbers, MeetingRows meetings,
            TakenAlong along) {
        this.bodies = bodies;
        this.bodyRows = bodyRows;
        this.cases = cases;
        this.rows = rows;
        this.decisions = decisions;
        this.written = written;
        this.kleNumbers = kleNumbers;
        this.meetings = meetings;
        this.along = along;
    }

    /**
     * An item as it was accepted.
     *
     * @param matter as it was read
     * @param command what somebody said of it
     * @param said who and when
     */
    record Accepted(Matter matter, AcceptItem.Command command, MinutesPaper.Said said) {}

    /** Everything that is written at once. */
    record Whole(MinutesPaper paper, UUID meeting, Document document, AcceptMinutes.Command frame,
            List<Accepted> items, LocalDate on, UUID fact) {}

    /** How a case comes under way from where it is; empty when it cannot. */
    static List<CaseState> path(CaseFile file) {
        CaseState ready = new CaseState.Ready(file.version().number() + 1);
        CaseState next = new CaseState.UnderWay(1, 1);
        return file.state().mayBecome(next.stage()) ? List.of(next)
                : file.state().mayBecome(ready.stage()) ? List.of(ready, next) : List.of();
    }

    void write(Context context, Whole whole) {
        BodyId known = whole.frame().body();
        UUID body = known == null ? found(context, whole) : known.value();
        meeting(context, whole, body);
        int number = 1;
        for (Accepted one : whole.items()) {
            item(context, whole, one, body, number++);
        }
        context.sql().sql("""
                update imported_paper set meeting_id = ?, taken_on = ? where paper_id = ?""")
                .params(whole.meeting(), whole.on(), whole.paper().id()).update();
    }

    private UUID found(Context context, Whole whole) {
        AcceptMinutes.Command frame = whole.frame();
        String name = Objects.requireNonNull(frame.bodyName());
        UUID body = context.ids().next();
        bodyRows.found(context, new BodyRows.Founded(body, Objects.requireNonNull(frame.kind()),
                Objects.requireNonNull(frame.reach()), null, 0, 0, frame.heldOn()),
                new Bodies.Named(frame.heldOn(), name, name.length() <= SHORT_MAX ? name
                        : name.substring(0, SHORT_MAX).strip()),
                new Bodies.Charter(1, frame.heldOn(), Objects.requireNonNull(frame.rule()),
                        WrittenRound.Silence.IS_NO_ANSWER, true, Map.of()), whole.fact());
        return body;
    }

    private void meeting(Context context, Whole whole, UUID body) {
        AcceptMinutes.Command frame = whole.frame();
        meetings.meeting(context, new Meeting(whole.meeting(), body, frame.heldOn(),
                Objects.requireNonNullElse(frame.startsAt(), ""),
                Objects.requireNonNullElse(frame.venue(), ""), frame.heldOn(), frame.heldOn(),
                Meeting.Stage.APPROVED, 0, false), whole.fact());
    }

    /**
     * An item with its case. Its last line, the number that the paper gives it and the number of
     * the case in another system are kept for whoever looks it up there from the archive; pages
     * lead to its first line.
     */
    private void item(Context context, Whole whole, Accepted one, UUID body, int number) {
        CaseId known = one.command().known();
        UUID file = known == null ? open(context, whole, one) : known.value();
        int version = known == null ? 1 : again(context, whole, one, file);
        UUID step = context.ids().next();
        LocalDate held = whole.frame().heldOn();
        context.sql().sql("""
                insert into route_step (step_id, authority_id, unit_id, case_id, body_id, place,
                    role, expected_on, progress, answered_on, fact_id)
                select ?, ?, ?, ?, ?, coalesce(max(place), 0) + 1, ?, ?, 'answered', ?, ?
                from route_step where case_id = ?""")
                .params(step, context.authority(), context.unit(), file, body,
                        FieldSpec.choiceId(one.command().role()), held, held, whole.fact(), file)
                .update();
        UUID item = context.ids().next();
        context.sql().sql("""
                insert into agenda_item (item_id, authority_id, unit_id, meeting_id, number,
                    case_id, step_id, version, supplementary, released_on, stage, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'approved', ?)""")
                .params(item, context.authority(), context.unit(), whole.meeting(), number, file,
                        step, version, one.matter() instanceof Item read && read.isSupplementary(),
                        held, whole.fact())
                .update();
        rows.about(context.sql(), context, file, one.said().fact());
        rows.about(context.sql(), context, file, whole.fact());
        context.sql().sql("""
                insert into imported_item (item_id, authority_id, unit_id, paper_id, part, line,
                    last_line, own_number, case_number, accepted_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(item, context.authority(), context.unit(), whole.paper().id(),
                        one.command().at(), one.matter().place().line(),
                        one.matter().place().lastLine(),
                        one.matter() instanceof Item read ? read.number() : "",
                        Objects.requireNonNullElse(one.command().caseNumber(), ""),
                        one.said().fact())
                .update();
        List<Decision> made = decided(context, whole, one, body, file, item);
        TakenAlong.To to = new TakenAlong.To(file, item, made);
        along.tasks(context, whole, one, to);
        along.attached(context, whole, one, to);
        if (known == null || one.command().kle() != null) {
            kleNumbers.set(context.sql(), context, file,
                    KleNumbers.typed(one.command().kle()), held, whole.fact());
        }
        state(context, whole, one, file, step, made);
    }

    /** A case of its own, in the year of the meeting. */
    private UUID open(Context context, Whole whole, Accepted one) {
        UUID file = context.ids().next();
        LocalDate held = whole.frame().heldOn();
        context.sql().sql("""
                insert into case_file (case_id, authority_id, unit_id, year, number, template,
                    opened_on, fact_id) values (?, ?, ?, ?, ?, 'ordinary', ?, ?)""")
                .params(file, context.authority(), context.unit(), held.getYear(),
                        cases.next(context.sql(), context.unit(), held.getYear()), held,
                        whole.fact())
                .update();
        words(context, whole, one, file, 1);
        rows.openness(context.sql(), context, file, one.command().closing().openness(context),
                one.command().closing().people(context), false, whole.on(), whole.fact());
        rows.state(context.sql(), context, file, new CaseState.Draft(), held, whole.fact());
        rows.state(context.sql(), context, file, new CaseState.Ready(1), held, whole.fact());
        rows.state(context.sql(), context, file, new CaseState.UnderWay(1, 1), held, whole.fact());
        return file;
    }

    /** A case that is there comes to one more meeting, in the words it had then. */
    private int again(Context context, Whole whole, Accepted one, UUID file) {
        CaseFile found = cases.find(context.sql(), context.unit(), file).orElseThrow();
        int version = found.version().number() + 1;
        words(context, whole, one, file, version);
        path(found).forEach(state -> rows.state(context.sql(), context, file, state,
                whole.frame().heldOn(), whole.fact()));
        return version;
    }

    private void words(Context context, Whole whole, Accepted one, UUID file, int version) {
        AcceptItem.Command said = one.command();
        List<CaseFile.Point> points = new ArrayList<>();
        said.points().forEach(point -> points.add(new CaseFile.Point(points.size() + 1,
                point.words().text(), point.asks())));
        rows.version(context.sql(), context, file, new CaseFile.Version(version,
                said.heading().text().replaceAll("\\s+", " "), text(said.summary()),
                text(said.presentation()), text(said.economy()), whole.frame().heldOn()), points,
                whole.fact());
    }

    private static String text(@Nullable Note note) {
        return note == null ? "" : note.text();
    }

    private List<Decision> decided(Context context, Whole whole, Accepted one, UUID body,
            UUID file, UUID item) {
        List<Decision> made = new ArrayList<>();
        LocalDate held = whole.frame().heldOn();
        int number = decisions.nextImported(context.sql(), body, held.getYear());
        boolean decides = one.command().role() == CaseFile.StepRole.DECIDES;
        Map<Integer, Integer> parts = new HashMap<>();
        for (AcceptItem.Ruling ruling : one.command().rulings()) {
            Integer asked = ruling.point();
            int point = asked == null ? made.size() + 1 : asked;
            int part = parts.merge(point, 1, Integer::sum);
            Note about = ruling.about();
            String words = about != null ? about.text() : asked == null
                    ? one.command().heading().text()
                    : one.command().points().get(point - 1).words().text();
            Decision decision = new Decision(context.ids().next(), one.said().fact(), body, file,
                    held.getYear(), number++, point, part, words, ruling.outcome(),
                    Decision.Mode.IMPORTED, decides && ruling.outcome().decides(), held,
                    Optional.empty());
            Note dissent = ruling.dissent();
            written.add(context, decision, item, text(ruling.remark()), dissent == null
                    ? List.of() : dissent.text().lines().map(String::strip)
                            .filter(line -> !line.isEmpty()).toList(), whole.fact());
            source(context, whole, one, decision, ruling.line());
            made.add(decision);
        }
        return made;
    }

    private static void source(Context context, Whole whole, Accepted one, Decision decision,
            int line) {
        var lines = whole.document().source().lines();
        context.sql().sql("""
                insert into imported_decision (decision_id, authority_id, unit_id, paper_id, line,
                    words, accepted_id)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(decision.id(), context.authority(), context.unit(), whole.paper().id(),
                        line, line <= lines.size() ? lines.get(line - 1).text().strip() : "",
                        one.said().fact())
                .update();
    }

    private void state(Context context, Whole whole, Accepted one, UUID file, UUID step,
            List<Decision> made) {
        String awaited = one.command().rulings().stream()
                .filter(ruling -> ruling.outcome() == Outcome.AWAITING)
                .map(ruling -> text(ruling.remark())).collect(Collectors.joining("; "));
        CaseState next = one.command().after() == AcceptItem.After.LAPSED
                ? new CaseState.Lapsed(LAPSED.format(whole.frame().heldOn()))
                : CaseFile.route(cases.steps(context.sql(), file)).after(step, made, awaited);
        rows.state(context.sql(), context, file, next, whole.frame().heldOn(), whole.fact());
    }
}
