/**
 * Who gets in, and what nobody gets in with: generated walks over every operation, page and table.
 * Kept apart from the tests of single parts, since it asks of all of them the same.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.door;
