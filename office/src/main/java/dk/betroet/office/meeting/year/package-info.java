/** The annual cycle: a body's meetings with their deadlines, and what it does every year. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.year;
