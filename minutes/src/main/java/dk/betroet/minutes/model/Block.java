package dk.betroet.minutes.model;

/**
 * A part of a matter under one heading.
 *
 * @param role what it is for
 * @param heading as it stands; empty for text under none
 * @param place the heading and all below it
 * @param text what stands below the heading, lines joined as the findings say
 * @param isWithin whether its heading is a lesser one, inside the block before
 * @param confidence how sure the role is
 */
public record Block(Role role, String heading, Place place, String text, boolean isWithin,
        Confidence confidence) {}
