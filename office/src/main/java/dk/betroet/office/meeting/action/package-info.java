/**
 * What is to be done after decisions, and what comes back: actions with owner and deadline, and the
 * answers of the bodies that a case was sent on to.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.action;
