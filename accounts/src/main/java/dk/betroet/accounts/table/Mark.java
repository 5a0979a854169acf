package dk.betroet.accounts.table;

/**
 * The sign by which a row points at a note.
 *
 * @param sign as {@code b} or {@code 3}
 * @param glued whether it stood glued to a word or a figure and was split off
 * @param place where it stands
 */
public record Mark(String sign, boolean glued, Position place) {}
