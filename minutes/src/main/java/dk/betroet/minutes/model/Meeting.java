package dk.betroet.minutes.model;

import java.util.List;
import java.util.Optional;

/**
 * What the source tells of the meeting itself; what it leaves out is asked.
 *
 * @param body which body met
 * @param day when
 * @param begins the time of day, as it stands
 * @param ends the time of day, as it stands
 * @param venue where
 * @param present who was there, as it stands
 * @param absent who was not
 * @param chair who led it
 * @param secretary who kept the minutes
 * @param next when the next one is, as it stands
 */
public record Meeting(Optional<Told> body, Optional<Day> day, Optional<Told> begins,
        Optional<Told> ends, Optional<Told> venue, List<Told> present, List<Told> absent,
        Optional<Told> chair, Optional<Told> secretary, Optional<Told> next) {

    public Meeting {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }

    /** Words of the source and where they stand. */
    public record Told(String text, Place place) {}
}
