package dk.betroet.office.meeting.session;

import dk.betroet.office.platform.operation.Context;
import java.util.List;
import java.util.UUID;

/** What goes along with an agenda besides its items, such as what is still to be done. */
public interface AlongAgenda {

    /** What it says now, line by line; the hash of what is sent is over it too. */
    List<String> lines(Context context, Meeting meeting);

    /** Keeps what was sent with a version of the agenda, which stands there already. */
    void sent(Context context, Meeting meeting, int version, UUID fact);
}
