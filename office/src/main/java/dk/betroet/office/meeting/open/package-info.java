/**
 * What everybody reads without a log-in: pages of bodies that are open to the public, the papers
 * that were published, and the same for programs: a feed, a calendar, OParl. All of it is read as
 * nobody, to whom the database shows nothing else.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.open;
