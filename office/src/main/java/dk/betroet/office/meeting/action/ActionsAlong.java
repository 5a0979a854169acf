package dk.betroet.office.meeting.action;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.session.AlongOutcome;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is to be done about a point, noted in the act that records its outcome. */
@Component
class ActionsAlong implements AlongOutcome {

    private final Actions actions;
    private final Owners owners;

    ActionsAlong(Actions actions, Owners owners) {
        this.actions = actions;
        this.owners = owners;
    }

    @Override
    public List<Refusal> wrong(Context context, String at, Todo todo, LocalDate on) {
        List<Refusal> refusals = new ArrayList<>();
        owners.wrong(context, at + "seat", todo.body(), todo.seat(), on)
                .ifPresent(refusals::add);
        if (todo.words().saysTooLittle()) {
            refusals.add(Refusal.at(at + "words", RefusalCode.REASON_TOO_SHORT));
        }
        if (todo.deadline().isBefore(on)) {
            refusals.add(Refusal.at(at + "deadline", RefusalCode.DATES_OUT_OF_ORDER));
        }
        return refusals;
    }

    @Override
    public void noted(Context context, Meeting.Item item, int point, Todo todo, LocalDate on,
            UUID fact) {
        Actions.New one = new Actions.New(context.ids().next(),
                new Actions.Origin(item.caseId(), item.id(), point, null, null),
                todo.words().text(), on, Action.Standing.first(
                        owners.owner(context, todo.body(), todo.seat()), todo.deadline(), on));
        actions.note(context.sql(), context, one, fact);
        actions.follow(context.sql(), context, item.caseId(), on, fact);
    }
}
