package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.decision.Outcome;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the body made of one recommendation point, part by part when the point is split. It can be
 * recorded anew until the minutes are approved; nobody but the secretariat sees it before.
 */
@Component
public class RecordOutcome extends CaseWork implements Operation<RecordOutcome.Command> {

    /**
     * What came of a part.
     *
     * @param about which part it is; left out when the point is not split
     * @param dissent who was against, one on each line
     * @param yes how many were for; counted are all three or none
     * @param reverses the decision of the same body that it undoes
     */
    public record Part(
            @Nullable Note about,
            Outcome outcome,
            @Nullable Note remark,
            @Nullable Note dissent,
            @Field(max = 1_000) @Nullable Integer yes,
            @Field(max = 1_000) @Nullable Integer no,
            @Field(max = 1_000) @Nullable Integer neither,
            @Field(from = "standing") @Nullable DecisionId reverses) {}

    /**
     * What is asked.
     *
     * @param actions what is to be done about it; what was noted before stays
     */
    public record Command(
            ItemId item,
            @Field(min = 1, max = 30) int point,
            @Field(min = 1, max = 10) List<Part> parts,
            @Field(max = 10) List<AlongOutcome.Todo> actions,
            LocalDate date) {}

    private final Meetings meetings;
    private final Points points;
    private final CaseRows rows;
    private final Bodies bodies;
    private final Decisions decisions;
    private final AlongOutcome along;

    RecordOutcome(CaseRight right, Meetings meetings, Points points, CaseRows rows, Bodies bodies,
            Decisions decisions, AlongOutcome along) {
        super(right);
        this.meetings = meetings;
        this.points = points;
        this.rows = rows;
        this.bodies = bodies;
        this.decisions = decisions;
        this.along = along;
    }

    @Override
    public String name() {
        return "meeting.record-outcome";
    }

