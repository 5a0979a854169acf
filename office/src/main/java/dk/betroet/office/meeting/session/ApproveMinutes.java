package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Decision;
import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.decision.Outcome;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.casework.DecisionRows;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The minutes of a meeting are approved. What was recorded becomes decisions, numbered in the body
 * and the year and never changed again; members see them; each case gets its excerpt and goes on to
 * the next stop of its route, or is decided. What the body has settled in writing since its last
 * meeting is put on record with them.
 */
@Component
public class ApproveMinutes extends CaseWork implements Operation<ApproveMinutes.Command> {

    /** What is asked; the date is when the body approved them. */
    public record Command(MeetingId meeting, LocalDate date) {}

    private final Meetings meetings;
    private final Cases cases;
    private final CaseRows rows;
    private final Decisions decisions;
    private final DecisionRows written;
    private final Minutes minutes;
    private final MinutesVersions versions;

    ApproveMinutes(CaseRight right, Meetings meetings, Cases cases, CaseRows rows,
            Decisions decisions, DecisionRows written, Minutes minutes,
            MinutesVersions versions) {
        super(right);
        this.meetings = meetings;
        this.cases = cases;
        this.rows = rows;
        this.decisions = decisions;
        this.written = written;
        this.minutes = minutes;
        this.versions = versions;
    }

    /** One item with what was decided on it. */
    private record Settled(Meeting.Item item, CaseFile.Step step, List<Meeting.Recorded> recorded,
            List<Decision> decisions, CaseState next) {}

    @Override
    public String name() {
        return "meeting.approve-minutes";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        Meeting meeting = meetings.find(sql, context.unit(), command.meeting().value())
                .orElseThrow();
        if (meeting.stage() != Meeting.Stage.HELD) {
            return Proposal.refusedAt("meeting", meeting.stage() == Meeting.Stage.APPROVED
                    ? RefusalCode.ALREADY_DONE : RefusalCode.MEETING_NOT_HELD);
        } else if (command.date().isBefore(meeting.heldOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        List<Meeting.Item> items = meetings.items(sql, meeting.id()).stream()
                .filter(item -> !ItemState.LIFECYCLE.ends(item.stage())).toList();
        String open = undecided(items);
        if (!open.isEmpty()) {
            return Proposal.refusedAt("meeting", RefusalCode.ITEMS_UNDECIDED, open);
        }
        Optional<MinutesVersions.Version> hearing = versions.hearing(sql, meeting.id())
                .filter(one -> one.open(command.date()));
        int silent = hearing.map(one -> versions.silent(sql, one).size()).orElse(0);
        if (silent > 0) {
            return Proposal.refusedAt("meeting", RefusalCode.ANSWERS_MISSING, silent,
                    Objects.requireNonNull(hearing.orElseThrow().deadline()));
        }
        List<Settled> settled = settled(context, meeting,
                items.stream().filter(Meeting.Item::hasCase).toList());
        if (reversedTwice(context, settled)) {
            return Proposal.refusedAt("meeting", RefusalCode.DECISION_REVERSED);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", meeting.id())
                .effect((_, fact) -> {
                    MeetingRows.hold(sql, meeting.id());
                    settled.forEach(one -> write(context, meeting, one, fact.id()));
                    items.stream().filter(item -> !item.hasCase()).forEach(item ->
                            approved(sql, item));
                    versions.add(context, meeting.id(), MinutesVersions.Kind.APPROVED,
                            command.date(), null, words(minutes, sql, meeting), fact.id());
                    minutes.settle(sql, meeting.id());
                    sql.sql("update meeting set stage = 'approved' where meeting_id = ?")
                            .param(meeting.id()).update();
                    sql.sql("""
                            update written_round set noted_id = ? where body_id = ?
                                and closed_on <= ? and noted_id is null""")
                            .params(meeting.id(), meeting.body(), meeting.heldOn()).update();
                }));
    }

    /** The numbers of the items of which something has not been recorded. */
    static String undecided(List<Meeting.Item> items) {
        return items.stream().filter(item -> !item.recorded())
                .map(item -> Integer.toString(item.number())).collect(Collectors.joining(", "));
    }

    /** What has been written about each item, as a version of the minutes holds it. */
    static Map<UUID, MinutesVersions.Words> words(
            Minutes minutes, JdbcClient sql, Meeting meeting) {
        Map<UUID, MinutesVersions.Words> words = new HashMap<>();
        minutes.pieces(sql, meeting.id()).forEach((item, piece) ->
                words.put(item, new MinutesVersions.Words(piece.words(), "")));
        return words;
    }

    /** Whether a decision would be undone that has been undone since, or is so twice here. */
    private boolean reversedTwice(Context context, List<Settled> settled) {
        List<UUID> undone = settled.stream().flatMap(one -> one.decisions().stream())
                .flatMap(one -> one.reverses().stream()).toList();
        return undone.stream().distinct().count() < undone.size() || undone.stream().anyMatch(id ->
                decisions.find(context.sql(), context.unit(), id).orElseThrow().reversed());
    }

    private List<Settled> settled(Context context, Meeting meeting, List<Meeting.Item> items) {
        JdbcClient sql = context.sql();
        int number = decisions.next(sql, meeting.body(), meeting.heldOn().getYear());
        List<Settled> settled = new ArrayList<>();
        for (Meeting.Item item : items) {
            List<CaseFile.Step> steps = cases.steps(sql, item.caseId());
            CaseFile.Step step = CaseFile.step(steps, item.step());
            List<Meeting.Recorded> recorded = meetings.recorded(sql, item.id());
            List<Decision> made = new ArrayList<>();
            for (Meeting.Recorded one : recorded) {
                boolean decides = step.role() == CaseFile.StepRole.DECIDES
                        && one.outcome().decides();
                made.add(new Decision(context.ids().next(), one.fact(), meeting.body(),
                        item.caseId(), meeting.heldOn().getYear(), number++, one.point(),
                        one.part(), one.about(), one.outcome(), Decision.Mode.MEETING, decides,
                        meeting.heldOn(), one.reverses()));
            }
            String awaited = item.closed() ? "" : recorded.stream()
                    .filter(one -> one.outcome() == Outcome.AWAITING)
                    .map(Meeting.Recorded::remark).collect(Collectors.joining("; "));
            settled.add(new Settled(item, step, recorded, made,
                    CaseFile.route(steps).after(step.id(), made, awaited)));
        }
        return settled;
    }

    private static void approved(JdbcClient sql, Meeting.Item item) {
        sql.sql("update agenda_item set stage = 'approved' where item_id = ?").param(item.id())
                .update();
    }

    private void write(Context context, Meeting meeting, Settled settled, UUID fact) {
        JdbcClient sql = context.sql();
        Meeting.Item item = settled.item();
        for (int i = 0; i < settled.decisions().size(); i++) {
            Meeting.Recorded recorded = settled.recorded().get(i);
            written.add(context, settled.decisions().get(i), item.id(), recorded.remark(),
                    recorded.dissent(), fact);
        }
        approved(sql, item);
        boolean comesBack = settled.next() instanceof CaseState.Postponed;
        sql.sql("update route_step set progress = ?, answered_on = ? where step_id = ?")
                .params(comesBack ? "planned" : "answered", comesBack ? null : meeting.heldOn(),
                        settled.step().id())
                .update();
        rows.about(sql, context, item.caseId(), fact);
        rows.state(sql, context, item.caseId(), settled.next(), meeting.heldOn(), fact);
    }
}
