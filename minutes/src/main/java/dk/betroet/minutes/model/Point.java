package dk.betroet.minutes.model;

/**
 * One thing that is recommended; each gets an outcome of its own.
 *
 * @param number from 1 within its matter
 * @param recommender who recommends it, as it stands; empty when not told
 * @param decider whom it is put to, as it stands; empty when not told
 * @param act what is asked for
 * @param isInWriting whether it is to be done without a meeting
 * @param text the point itself
 */
public record Point(int number, String recommender, String decider, Act act, boolean isInWriting,
        String text, Place place, Confidence confidence) {}
