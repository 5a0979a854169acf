package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.operation.Context;
import java.util.UUID;

/**
 * What operations on meetings themselves have in common: who knows of a closed meeting no more than
 * when it is does not read what was asked of it.
 */
public abstract class MeetingWork extends SecretariatWork {

    private final MeetingRight right;

    protected MeetingWork(MeetingRight right) {
        this.right = right;
    }

    /** Whether all meetings that it made or changed may be seen whole. */
    public boolean reads(Context context, UUID fact) {
        return right.reads(context, fact);
    }
}
