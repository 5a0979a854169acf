/**
 * Calendars in the format of RFC 5545 that people's own programs fetch, and the secret addresses
 * they fetch them at. Knows no job; a job brings its dates.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.calendar;
