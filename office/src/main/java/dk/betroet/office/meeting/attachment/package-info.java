/** What a case is put before a body with: files, each as open as its case or less. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.meeting.attachment;
