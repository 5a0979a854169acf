/**
 * Minutes that a body has had before: read in, looked over piece by piece by people, and taken over
 * as a meeting with its cases and decisions. What is read is a proposal; nothing of it stands
 * anywhere until somebody has accepted it, and what was taken over is told apart from what was
 * decided here.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.takeover;
