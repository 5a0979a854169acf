/** Holding bank, cash, book and owners against each other, and closing the book on it. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.account.period;
