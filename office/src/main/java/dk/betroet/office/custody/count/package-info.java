/** Counting cash against the book, what becomes of differences, and custody passing on. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.custody.count;
