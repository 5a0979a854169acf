package dk.betroet.accounts.table;

/**
 * One line of a document's text.
 *
 * @param number from 1
 * @param text its words
 */
public record TextLine(int number, String text) {}
