package dk.betroet.office.apportion;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Effect;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.reference.Usable;
import dk.betroet.office.platform.reversal.Original;
import dk.betroet.office.platform.reversal.Undo;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What undoing means to payments of contributions and to committees' money: what was undone does
 * not count, which is read from the book itself, so that there is nothing else to change.
 */
@Component
class UndoInApportion implements Undo {

    private final Usable usable;

    UndoInApportion(Usable usable) {
        this.usable = usable;
    }

    @Override
    public boolean undoes(String operation) {
        return operation.startsWith("apportion.");
    }

    @Override
    public List<Refusal> refusals(Context context, Original original, LocalDate day) {
        return usable.fund(context, "fact", new FundId(original.owners().getFirst()), day, true);
    }

    @Override
    public Situation.Builder situation(Context context, Original original, LocalDate day) {
        return Situation.of("reverse", day).with("fund.kind", original.fundKind(context));
    }

    @Override
    public Effect effect(Context context, Original original, LocalDate day) {
        return Effect.NONE;
    }
}
