/**
 * The archive: everything an authority's books hold, in one signed file that can be read and
 * verified without Betroet. {@code docs/archive.md} says what it is, byte by byte.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.archive;
