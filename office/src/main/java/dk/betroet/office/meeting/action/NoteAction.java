package dk.betroet.office.meeting.action;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.meeting.body.SeatId;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.session.AlongOutcome;
import dk.betroet.office.meeting.session.ItemId;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Something is to be done: noted with the outcome of a point while the minutes are written, or
 * later from a decision. It returns on the next agendas of the body that has it until it is done.
 * Nobody need have it yet, but somebody should, and the office says so.
 */
@Component
public class NoteAction extends CaseWork implements Operation<NoteAction.Command> {

    private static final Set<ItemState.Stage> WRITTEN = EnumSet.of(ItemState.Stage.RELEASED,
            ItemState.Stage.UNDER_TREATMENT, ItemState.Stage.RECORDED);

    /**
     * What is asked.
     *
     * @param item the item on whose outcome it follows; or else a decision
     * @param point which point of it
     * @param body who has it
     * @param seat who in the body has it; says the body too
     */
    public record Command(
            @Field(from = "cases") @Nullable ItemId item,
            @Field(min = 1, max = 30) @Nullable Integer point,
            @Field(from = "standing") @Nullable DecisionId decision,
            Note words,
            @Nullable BodyId body,
            @Nullable SeatId seat,
            @Field(future = true) LocalDate deadline,
            LocalDate date) {}

    private final Actions actions;
    private final Owners owners;
    private final Meetings meetings;
    private final Cases cases;
    private final Decisions decisions;
    private final CaseRows rows;
    private final AlongOutcome along;

    NoteAction(CaseRight right, Actions actions, Owners owners, Meetings meetings, Cases cases,
            Decisions decisions, CaseRows rows, AlongOutcome along) {
        super(right);
        this.actions = actions;
        this.owners = owners;
        this.meetings = meetings;
        this.cases = cases;
        this.decisions = decisions;
        this.rows = rows;
        this.along = along;
    }

    @Override
    public String name() {
        return "meeting.note-action";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        ItemId item = command.item();
        DecisionId decision = command.decision();
        if ((item == null) == (decision == null)) {
            return Proposal.refusedAt("item", RefusalCode.ONE_OF_TWO);
        }
        List<Refusal> refusals = new ArrayList<>();
        UUID file = item == null ? ofDecision(command, context, decision, refusals)
                : ofItem(command, context, item, refusals);
        refusals.addAll(along.wrong(context, "", new AlongOutcome.Todo(command.words(),
                command.body(), command.seat(), command.deadline()), command.date()));
        return refusals.isEmpty() ? noted(command, context, file)
                : new Proposal.Refused(refusals);
    }

    private UUID ofDecision(Command command, Context context, @Nullable DecisionId id,
            List<Refusal> refusals) {
        Decisions.Standing standing = decisions.find(context.sql(), context.unit(),
                Objects.requireNonNull(id).value()).orElseThrow();
        if (command.point() != null) {
            refusals.add(Refusal.at("point", RefusalCode.NOTHING_TO_DO));
        }
        if (standing.reversed()) {
            refusals.add(Refusal.at("decision", RefusalCode.DECISION_REVERSED));
        } else if (command.date().isBefore(standing.decision().decidedOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER));
        }
        return standing.decision().of();
    }

    private UUID ofItem(
            Command command, Context context, ItemId id, List<Refusal> refusals) {
        Meeting.Item item = meetings.item(context.sql(), context.unit(), id.value()).orElseThrow();
        Meeting meeting = meetings.find(context.sql(), context.unit(), item.meeting())
                .orElseThrow();
        if (!item.hasCase()) {
            refusals.add(Refusal.at("item", RefusalCode.ITEM_WITHOUT_CASE));
            return id.value();
        }
        Integer point = command.point();
        int points = cases.points(context.sql(), item.caseId(), item.version()).size();
        if (!WRITTEN.contains(item.stage())) {
            refusals.add(Refusal.at("item", RefusalCode.NOT_OPEN_ANY_MORE));
        } else if (command.date().isBefore(meeting.heldOn())) {
            refusals.add(Refusal.at("date", RefusalCode.MEETING_NOT_HELD));
        }
        if (point == null) {
            refusals.add(Refusal.at("point", RefusalCode.NEEDED_HERE));
        } else if (point > points) {
            refusals.add(Refusal.at("point", RefusalCode.NO_SUCH_POINT, points));
        }
        return item.caseId();
    }

    private Proposal noted(Command command, Context context, UUID file) {
        ItemId item = command.item();
        DecisionId decision = command.decision();
        Actions.New noted = new Actions.New(context.ids().next(),
                new Actions.Origin(file, item == null ? null : item.value(), command.point(),
                        decision == null ? null : decision.value(), null),
                command.words().text(), command.date(), Action.Standing.first(
                        owners.owner(context, command.body(), command.seat()),
                        command.deadline(), command.date()));
        return Proposal.act(Draft.on(command.date(), context)
                .result("action", noted.id()).result("case", file)
                .effect((sql, fact) -> {
                    rows.about(sql, context, file, fact.id());
                    actions.note(sql, context, noted, fact.id());
                    actions.follow(sql, context, file, command.date(), fact.id());
                }));
    }
}
