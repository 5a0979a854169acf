/** Written procedures: sent, answered, closed, and what they come to. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.round;
