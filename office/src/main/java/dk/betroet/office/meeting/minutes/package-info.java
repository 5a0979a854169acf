/** Minutes on the screen: written while people talk, read in hearing and when they are approved. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.minutes;
