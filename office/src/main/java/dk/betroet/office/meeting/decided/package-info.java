/** Decisions as they stand: what was decided, what was carried out on it, and what undid it. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.decided;
