/** Cases: opened, put in words, sent on a route through bodies; and who may see what of them. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.casework;
