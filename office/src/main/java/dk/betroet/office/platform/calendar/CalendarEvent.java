package dk.betroet.office.platform.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens on a day.
 *
 * @param uid its identity, the same for good
 * @param sequence how often it was moved or changed; a program takes the highest
 * @param cancelled whether it will not happen
 * @param at when it begins, on Danish clocks; null when it is known for the day alone
 * @param place empty when nobody says
 * @param href where one reads more
 * @param changed when something last became of it
 */
public record CalendarEvent(UUID uid, int sequence, boolean cancelled, String title,
        LocalDate on, @Nullable LocalTime at, String place, URI href, Instant changed) {}
