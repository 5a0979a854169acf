package dk.betroet.office.meeting.casework;

import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.operation.Context;
import java.util.UUID;

/**
 * What operations on cases have in common: who does not see the case does not read what was done.
 */
public abstract class CaseWork extends SecretariatWork {

    private final CaseRight right;

    protected CaseWork(CaseRight right) {
        this.right = right;
    }

    /** Whether the case may be seen that it is about. */
    public boolean reads(Context context, UUID fact) {
        return right.reads(context, fact);
    }

    /** The way to what somebody may see. */
    protected CaseRight right() {
        return right;
    }
}
