/** Things of value that are kept for residents; they have no amount. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.custody.valuable;
