/**
 * Notices by mail that there is something to read, and where; never what it says. They are kept
 * until they have been sent, and nothing is sent where no mail server is set.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.mail;
