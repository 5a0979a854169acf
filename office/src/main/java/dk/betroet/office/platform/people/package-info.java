/** People, their roles and their relations. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.people;
