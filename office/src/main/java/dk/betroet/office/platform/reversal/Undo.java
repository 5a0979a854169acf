package dk.betroet.office.platform.reversal;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Effect;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;

/**
 * What undoing a voucher means to the job that made it. A bean of the job; the money itself goes
 * back without its help. A voucher of a job that has none cannot be undone.
 */
public interface Undo {

    /** Whether vouchers of the operation are this job's to undo. */
    boolean undoes(String operation);

    /** Why this one cannot be undone on the day, beside the field {@code fact}; empty if it can. */
    List<Refusal> refusals(Context context, Original original, LocalDate day);

    /** An act {@code reverse} with what the job knows of it, for the rule book. */
    Situation.Builder situation(Context context, Original original, LocalDate day);

    /** What changes besides the money. */
    Effect effect(Context context, Original original, LocalDate day);
}
