package dk.betroet.accounts.table;

/**
 * The text that a mark points at.
 *
 * @param sign the mark, as {@code b} or {@code 3}
 * @param text its words
 * @param place where it begins
 */
public record Note(String sign, String text, Position place) {}
