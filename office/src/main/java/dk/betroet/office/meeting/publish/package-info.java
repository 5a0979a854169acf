/**
 * Papers of a meeting: agenda, decisions, excerpt and minutes, each as far as its reader sees; and
 * what of them is published to everybody, in versions that never change.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.publish;
