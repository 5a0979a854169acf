/**
 * Meetings: called, their agendas released, their outcomes recorded point by point and approved.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.session;
