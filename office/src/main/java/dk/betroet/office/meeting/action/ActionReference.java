package dk.betroet.office.meeting.action;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How actions are offered and named; {@code from}: {@code open} offers those to be done, to a
 * member those that are theirs.
 */
@Component
class ActionReference implements Reference<ActionId> {

    private final ActionDesk desk;

    ActionReference(ActionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<ActionId> type() {
        return ActionId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        boolean works = ActionDesk.works(context.caller(), context.unit());
        return desk.in(context.sql(), context.caller(), context.unit()).stream()
                .filter(one -> !from.equals("open") || one.action().open() && (works
                        || desk.has(context.sql(), context.caller(), context.unit(), one.action())))
                .map(one -> new Option(one.action().id().toString(), named(one))).toList();
    }

    private static String named(ActionDesk.Seen one) {
        return one.file().file().label() + " · " + one.action().words();
    }

    @Override
    public Optional<String> label(Context context, ActionId id) {
        return desk.find(context.sql(), context.caller(), context.unit(), id.value())
                .map(ActionReference::named);
    }
}
