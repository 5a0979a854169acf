package dk.betroet.minutes.model;

/**
 * A counted vote.
 *
 * @param inFavour how many; -1 when not told
 * @param against how many; -1 when not told
 * @param abstained how many; -1 when not told
 * @param text the words themselves
 */
public record Vote(int inFavour, int against, int abstained, String text, Place place) {}
