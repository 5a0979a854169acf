package dk.betroet.minutes.model;

import java.util.List;

/**
 * What somebody does after the meeting.
 *
 * @param owner who, as it stands; empty when nobody is named
 * @param deadlines days that the words name
 * @param text the words themselves
 */
public record Action(String owner, List<Day> deadlines, String text, Place place,
        Confidence confidence) {

    public Action {
        deadlines = List.copyOf(deadlines);
    }
}
