/** Finding things by their words: what a reader may see, and no trace of anything else. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.search;
