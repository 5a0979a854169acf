/** Places where money and things are kept. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.custody.place;
