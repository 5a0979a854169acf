package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.Onlooker;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Context;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who knows more of a closed meeting than when it is: those who prepare it or look over it, those
 * who sit in the body that meets or in its steering group, and whoever one of its items is open to
 * by name. It says nothing of the items; they have a door of their own.
 */
@Component
public class MeetingRight {

    private final Meetings meetings;
    private final ItemRight items;

    MeetingRight(Meetings meetings, ItemRight items) {
        this.meetings = meetings;
        this.items = items;
    }

    /** Which meetings of a unit somebody sees all of: where they are, and why they were moved. */
    public Predicate<Meeting> whole(JdbcClient sql, Caller caller, UUID unit, LocalDate today) {
        Onlooker reader = Onlooker.of(sql, caller, unit, today);
        Set<UUID> named = items.named(sql, reader, unit);
        return meeting -> !meeting.closed() || reader.secretariat() || reader.auditor()
                || reader.sits().contains(meeting.body())
                || reader.steers().contains(meeting.body()) || named.contains(meeting.id());
    }

    /** Whether what was asked in a fact may be read that made or changed these meetings. */
    boolean reads(Context context, UUID fact) {
        Predicate<Meeting> whole = whole(
                context.sql(), context.caller(), context.unit(), context.today());
        return meetings.of(context.sql(), context.unit(), fact).stream().allMatch(whole);
    }
}