    /** Back to the minutes, where the next is written. */
    @Override
    public String receipt(dk.betroet.office.platform.operation.Outcome.Done done) {
        return "/meetings/" + done.result().get("meeting") + "/minutes";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        Meeting.Item item = meetings.item(sql, context.unit(), command.item().value())
                .orElseThrow();
        Meeting meeting = meetings.find(sql, context.unit(), item.meeting()).orElseThrow();
        List<CaseFile.Point> asked = points.of(sql, item);
        List<Refusal> refusals = new ArrayList<>();
        if (!item.written() || !meeting.written()) {
            refusals.add(Refusal.at("item", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        if (command.date().isBefore(meeting.heldOn())) {
            refusals.add(Refusal.at("date", RefusalCode.MEETING_NOT_HELD));
        }
        if (command.point() > asked.size()) {
            refusals.add(Refusal.at("point", RefusalCode.NO_SUCH_POINT, asked.size()));
        }
        Body body = bodies.find(sql, context.unit(), meeting.body(), meeting.heldOn())
                .orElseThrow();
        parts(command, item.hasCase() ? body.rule() : DecisionRule.CONSENSUS, refusals);
        reversals(command, context, meeting, item, refusals);
        if (!item.hasCase() && !command.actions().isEmpty()) {
            refusals.add(Refusal.at("actions", RefusalCode.ITEM_WITHOUT_CASE));
        }
        for (int i = 0; i < command.actions().size(); i++) {
            refusals.addAll(along.wrong(context, "actions[" + i + "].",
                    command.actions().get(i), command.date()));
        }
        return refusals.isEmpty() ? recorded(command, context, item, asked)
                : new Proposal.Refused(refusals);
    }

    private Proposal recorded(
            Command command, Context context, Meeting.Item item, List<CaseFile.Point> asked) {
        JdbcClient sql = context.sql();
        List<Meeting.Recorded> before = meetings.recorded(sql, item.id());
        int take = 1 + before.stream().filter(one -> one.point() == command.point())
                .mapToInt(Meeting.Recorded::take).max().orElse(0);
        String words = asked.get(command.point() - 1).words();
        long done = before.stream().map(Meeting.Recorded::point)
                .filter(point -> point != command.point()).distinct().count() + 1;
        ItemState.Stage stage = done == asked.size()
                ? ItemState.Stage.RECORDED : ItemState.Stage.UNDER_TREATMENT;
        Draft.Builder draft =
                Draft.on(command.date(), context).result("meeting", item.meeting());
        return Proposal.act((item.hasCase() ? draft.result("case", item.caseId()) : draft)
                .effect((_, fact) -> {
                    int number = 1;
                    for (Part part : command.parts()) {
                        insert(context, item, command.point(), take, number++, part, words,
                                fact.id());
                    }
                    sql.sql("update agenda_item set stage = ? where item_id = ?")
                            .params(FieldSpec.choiceId(stage), item.id()).update();
                    sql.sql("update meeting set stage = 'held' where meeting_id = ?")
                            .param(item.meeting()).update();
                    if (item.hasCase()) {
                        rows.about(sql, context, item.caseId(), fact.id());
                    }
                    rows.aboutItem(sql, context, item.id(), fact.id());
                    command.actions().forEach(todo -> along.noted(
                            context, item, command.point(), todo, command.date(), fact.id()));
                }));
    }

    private static void parts(Command command, DecisionRule rule, List<Refusal> refusals) {
        boolean split = command.parts().size() > 1;
        for (int i = 0; i < command.parts().size(); i++) {
            Part part = command.parts().get(i);
            String at = "parts[" + i + "].";
            if (split && part.about() == null) {
                refusals.add(Refusal.at(at + "about", RefusalCode.PART_UNNAMED));
            }
            boolean counted = part.yes() != null && part.no() != null && part.neither() != null;
            boolean uncounted = part.yes() == null && part.no() == null && part.neither() == null;
            if (!counted && !uncounted) {
                refusals.add(Refusal.at(at + "yes", RefusalCode.NEEDED_HERE));
                continue;
            }
            rule.faults(part.outcome(), part.remark() != null, dissent(part).length, votes(part))
                    .forEach(fault -> refusals.add(refusal(at, fault)));
        }
    }

    private void reversals(
            Command command, Context context, Meeting meeting, Meeting.Item item,
            List<Refusal> refusals) {
        for (int i = 0; i < command.parts().size(); i++) {
            DecisionId undone = command.parts().get(i).reverses();
            if (undone != null) {
                String at = "parts[" + i + "].reverses";
                Decisions.Standing standing = decisions.find(
                        context.sql(), context.unit(), undone.value()).orElseThrow();
                if (!item.hasCase()) {
                    refusals.add(Refusal.at(at, RefusalCode.ITEM_WITHOUT_CASE));
                } else if (!standing.decision().body().equals(meeting.body())) {
                    refusals.add(Refusal.at(at, RefusalCode.OTHER_DECIDER));
                }
                standing.decision().reversible(meeting.heldOn(), standing.reversed())
                        .ifPresent(obstacle -> refusals.add(Refusal.at(at, switch (obstacle) {
                            case REVERSED_BEFORE -> RefusalCode.DECISION_REVERSED;
                            case OLDER -> RefusalCode.DATES_OUT_OF_ORDER;
                        })));
            }
        }
    }

    private static Refusal refusal(String at, DecisionRule.Fault fault) {
        return switch (fault) {
            case ADVISORY_ONLY -> Refusal.at(at + "outcome", RefusalCode.ADVISORY_ONLY);
            case NO_CONSENSUS -> Refusal.at(at + "dissent", RefusalCode.NO_CONSENSUS);
            case VOTES_NEEDED -> Refusal.at(at + "yes", RefusalCode.VOTES_NEEDED);
            case NO_MAJORITY -> Refusal.at(at + "yes", RefusalCode.NO_MAJORITY);
            case REMARK_NEEDED -> Refusal.at(at + "remark", RefusalCode.REMARK_NEEDED);
            case DISSENT_NEEDED -> Refusal.at(at + "dissent", RefusalCode.DISSENT_NEEDED);
        };
    }

    private static Optional<DecisionRule.Votes> votes(Part part) {
        Integer yes = part.yes();
        Integer no = part.no();
        Integer neither = part.neither();
        return yes == null || no == null || neither == null ? Optional.empty()
                : Optional.of(new DecisionRule.Votes(yes, no, neither));
    }

    private static String[] dissent(Part part) {
        Note dissent = part.dissent();
        return dissent == null ? new String[0]
                : dissent.text().lines().map(String::strip)
                        .filter(line -> !line.isEmpty()).toArray(String[]::new);
    }

    private static void insert(Context context, Meeting.Item item, int point, int take, int number,
            Part part, String words, UUID fact) {
        Note about = part.about();
        Note remark = part.remark();
        DecisionId reverses = part.reverses();
        context.sql().sql("""
                insert into point_outcome (item_id, authority_id, unit_id, point, take, part, about,
                    outcome, remark, dissent, yes, no, neither, reverses_id, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(item.id(), context.authority(), context.unit(), point, take, number,
                        about == null ? words : about.text(), FieldSpec.choiceId(part.outcome()),
                        remark == null ? "" : remark.text(), dissent(part), part.yes(), part.no(),
                        part.neither(), reverses == null ? null : reverses.value(), fact)
                .update();
    }
}
