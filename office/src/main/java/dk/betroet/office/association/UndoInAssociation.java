package dk.betroet.office.association;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.association.youth.YouthAccounts;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Effect;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.reference.Usable;
import dk.betroet.office.platform.reversal.Original;
import dk.betroet.office.platform.reversal.Undo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What undoing means to money of associations, collections and youth schools: it lies where it lay.
 * A web payment that is undone is one more movement to reconcile (Bilag 7.9 A.3).
 */
@Component
class UndoInAssociation implements Undo {

    private final Usable usable;
    private final YouthAccounts accounts;

    UndoInAssociation(Usable usable, YouthAccounts accounts) {
        this.usable = usable;
        this.accounts = accounts;
    }

    @Override
    public boolean undoes(String operation) {
        return operation.startsWith("association.");
    }

    @Override
    public List<Refusal> refusals(Context context, Original original, LocalDate day) {
        return original.owners().stream()
                .flatMap(owner ->
                        usable.fund(context, "fact", new FundId(owner), day, true).stream())
                .toList();
    }

    @Override
    public Situation.Builder situation(Context context, Original original, LocalDate day) {
        return Situation.of("reverse", day).with("fund.kind", original.fundKind(context));
    }

    @Override
    public Effect effect(Context context, Original original, LocalDate day) {
        UUID payment = original.id();
        return (sql, reversal) -> accounts.undo(sql, context, payment, day, reversal.id());
    }
}
