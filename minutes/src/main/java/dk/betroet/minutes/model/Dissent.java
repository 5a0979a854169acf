package dk.betroet.minutes.model;

/**
 * Somebody who was against, abstained or had a reservation.
 *
 * @param who as it stands
 * @param text the words themselves
 */
public record Dissent(String who, String text, Place place) {}
