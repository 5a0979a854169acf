package dk.betroet.minutes.model;

/**
 * The sheet of a case, made before the meeting: it has a recommendation and no minutes.
 *
 * @param title what it is called
 * @param content what was found in it
 */
public record CaseSheet(String title, Place place, Confidence confidence, Content content)
        implements Matter {}
