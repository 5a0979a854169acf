package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.decision.Decision;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.office.meeting.action.Action;
import dk.betroet.office.meeting.action.Actions;
import dk.betroet.office.meeting.casework.AttachmentRows;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes what else was accepted of an item: what was to be done, as actions that are marked as
 * imported, and what the paper says was attached, with the file where somebody gave it.
 */
@Component
class TakenAlong {

    private final Actions actions;
    private final AttachmentRows attachments;

    TakenAlong(Actions actions, AttachmentRows attachments) {
        this.actions = actions;
        this.attachments = attachments;
    }

    /** Where it goes: the case, the item, and what was decided on it. */
    record To(UUID file, UUID item, List<Decision> made) {}

    /** What was to be done follows from the decision when there was one, else from the item. */
    void tasks(Context context, HandOver.Whole whole, HandOver.Accepted one, To to) {
        LocalDate held = whole.frame().heldOn();
        boolean single = to.made().size() == 1;
        for (AcceptItem.Task task : one.command().tasks()) {
            if (task.stands() == AcceptItem.Stands.NO_TASK) {
                continue;
            }
            boolean done = task.stands() == AcceptItem.Stands.DONE;
            Actions.Origin origin = new Actions.Origin(to.file(), single ? null : to.item(), null,
                    single ? to.made().getFirst().id() : null, new Action.FromPaper(
                            whole.paper().id(), task.line(),
                            Objects.requireNonNullElse(task.owner(), "")));
            Action.Owner owner = new Action.Owner(
                    task.body() == null ? null : task.body().value(), null);
            actions.note(context.sql(), context, new Actions.New(context.ids().next(), origin,
                    task.words().text(), held, new Action.Standing(1, owner, task.deadline(),
                            done, "", done ? whole.on() : held, null)), whole.fact());
        }
    }

    /** Everything that is named, in its order; a file that was given is attached to the item. */
    void attached(Context context, HandOver.Whole whole, HandOver.Accepted one, To to) {
        int number = 1;
        for (AcceptItem.Named named : one.command().attached()) {
            EvidenceId given = named.file();
            UUID attachment = given == null ? null : attach(context, whole, one, to, named, given);
            context.sql().sql("""
                    insert into named_attachment (named_id, authority_id, unit_id, case_id,
                        item_id, paper_id, number, name, closed, line, attachment_id, fact_id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(context.ids().next(), context.authority(), context.unit(), to.file(),
                            to.item(), whole.paper().id(), number++, named.name().text(),
                            named.closed(), named.line(), attachment, whole.fact())
                    .update();
        }
    }

    private UUID attach(Context context, HandOver.Whole whole, HandOver.Accepted one, To to,
            AcceptItem.Named named, EvidenceId given) {
        UUID id = context.ids().next();
        boolean closed = named.closed();
        attachments.add(context.sql(), context, new AttachmentRows.New(id, to.file(), to.item(),
                named.name(), "", given, closed ? one.command().closing().openness(context)
                        : Openness.PUBLIC,
                closed ? one.command().closing().people(context) : Set.of(),
                whole.frame().heldOn()), whole.fact());
        attachments.sent(context.sql(), id, whole.frame().heldOn());
        return id;
    }
}
