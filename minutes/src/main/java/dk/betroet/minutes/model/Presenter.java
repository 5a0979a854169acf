package dk.betroet.minutes.model;

/**
 * Who presents a matter.
 *
 * @param name as it stands
 * @param post what follows the name; empty when nothing does
 */
public record Presenter(String name, String post, Place place) {}
