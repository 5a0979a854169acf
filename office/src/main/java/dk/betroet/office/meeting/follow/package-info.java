/** Who is told what by mail: cases that somebody follows, agendas, minutes in hearing. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.follow;
