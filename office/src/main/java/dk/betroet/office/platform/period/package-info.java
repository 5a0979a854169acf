/** Closing a period of a book: what every job may hold against it. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.period;
