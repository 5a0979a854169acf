/** Meetings in people's own calendars: a body's for everybody, and each member's own. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.calendar;
