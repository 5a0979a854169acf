package dk.betroet.minutes.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One body that a matter passes, before the meeting need exist.
 *
 * @param bodies what the body is called, in as many ways as the text does
 * @param day when, where it is told
 * @param role what the body does; {@link Role#UNCLEAR} when the text says two things
 * @param places where the text says so
 */
public record RouteStep(List<String> bodies, Optional<Day> day, Role role, List<Place> places) {

    public RouteStep {
        bodies = List.copyOf(bodies);
        places = List.copyOf(places);
    }

    /** What a body does with a matter. */
    public enum Role {

        PRESENTED, DISCUSSES, APPROVES, HEARS,

        /** The text does not say. */
        UNTOLD,

        /** The text says two things. */
        UNCLEAR;

        /** As it stands in machine-readable output. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
