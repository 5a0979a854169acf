package dk.betroet.accounts.read;

/**
 * A figure as it stands in a line.
 *
 * @param printed its characters
 * @param column where it begins, from 1
 * @param yearLike whether it could be a year
 * @param marked whether "kr." stands before or after it
 */
record Token(String printed, int column, boolean yearLike, boolean marked) {}
