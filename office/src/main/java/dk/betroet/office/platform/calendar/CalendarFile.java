package dk.betroet.office.platform.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dk.betroet.office.platform.web.format.Formats;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** Writes calendars; which day is kept as that day, and which hour as that hour everywhere. */
public final class CalendarFile {

    private static final String PRODUCT = "-//Betroet//Betroet//DA";
    private static final Duration ASKED_AGAIN = Duration.ofHours(4);

    private CalendarFile() {}

    /**
     * A calendar that is fetched again and again.
     *
     * @param title what it is called
     */
    public static byte[] of(String title, List<CalendarEvent> events) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(title);
        calendar.addExperimentalProperty("X-WR-CALNAME", title);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", ASKED_AGAIN.toString());
        calendar.setMethod(Method.PUBLISH);
        events.forEach(event -> calendar.addEvent(event(event)));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(CalendarEvent one) {
        VEvent event = new VEvent();
        event.setUid(one.uid() + "@betroet");
        event.setSequence(one.sequence());
        event.setStatus(one.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setSummary(one.title());
        event.setDateStart(one.at() == null ? day(one.on()) : new DateStart(Date.from(
                one.on().atTime(one.at()).atZone(Formats.ZONE).toInstant()), true));
        if (!one.place().isEmpty()) {
            event.setLocation(one.place());
        }
        event.setUrl(one.href().toString());
        event.setDateTimeStamp(Date.from(one.changed()));
        event.setLastModified(Date.from(one.changed()));
        return event;
    }

    private static DateStart day(LocalDate on) {
        return new DateStart(new ICalDate(new DateTimeComponents(
                on.getYear(), on.getMonthValue(), on.getDayOfMonth()), false));
    }
}
