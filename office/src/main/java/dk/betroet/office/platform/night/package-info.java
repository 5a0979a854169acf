/**
 * What the house does by itself at night, once, however many copies of it run: a row says who
 * works, for how long, and what came of it.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.night;
