/**
 * Bodies: founded once, renamed and given other charters by date; the seats in them and who has
 * them.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.body;
