/**
 * The command line: what {@code ./betroet} can do, as commands. Starts the server and the web
 * application in the right order, and stops them in the reverse one.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.cli;
