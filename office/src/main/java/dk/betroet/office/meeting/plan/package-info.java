/** Work plans: what a body has set out to do in a term, and what shows how far it is. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.plan;
