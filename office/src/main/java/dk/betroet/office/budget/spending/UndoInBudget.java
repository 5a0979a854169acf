package dk.betroet.office.budget.spending;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Effect;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.reversal.Original;
import dk.betroet.office.platform.reversal.Undo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What undoing means to a budget: the money goes back on the same line, and a promise that was paid
 * is open again, since a payment that is undone no longer counts. Not in a year whose accounts have
 * been approved.
 */
@Component
class UndoInBudget implements Undo {

    private static final Set<String> BOOKING = Set.of("budget.pay", "budget.receive-income");

    @Override
    public boolean undoes(String operation) {
        return BOOKING.contains(operation);
    }

    @Override
    public List<Refusal> refusals(Context context, Original original, LocalDate day) {
        boolean stands = context.sql().sql("""
                select exists (select 1 from budget_step s
                    join budget_column c on c.column_id = s.origin_id
                    where s.unit_id = ? and s.step = 'approved' and c.basis = 'accounts'
                        and c.year = ?)""")
                .params(context.unit(), day.getYear()).query(Boolean.class).single();
        return stands ? List.of(Refusal.at("date", RefusalCode.NOT_OPEN_ANY_MORE)) : List.of();
    }

    @Override
    public Situation.Builder situation(Context context, Original original, LocalDate day) {
        return Situation.of("reverse", day);
    }

    @Override
    public Effect effect(Context context, Original original, LocalDate day) {
        return Effect.NONE;
    }
}
