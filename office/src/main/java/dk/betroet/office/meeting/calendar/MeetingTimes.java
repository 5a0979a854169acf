package dk.betroet.office.meeting.calendar;

import dk.betroet.office.meeting.session.Meeting;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a meeting begins, as a time of day. */
public final class MeetingTimes {

    private static final Pattern HOUR = Pattern.compile("([01]?[0-9]|2[0-3])[.:]([0-5][0-9])");

    private MeetingTimes() {}

    /** The hour, when one was written that can be read as one. */
    public static Optional<LocalTime> startsAt(Meeting meeting) {
        Matcher hour = HOUR.matcher(meeting.startsAt().strip());
        return hour.matches() ? Optional.of(LocalTime.of(Integer.parseInt(hour.group(1)),
                Integer.parseInt(hour.group(2)))) : Optional.empty();
    }
}
